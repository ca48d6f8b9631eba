const VOWEL = /[aeiouy]/;

/** Number of vowel–consonant sequences: Porter's measure. */
function measure(stem: string): number {
  return (
    stem
      .replace(/[^aeiouy]+/g, "C")
      .replace(/[aeiouy]+/g, "V")
      .replace(/^C/, "")
      .replace(/V$/, "").length / 2
  );
}

type Step = readonly (readonly [string, string])[];

const SECOND: Step = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["iser", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["isation", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const THIRD: Step = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const FOURTH: readonly string[] = "al ance ence er or ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize ise".split(" ");

function replaced(word: string, steps: Step): string {
  for (const [from, to] of steps)
    if (word.endsWith(from)) {
      const stem = word.slice(0, -from.length);
      return measure(stem) > 0 ? stem + to : word;
    }
  return word;
}

/**
 * The stem that a lower-case English word shares with its derivations: "investigation", "investigator", "investigate" → "investig".
 * Words with digits or other letters come back as they are. Method: Porter (1980), steps 1 to 5, British spellings taken along.
 */
export function stemOf(lower: string): string {
  if (lower.length < 4 || lower.length > 40 || !/^[a-z]+$/.test(lower)) return lower;
  let w = lower;
  if (w.endsWith("sses")) w = w.slice(0, -2);
  else if (w.endsWith("ies")) w = w.slice(0, -2);
  else if (/[^su]s$/.test(w)) w = w.slice(0, -1);
  if (w.endsWith("eed")) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const bare = /^(.+?)(ed|ing)$/.exec(w);
    if (bare && VOWEL.test(bare[1])) {
      w = bare[1];
      if (/(at|bl|iz|is)$/.test(w)) w += "e";
      else if (/([^aeioulsz])\1$/.test(w)) w = w.slice(0, -1);
    }
  }
  if (/[^aeiou]y$/.test(w) && w.length > 3) w = `${w.slice(0, -1)}i`;
  w = replaced(w, SECOND);
  w = replaced(w, THIRD);
  for (const end of FOURTH)
    if (w.endsWith(end)) {
      const stem = w.slice(0, end === "sion" || end === "tion" ? -3 : -end.length);
      if (measure(stem) > 1) w = stem;
      break;
    }
  if (w.endsWith("e") && measure(w.slice(0, -1)) > 1) w = w.slice(0, -1);
  return w.endsWith("ll") && measure(w) > 1 ? w.slice(0, -1) : w;
}
