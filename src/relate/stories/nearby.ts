import { ALL } from "./levels.ts";
import type { Measured } from "./likeness.ts";
import { Section } from "./profile.ts";

/** Heaviest terms by which an article is looked up. */
const KEY_TERMS = 24;
/** Weights of keys are whole numbers of so many parts, so that sums do not depend on their order. */
const PARTS = 4096;
/** Product weight in common below which a pair is not compared. Measured: TODO */
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
  find(article: Measured): readonly number[] {
    const touched: number[] = [];
    const common = this.#common;
    for (const [term, weight] of keysOf(article)) {
      const list = this.#postings.get(term);
      if (list === undefined) continue;
      const { places, weights } = list;
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

  add(place: number, article: Measured): void {
    if (place >= this.#common.length) this.#common = new Float64Array(2 * place);
    for (const [term, weight] of keysOf(article)) {
      const list = this.#postings.get(term);
      if (list === undefined) this.#postings.set(term, { places: [place], weights: [weight] });
      else {
        list.places.push(place);
        list.weights.push(weight);
      }
    }
  }

  /** Takes articles out: those at the places for which `gone` is true; `articles` are they. */
  remove(articles: readonly Measured[], gone: (place: number) => boolean): void {
    for (const term of new Set(articles.flatMap((a) => keysOf(a).map(([t]) => t)))) {
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

/** The heaviest terms with their share of the article's vector, in whole parts; ties by hash. */
function keysOf({ profile, all }: Measured): readonly (readonly [number, number])[] {
  const { hashes, levels, ends } = profile;
  const places = Array.from({ length: ends[Section.terms] }, (_, i) => i);
  return places
    .sort((a, b) => ALL[levels[b]] - ALL[levels[a]] || a - b)
    .slice(0, KEY_TERMS)
    .map((i) => [hashes[i], Math.round((PARTS * ALL[levels[i]]) / all)]);
}
