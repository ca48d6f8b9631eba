import type { NameKind } from "../../model/annotated.ts";
import { editDistance, spellingKey } from "./spelling.ts";

/** Shortest word of a name whose misspelling can be told from another word: "Lee"/"Leo" are two names. */
const SHORTEST = 5;
/** Up to this length one letter may differ, beyond it two. */
const ONE_LETTER = 7;
/** Words that set names apart although they look alike: generations, directions, ordinals. */
const APART =
  /^(?:sr|jr|i{1,3}|iv|vi{0,3}|\d.*|north|south|east|west|northern|southern|eastern|western|madame?|majorit[yi]|minorit[yi]|first|second|third)$/;

/** "Democrats", "Democratic": two derivations of one word. */
const DERIVED = /(?<=\p{L}{4})(?:s|ic|ics|ist|ists|ism|al|als|ian|ians)?$/u;
/** Words that lost the space between them: "LarkOn". */
export const RUN_TOGETHER = /\p{Ll}{3}\p{Lu}/u;

export function wordsOfName(name: string): readonly string[] {
  return name
    .split(/[\s-]+/)
    .map(spellingKey)
    .filter((w) => w.length > 0 && w !== "the");
}

/** Whether two words are one word spelled two ways, by accident and not by rule (plural, British and American). */
export function isMisspelling(a: string, b: string): boolean {
  if (a === b || spellingKey(a) === spellingKey(b)) return false;
  if (Math.min(a.length, b.length) < SHORTEST || APART.test(a) || APART.test(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // "German", "Germany", "Germans", "Iraqi": a name and its derivations.
  if (long.startsWith(short) && /^(?:s|es|n|an|ian|i|ish|ese|y|d|ed|er|ers|in|ern)$/.test(long.slice(short.length))) return false;
  if (DERIVED.test(a) && DERIVED.test(b) && a.replace(DERIVED, "") === b.replace(DERIVED, "")) return false;
  const most = short.length > ONE_LETTER ? 2 : 1;
  return editDistance(a, b, most) <= most;
}

/**
 * Whether two names of several words are one name in two spellings: the same number of words, all but one the same, and that one
 * misspelled. Names of one word are too easily two names.
 */
export function isSpellingVariant(a: string, b: string, kind: NameKind): boolean {
  if (RUN_TOGETHER.test(a) || RUN_TOGETHER.test(b)) return false;
  const left = wordsOfName(a);
  const right = wordsOfName(b);
  if (left.length !== right.length || left.length < 2) return false;
  let misspelled = 0;
  for (let i = 0; i < left.length; i++) {
    if (left[i] === right[i] || spellingKey(left[i]) === spellingKey(right[i])) continue;
    if (!isMisspelling(left[i], right[i])) return false;
    misspelled++;
  }
  return misspelled === 1 && (kind !== "place" || left.length > 1);
}
