import { byCodeUnit } from "../../model/id.ts";
import type { StoryProfile } from "./profile.ts";

/** Heaviest terms by which an article is looked up. */
const KEY_TERMS = 24;
/**
 * For a term that many articles have, the nearest so many before in order of time are looked at. Bounds the work for one article, so
 * that cost stays flat however long the stream is.
 */
const NEAREST = 80;
/** Most articles before it that one is compared with in full: those with the most weight in common. */
const MOST_COMPARED = 60;
/** Product weight in common below which a pair is not compared: two reports of one event have several times as much. */
const LEAST_COMMON = 0.02;

/** Order in time: the day, undated last; ties by id. Whatever the order of the input, the order here is the same. */
export function byTime(a: StoryProfile, b: StoryProfile): number {
  return (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || byCodeUnit(a.id, b.id);
}

/** For each of the profiles (in order of time) the numbers of earlier ones worth comparing: an inverted index over the heaviest terms. */
export function* candidates(profiles: readonly StoryProfile[]): Generator<readonly [number, readonly number[]]> {
  const postings = new Map<string, { at: number[]; weight: number[] }>();
  const common = new Float64Array(profiles.length);
  for (let i = 0; i < profiles.length; i++) {
    const touched: number[] = [];
    const { terms, all } = profiles[i];
    for (let t = 0; t < Math.min(KEY_TERMS, terms.length); t++) {
      const list = postings.get(terms[t]);
      if (list !== undefined) {
        for (let k = list.at.length - 1; k >= Math.max(0, list.at.length - NEAREST); k--) {
          const j = list.at[k];
          if (common[j] === 0) touched.push(j);
          common[j] += all[t] * list.weight[k];
        }
      }
    }
    for (let t = 0; t < Math.min(KEY_TERMS, terms.length); t++) {
      const list = postings.get(terms[t]);
      if (list === undefined) postings.set(terms[t], { at: [i], weight: [all[t]] });
      else {
        list.at.push(i);
        list.weight.push(all[t]);
        // What is never looked at again needs no room.
        if (list.at.length > 4 * NEAREST) {
          list.at.splice(0, list.at.length - NEAREST);
          list.weight.splice(0, list.weight.length - NEAREST);
        }
      }
    }
    const found = touched.filter((j) => common[j] >= LEAST_COMMON).sort((x, y) => common[y] - common[x] || y - x);
    for (const j of touched) common[j] = 0;
    yield [i, found.slice(0, MOST_COMPARED)];
  }
}
