import type { Sentence } from "../../model/annotated.ts";
import { isCapitalised, isShouted, type Unit } from "./units.ts";

/** Share of capitalised long words above which a line is set like a headline: running text has under 0.4. */
const CAPITALISED_SHARE = 0.7;
const MIN_WORDS = 4;
const LONG_WORD = 4;

/** How far from a sentence's end its stop may stand, behind closing marks. */
const STOP_REACH = 6;

/** Whether capitals tell nothing in this sentence: a line in Capitals Like This or IN CAPITALS without a full stop. */
export function isHeadline(text: string, sentence: Sentence, units: readonly Unit[]): boolean {
  const words = units.filter((u) => u.initial !== "none");
  if (words.length < MIN_WORDS) return words.length > 1 && words.every(isShouted) && words.some((u) => u.text.length > 6);
  // Most sentences are told by their stop and a word in small letters.
  const stops = /[.!?…]["”’»)]*$/.test(text.slice(Math.max(sentence.start, sentence.end - STOP_REACH), sentence.end));
  const small = words.filter((u) => u.initial === "lower").length;
  if (stops && small > (1 - CAPITALISED_SHARE) * words.length) return false;
  const shouted = words.filter(isShouted).length / words.length;
  if (shouted >= CAPITALISED_SHARE) return true;
  if (stops) return false;
  const long = words.filter((u) => u.text.length >= LONG_WORD);
  return long.length >= MIN_WORDS - 1 && long.filter(isCapitalised).length / long.length >= CAPITALISED_SHARE;
}

/** How many words at the start of a sentence are set in capitals for show ("A MAN HAS BEEN held"): 0 unless three or more. */
export function shoutedStart(units: readonly Unit[]): number {
  let n = 0;
  let words = 0;
  while (n < units.length && (isShouted(units[n]) || !/\p{L}/u.test(units[n].text))) {
    if (isShouted(units[n])) words++;
    n++;
  }
  return words >= 3 ? n : 0;
}
