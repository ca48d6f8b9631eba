import type { Quantity, Token } from "../../model/annotated.ts";
import { boundOf } from "./bounds.ts";
import { digitsOf, type NumberRun, numberAt } from "./number-words.ts";
import { currencyOf, isTimeUnit, MONEY_SCALES, PERCENT, unitOf } from "./units.ts";

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
/** A number after these is a label, not a count: "flight 370", "page 4", "group 2", "No. 10". */
const LABEL = new Set(
  "no no. nos number page chapter article section flight route highway group stage level day week round game phase type class room gate runway channel line point step part season episode volume version grade line unit block zone box platform lap #".split(
    " ",
  ),
);
/** Adjectives and nouns of one dimension: "40 m deep", "a depth of 40 m", "40 m in depth". */
const DIMENSIONS: readonly (readonly string[])[] = [
  ["deep", "depth"],
  ["wide", "width", "broad", "across", "diameter", "diametre"],
  ["tall", "height", "high"],
  ["long", "length"],
  ["thick", "thickness"],
  ["away", "distance"],
];
const DIMENSION = new Map(DIMENSIONS.flatMap((words) => words.map((w) => [w, words[0]] as const)));
/** A distance from something is not its size: "10 m from the bottom". */
const POINT = new Set("from off short above below under behind ahead clear outside inside beyond".split(" "));
const HYPHEN = /^[-‐‑–]$/;
/** How many tokens after the number the counted noun may begin and end. */
const REACH = 6;
const isYear = (value: number, text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text) && value >= 1500;

/** "five-year-old", "aged 35", "Jane Doe, 35,": a number that says how old somebody is; the last token of the expression, or -1. */
function ageEnd(tokens: readonly Token[], run: NumberRun): number {
  let i = run.last + 1;
  if (HYPHEN.test(tokens[i]?.text ?? "")) i++;
  if (/^(?:years?|months?|weeks?|days?)$/.test(tokens[i]?.lower ?? "")) {
    const old = HYPHEN.test(tokens[i + 1]?.text ?? "") ? i + 2 : i + 1;
    if (/^olds?$/.test(tokens[old]?.lower ?? "")) return old;
  }
  const before = tokens[run.first - 1];
  if (run.value > 120 || run.vague) return -1;
  if (/^aged?$/.test(before?.lower ?? "") && unitOf(tokens[run.last + 1]?.lower ?? "") === null) return run.last;
  const named = before?.text === "," && tokens[run.first - 2]?.pos === "PROPN";
  return named && run.digits && run.value >= 1 && /^[,.;]$/.test(tokens[run.last + 1]?.text ?? "") ? run.last : -1;
}

/** Whether the number is no count and no measure: part of a date, a time, a score, a label or a name. */
function isOther(tokens: readonly Token[], run: NumberRun): boolean {
  const before = tokens[run.first - 1];
  const after = tokens[run.last + 1];
  if (before !== undefined && (MONTH.test(before.text) || LABEL.has(before.lower))) return true;
  if (after !== undefined && (MONTH.test(after.text) || /^(?:am|pm|a\.m\.?|p\.m\.?|o'clock|gmt|utc|th|st|nd|rd)$/.test(after.lower)))
    return true;
  // A clock that was taken apart: "3: 30 a. m."
  if (/^[ap]\.?$/.test(after?.lower ?? "") && /^\.?$|^m\.?$/.test(tokens[run.last + 2]?.lower ?? "")) return true;
  // The calibre of a weapon: "a .38 revolver".
  if (/cal(?:iber|ibre)$/.test(after?.lower ?? "")) return true;
  // "5 of May", "the 5th"; a clock or a score: "12:20", "3-1", "7/11".
  if (
    before !== undefined &&
    before.end === tokens[run.first].start &&
    /^[:/]$|^[-–]$/.test(before.text) &&
    digitsOf(tokens[run.first - 2]) !== null
  )
    return true;
  if (after !== undefined && after.start === tokens[run.last].end && /^[:/]$/.test(after.text)) return true;
  if (before?.text === "," && MONTH.test(tokens[run.first - 3]?.text ?? "")) return true;
  const text = tokens[run.first].text;
  if (run.first === run.last && run.digits && isYear(run.value, text)) {
    const counts = boundOf(tokens, run.first, run.last).bound !== "exact" && after?.pos === "NOUN" && before?.lower !== "around";
    if (!counts && !(before !== undefined && currencyOf(before.lower) !== null) && unitOf(after?.lower ?? "") === null) return true;
  }
  // "Boeing 737", "Apollo 11": the number belongs to the name.
  if (before?.pos === "PROPN" && /^\p{Lu}/u.test(before.text) && run.digits && !/^(?:us|uk|eu)$/i.test(before.text)) return true;
  // A telephone number: "0207 782 4368".
  if (/^0\d/.test(text) || (digitsOf(before) !== null && /^\d{3,}$/.test(text)) || (digitsOf(after) !== null && /^\d{3,}$/.test(text)))
    return true;
  // Letters glued to digits: "B2B", "737s".
  return after !== undefined && after.start === tokens[run.last].end && /^'?s$/.test(after.text);
}

/** "one" is a number only right before what it counts: "one man", not "one of them", "no one", "one day". */
function isRealOne(tokens: readonly Token[], run: NumberRun): boolean {
  if (tokens[run.first].lower !== "one" || run.last > run.first) return true;
  const after = tokens[run.last + 1];
  const before = tokens[run.first - 1]?.lower ?? "";
  return after?.pos === "NOUN" && !isTimeUnit(unitOf(after.lower) ?? "") && !/^(?:no|any|every|each|some|the|this|that)$/.test(before);
}

/** The library leaves rare plurals as they are: "pyrotechnicians". */
const singular = (lemma: string): string => (/[^s]s$/.test(lemma) && lemma.length > 4 ? lemma.slice(0, -1) : lemma);

/** Head noun of what the number at hand counts: "80 rescue workers" → "worker", "two of the men" → "man", "12 dead" → "dead". */
function countedAfter(tokens: readonly Token[], from: number): string | null {
  let i = from;
  if (HYPHEN.test(tokens[i]?.text ?? "")) return null;
  if (tokens[i]?.lower === "of") i++;
  let head: Token | null = null;
  let adjective: Token | null = null;
  for (; i < tokens.length && i < from + REACH; i++) {
    const t = tokens[i];
    if (t.pos === "NOUN") {
      head = t;
      // "party-goers": the whole word counts.
      if (HYPHEN.test(tokens[i + 1]?.text ?? "") && tokens[i + 2]?.pos === "NOUN" && tokens[i + 1].start === t.end) {
        return `${t.lower}-${singular(tokens[i + 2].lemma)}`;
      }
    } else if (t.pos === "PROPN") {
      if (head !== null) break;
    } else if (
      t.pos === "ADJ" ||
      (t.pos === "VERB" && head === null && /(?:ed|ing|wn|en)$/.test(t.lower) && tokens[i + 1]?.pos === "NOUN")
    ) {
      if (head !== null) break;
      adjective = t;
    } else if (t.pos === "DET" || t.pos === "PRON" || t.pos === "NUM" || HYPHEN.test(t.text) || t.lower === "other" || t.lower === "more") {
      if (head !== null) break;
    } else break;
  }
  if (head !== null) return singular(head.lemma);
  if (adjective !== null && HARMED.test(adjective.lower)) return adjective.lower;
  // "nine hurt", "14 were injured", "12 have been arrested"
  i = tokens[from]?.lower === "of" ? from + 1 : from;
  while (i < from + REACH && /^(?:the|was|were|are|is|has|have|had|been|being)$/.test(tokens[i]?.lower ?? "")) i++;
  return HARMED.test(tokens[i]?.lower ?? "") ? tokens[i].lower : null;
}

/** What befalls those who are counted, where no noun says what they are. */
const HARMED = /^(?:dead|injured|wounded|hurt|missing|killed|arrested)$/;

/** Verbs with the number as their object: "injuring nine". */
const HARMING = new Map([
  ["killing", "killed"],
  ["injuring", "injured"],
  ["wounding", "wounded"],
]);
/** What links a figure to what was named before it: "has risen to 14", "stood at 14". */
const LINK = /^(?:to|at|is|was|reached|reaches|hit|passed|topped|of)$/;
/** How far before the figure "the number of …" may stand, in tokens. */
const REACH_BACK = 12;

/** What a number counts that was named before it: "the number of injured has risen to 14" → "injured", "the toll rose to 30" → "dead". */
function countedBefore(tokens: readonly Token[], first: number): string | null {
  const link = tokens[first - 1]?.lower ?? "";
  const harmed = HARMING.get(link);
  if (harmed !== undefined) return harmed;
  if (!LINK.test(link)) return null;
  for (let i = first - 2; i >= Math.max(0, first - REACH_BACK); i--) {
    const { lower } = tokens[i];
    if (/^[;:.,–—]$/.test(lower)) return null;
    if (lower === "toll" && link !== "of") return "dead";
    if (/^(?:number|total)$/.test(lower) && tokens[i + 1]?.lower === "of") return countedAfter(tokens, i + 1);
  }
  return null;
}

/** What a measure says something of: "40m deep" → "deep", "14 per cent larger" → "large", "a 5 per cent rise" → "rise". */
function measured(tokens: readonly Token[], from: number, unit: string): string | null {
  let i = from;
  // "230 feet (70 metres) tall": the bracket converts.
  if (tokens[i]?.text === "(") {
    const close = tokens.slice(i, i + REACH).findIndex((t) => t.text === ")");
    if (close > 0) i += close + 1;
  }
  if (HYPHEN.test(tokens[i]?.text ?? "") || tokens[i]?.text === ")") i++;
  const t = tokens[i];
  if (t === undefined) return null;
  const dimension = DIMENSION.get(t.lower) ?? (t.lower === "in" ? DIMENSION.get(tokens[i + 1]?.lower ?? "") : undefined);
  if (dimension !== undefined) return dimension;
  if (POINT.has(t.lower)) return t.lower;
  if (unit !== PERCENT) return /^(?:ADJ|ADV)$/.test(t.pos) && /(?:er|ther)$/.test(t.lower) ? t.lower : null;
  if (t.pos === "ADJ" || t.pos === "ADV") return t.lemma;
  if (t.lower === "of") return countedAfter(tokens, i);
  return t.pos === "NOUN" ? t.lemma : null;
}

/**
 * The counts, measures, sums of money, shares and ages that a sentence gives. Spans are UTF-16 offsets into the text and hold
 * number, bound and unit ("more than 50", "130-foot", "$7m"). Dates, times of day, ordinals, scores and labels are left out.
 * Ages have unit "year-old". Linear in the number of tokens.
 */
export function findQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const out: Quantity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = numberAt(tokens, i);
    if (run === null) continue;
    const next = i;
    i = Math.max(i, run.last);
    if (isOther(tokens, run) || !isRealOne(tokens, run)) continue;
    const age = ageEnd(tokens, run);
    if (age >= 0) {
      const unit =
        /^(?:month|week|day)/.test(tokens[age - 1]?.lower ?? "") || /^(?:month|week|day)/.test(tokens[age - 2]?.lower ?? "")
          ? "age"
          : "year-old";
      out.push({ start: tokens[next].start, end: tokens[age].end, value: run.value, bound: "exact", unit, counted: null });
      i = age;
      continue;
    }
    let { value, last } = run;
    let first = run.first;
    const sign = currencyOf(tokens[first - 1]?.lower ?? "");
    let unit = sign;
    if (sign !== null) first--;
    let counted: string | null = null;
    // The other end of a range belongs to the same quantity: "12 to 14 per cent", "10-15 people".
    const joint = tokens[last + 1];
    let range = false;
    if (joint !== undefined && (/^(?:to|-|–)$/.test(joint.lower) || (joint.lower === "and" && tokens[first - 1]?.lower === "between"))) {
      const other =
        tokens[last + 2] === undefined ? null : numberAt(tokens, currencyOf(tokens[last + 2].lower) === null ? last + 2 : last + 3);
      if (other !== null && other.value > value && !other.vague && unit === sign) {
        range = true;
        last = other.last;
        i = last;
      }
    }
    let after = last + 1;
    if (HYPHEN.test(tokens[after]?.text ?? "")) after++;
    const glued = MONEY_SCALES.get(tokens[last + 1]?.lower ?? "");
    if (sign !== null) {
      if (glued !== undefined && tokens[last + 1].start === tokens[last].end) {
        value *= glued;
        last++;
      }
      counted = null;
    } else if (tokens[after]?.lower === "per" && tokens[after + 1]?.lower === "cent") {
      unit = PERCENT;
      last = after + 1;
      counted = measured(tokens, last + 1, unit ?? "");
    } else {
      const word = tokens[after]?.lower ?? "";
      // "7m people" counts millions, "7m deep" measures metres.
      const metric = word === "metric" && /^tons?$/.test(tokens[after + 1]?.lower ?? "");
      const millions =
        word === "m" &&
        tokens[last + 1]?.start === tokens[last].end &&
        tokens[after + 1]?.pos === "NOUN" &&
        /s$|people/.test(tokens[after + 1].lower);
      if (metric) {
        unit = "t";
        last = after + 1;
        counted = measured(tokens, last + 1, unit ?? "");
      } else if (millions) {
        value *= 1e6;
        last = after;
        counted = countedAfter(tokens, last + 1);
      } else if (unitOf(word) !== null && !(word === "second" && after > last + 1)) {
        unit = unitOf(word);
        last = after;
        counted = measured(tokens, last + 1, unit ?? "");
      } else if (word === "light" && /^years?$/.test(tokens[after + 1]?.lower ?? tokens[after + 2]?.lower ?? "")) {
        unit = "light-year";
        last = after + 1;
      } else counted = countedAfter(tokens, last + 1);
    }
    const bound = boundOf(tokens, first, last);
    if (unit === null && counted === null) counted = countedBefore(tokens, bound.first);
    // "a depth of 40 m", "a width of more than 3 m"
    if (unit !== null && counted === null && tokens[bound.first - 1]?.lower === "of")
      counted = DIMENSION.get(tokens[bound.first - 2]?.lower ?? "") ?? null;
    i = Math.max(i, last);
    out.push({
      start: tokens[bound.first].start,
      end: tokens[last].end,
      value,
      bound: run.vague || range ? "at-least" : bound.bound,
      unit,
      counted,
    });
  }
  return out;
}
