import type { Sentence } from "../../model/annotated.ts";
import { termWeight } from "../../text/term-weights.ts";

/** The weighted content words of a sentence, length 1. */
export type WordVector = ReadonlyMap<string, number>;

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
/** Words of time and of reporting say nothing about which event a sentence tells. */
const SILENT =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|year|month|week|day|morning|evening|night|today|yesterday|say|tell|report|announce|be|have|do|will|new|eve|last|next|s|mr|mrs|ms)$/;

/** Whether a word of time, of reporting or a name of a day: it tells nothing of what happened. */
export const isSilent = (t: { readonly lemma: string; readonly lower: string }): boolean => SILENT.test(t.lemma) || SILENT.test(t.lower);

/** Endings taken off so that "Japanese" meets "Japan" and "geopolitics" "geopolitical". */
export function stem(word: string): string {
  if (word.length < 6) return word;
  return word.replace(/(?:ically|ations?|itical|ical|ics|ions?|ing|ese|ians?|ans?|ed|al|es|ic|s|e|y)$/, "");
}

/** Content words of a sentence by weight (rarity in news), as a vector of length 1. Empty for a sentence without any. */
export function wordVector(sentence: Sentence, except: readonly { readonly start: number; readonly end: number }[] = []): WordVector {
  const sums = new Map<string, number>();
  for (const t of sentence.tokens) {
    if (!CONTENT.has(t.pos) || !/\p{L}|\d/u.test(t.text) || isSilent(t)) continue;
    if (except.some((e) => e.start < t.end && t.start < e.end)) continue;
    const key = stem(t.lemma);
    sums.set(key, Math.max(sums.get(key) ?? 0, termWeight(t.lemma)));
  }
  let square = 0;
  for (const w of sums.values()) square += w * w;
  const length = Math.sqrt(square);
  if (length === 0) return sums;
  for (const [key, w] of sums) sums.set(key, w / length);
  return sums;
}

/** Cosine of two vectors of length 1: 0 to 1. */
export function likeness(a: WordVector, b: WordVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, w] of small) sum += w * (large.get(key) ?? 0);
  return sum;
}
