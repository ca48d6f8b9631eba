import { contentHash } from "./copies.ts";
import { ALL } from "./levels.ts";
import type { Measured } from "./likeness.ts";
import { PROFILE_VERSION, Section } from "./profile.ts";

/** Heaviest terms by which an article is looked up. */
const KEY_TERMS = 24;
/** A profile has fewer terms than this: one number holds a term's weight and its place. */
const PLACES = 1024;
/** Weights of keys are whole numbers of so many parts, so that sums do not depend on their order. */
const PARTS = 4096;
/**
 * Product weight in common below which a pair is not compared. About one in eight of the pairs of two labelled sets that are like enough to
 * be joined has less; their stories are held together by the others (B-cubed F1 .974 and .922 with it).
 */
const LEAST_COMMON = 0.08 * PARTS * PARTS;

interface Postings {
  readonly places: number[];
  readonly weights: number[];
}

/**
 * An inverted index over the heaviest terms of articles, each at a place (a whole number). Which pairs are worth comparing depends on the
 * two articles alone, never on what else is there or in which order it came: so the same pairs are compared however a stream is cut.
 */
export class NearbyIndex {
  readonly #postings = new Map<number, Postings>();
  #common = new Float64Array(1024);

  /** Places of the articles worth comparing with this one. */
  find({ terms, weights: own }: Keys): readonly number[] {
    const touched: number[] = [];
    const common = this.#common;
    for (let i = 0; i < terms.length; i++) {
      const list = this.#postings.get(terms[i]);
      if (list === undefined) continue;
      const { places, weights } = list;
      const weight = own[i];
      for (let k = 0; k < places.length; k++) {
        const place = places[k];
        if (common[place] === 0) touched.push(place);
        common[place] += weight * weights[k];
      }
    }
    const found = touched.filter((place) => common[place] >= LEAST_COMMON);
    for (const place of touched) common[place] = 0;
    return found;
  }

  add(place: number, { terms, weights }: Keys): void {
    if (place >= this.#common.length) this.#common = new Float64Array(2 * place);
    for (let i = 0; i < terms.length; i++) {
      const list = this.#postings.get(terms[i]);
      if (list === undefined) this.#postings.set(terms[i], { places: [place], weights: [weights[i]] });
      else {
        list.places.push(place);
        list.weights.push(weights[i]);
      }
    }
  }

  /** Takes articles out: those at the places for which `gone` is true; `articles` are their keys. */
  remove(articles: readonly Keys[], gone: (place: number) => boolean): void {
    const touched = new Set<number>();
    for (const { terms } of articles) for (const term of terms) touched.add(term);
    for (const term of touched) {
      const list = this.#postings.get(term);
      if (list === undefined) continue;
      let kept = 0;
      for (let k = 0; k < list.places.length; k++) {
        if (gone(list.places[k])) continue;
        list.places[kept] = list.places[k];
        list.weights[kept++] = list.weights[k];
      }
      list.places.length = kept;
      list.weights.length = kept;
      if (kept === 0) this.#postings.delete(term);
    }
  }
}

/** What an article is looked up by: its heaviest terms, each with its share of the article's vector in whole parts. */
export interface Keys {
  readonly terms: Uint32Array;
  readonly weights: Int32Array;
}

/** Levels (levels.ts) by rising weight: the rank of each. */
const RANK = Uint16Array.from(ALL, (weight, level) => ALL.filter((w, l) => w < weight || (w === weight && l < level)).length);

/** The keys of an article; of terms of equal weight the lower hashes. */
export function keysOf({ profile, all }: Measured): Keys {
  const { hashes, levels, ends } = profile;
  const rows = new Uint32Array(ends[Section.terms]);
  for (let i = 0; i < rows.length; i++) rows[i] = RANK[levels[i]] * PLACES + PLACES - 1 - i;
  const heaviest = rows.sort().slice(-KEY_TERMS).reverse();
  const places = heaviest.map((row) => PLACES - 1 - (row % PLACES));
  return {
    terms: places.map((i) => hashes[i]),
    weights: Int32Array.from(places, (i) => Math.round((PARTS * ALL[levels[i]]) / all)),
  };
}

/** Changes with what `keptKeysOf` gives. */
export const KEYS_VERSION = `${PROFILE_VERSION} keys/1`;

/**
 * The keys of an article where they are kept to look it up later: those of `keysOf`, and one for all that it holds, so that a word-for-word copy is found
 * however few words it has.
 */
export function keptKeysOf(article: Measured): Keys {
  const { terms, weights } = keysOf(article);
  return { terms: Uint32Array.of(...terms, contentHash(article.profile)), weights: Int32Array.of(...weights, PARTS) };
}

/** What `NearbyIndex.find` gives, from lists that are kept elsewhere: of each term the places where it stands, and its weights there. */
export function nearbyIn(
  lists: ReadonlyMap<number, Readonly<Record<keyof Postings, readonly number[]>>>,
  { terms, weights: own }: Keys,
): readonly number[] {
  const common = new Map<number, number>();
  for (let i = 0; i < terms.length; i++) {
    const { places, weights } = lists.get(terms[i]) ?? NOWHERE;
    for (let k = 0; k < places.length; k++) common.set(places[k], (common.get(places[k]) ?? 0) + own[i] * weights[k]);
  }
  return [...common].flatMap(([place, weight]) => (weight >= LEAST_COMMON ? place : []));
}

const NOWHERE: Postings = { places: [], weights: [] };
