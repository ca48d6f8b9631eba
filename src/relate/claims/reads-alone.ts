import type { Sentence, Token } from "../../model/annotated.ts";

/** A sentence that begins so leans on the one before it, or on whoever speaks: "I have seen it" is nobody's without its speaker. */
const LEANS =
  /^(i|we|my|our|you|your|he|she|it|they|his|her|its|their|this|that|these|those|there|but|and|so|or|however|meanwhile|also|then|earlier|later|instead|still|yet|too|such|both|another|others?|asked|speaking|soon|afterwards?|specifically|moreover|furthermore|additionally|similarly|likewise|conversely|nevertheless|nonetheless|therefore|thus|hence|consequently|accordingly|indeed|besides|otherwise)$/;
/** "Some believe", "many fear": of whom, only the sentence before tells. */
const SOME = /^(some|many|most|several|few|all|none|one)$/;
/** "All three have testified", "The two then met", "The pair left": who they are, only the sentence before tells. */
const COUNTED = /^(?:all|the) (?:two|three|four|five|six|seven|eight|nine|ten|pair|duo|trio|latter|former)$/;
/** Words of a sentence that reads well alone: shorter ones say too little, longer ones say other things too. */
const SHORT = 8;
const LONG = 35;

/** Share of a text inside double quotation marks, 0 to 1; a mark left open counts to the end. */
export function quotedShare(text: string): number {
  let inside = 0;
  for (const m of text.matchAll(/["“”][^"“”]*(?:["“”]|$)/g)) inside += m[0].length;
  return text.length === 0 ? 0 : Math.min(1, inside / text.length);
}

function leans(words: readonly Token[]): boolean {
  const [first, second, third] = words;
  if (LEANS.test(first.lower) || (SOME.test(first.lower) && isVerb(second))) return true;
  return COUNTED.test(`${first.lower} ${second?.lower}`) && (isVerb(third) || third?.pos === "ADV");
}

const isVerb = (t: Token | undefined): boolean => t?.pos === "VERB" || t?.pos === "AUX";

/**
 * How well a sentence can be read alone, 0 to 1: complete, of moderate length, in the article's own voice, leaning on nothing before it.
 * `text` is the text of its article.
 */
export function readsAlone(text: string, sentence: Sentence): number {
  const own = text.slice(sentence.start, sentence.end);
  const words = sentence.tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (words.length === 0) return 0;
  let value = 1;
  if (words.length < SHORT) value -= 0.4 * (1 - words.length / SHORT) + 0.1;
  if (words.length > LONG) value -= Math.min(0.5, (words.length - LONG) / LONG);
  if (leans(words)) value -= 0.35;
  if (/^\p{Ll}/u.test(words[0].text)) value -= 0.2;
  if (quotedShare(own) > 0.5) value -= 0.3;
  // a question states nothing
  if (/\?["'”’»)\]]*$/.test(own)) value -= 0.3;
  // a sentence that breaks off with "…" is not whole
  if (!/[.!?]["'”’»)\]]*$/.test(own)) value -= 0.3;
  if (!words.some((t) => t.pos === "VERB" || t.pos === "AUX")) value -= 0.3;
  if (/https?:|www\.|[#@]\p{L}|\s[|•]\s/u.test(own)) value -= 0.4;
  return Math.max(0, value);
}
