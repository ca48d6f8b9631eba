import { squaresOf } from "./sets.ts";
import type { StoryTerms } from "./story-terms.ts";

/** A pair of sentences of different articles worth comparing. `a` < `b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Cosine of the two sentences' weighted terms, 0 to 1; terms of very many sentences left out. */
  readonly cosine: number;
}

/** Each sentence keeps so many partners of other articles: the cost of comparing stays linear in the number of sentences. */
const PARTNERS = 40;
/** A term that stands in more sentences than this is not followed when partners are sought (it still counts in the comparison). */
const MOST_HOLDERS = 400;
/** Pairs under this cosine share one very common word at most; .03 loses 2 in 100 of the pairs that state the same. */
const LEAST_COSINE = 0.01;

/** Pairs of sentences that share terms, by an inverted index; ordered by `a`, then `b`. */
export function candidatesOf(story: StoryTerms): readonly Candidate[] {
  const { units, weights, holders } = story;
  const norm = Float64Array.from(units, (u) => Math.sqrt(squaresOf(u.terms, weights)) || 1);
  const dots = new Float64Array(units.length);
  const kept = new Map<number, Candidate>();
  for (const u of units) {
    const touched: number[] = [];
    for (const t of u.terms) {
      if (holders[t].length > MOST_HOLDERS) continue;
      for (const v of holders[t]) {
        if (units[v].article === u.article) continue;
        if (dots[v] === 0) touched.push(v);
        dots[v] += weights[t] ** 2;
      }
    }
    const partners = touched.map((v) => ({ v, cosine: dots[v] / (norm[u.index] * norm[v]) })).filter((p) => p.cosine >= LEAST_COSINE);
    for (const v of touched) dots[v] = 0;
    partners.sort((x, y) => y.cosine - x.cosine || x.v - y.v);
    for (const { v, cosine } of partners.slice(0, PARTNERS)) {
      const a = Math.min(u.index, v);
      const b = Math.max(u.index, v);
      kept.set(a * units.length + b, { a, b, cosine });
    }
  }
  return [...kept.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
