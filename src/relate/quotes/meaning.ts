import { stemOf } from "../../text/stem.ts";
import { likeness, vectorRow } from "../../text/vectors.ts";

/** A content word as wordings are compared by it: its stem, its vector's row, and how rare it is. */
export interface MeaningTerm {
  readonly stem: string;
  readonly row: number;
  readonly weight: number;
}

/** Words whose company is less alike than this are strangers. */
const LEAST_LIKENESS = 0.5;
/** Words that share this much of their beginning are of one family: "panic", "panicked". */
const SAME_FAMILY = 0.75;
const LEAST_PREFIX = 4;
/** What family likeness counts against the same stem. */
const FAMILY = 0.9;

export const meaningTerms = (terms: ReadonlyMap<string, number>): readonly MeaningTerm[] =>
  [...terms].map(([lemma, weight]) => ({ stem: stemOf(lemma), row: vectorRow(lemma), weight }));

/** How alike two words are in form or meaning, 0 to 1. */
function alike(a: MeaningTerm, b: MeaningTerm): number {
  if (a.stem === b.stem) return 1;
  let prefix = 0;
  while (prefix < a.stem.length && a.stem[prefix] === b.stem[prefix]) prefix++;
  const form = prefix >= LEAST_PREFIX ? (2 * prefix) / (a.stem.length + b.stem.length) : 0;
  const company = likeness(a.row, b.row);
  return Math.max(form >= SAME_FAMILY ? form * FAMILY : 0, company >= LEAST_LIKENESS ? company : 0);
}

/** Share of the words of `a`, by rarity, that have a counterpart in `b` of the same or a like meaning. */
function coverage(a: readonly MeaningTerm[], b: readonly MeaningTerm[]): number {
  let all = 0;
  let met = 0;
  for (const x of a) {
    let best = 0;
    for (const y of b) best = Math.max(best, alike(x, y));
    all += x.weight;
    met += x.weight * best;
  }
  return all === 0 ? 0 : met / all;
}

/** How much two wordings mean the same, 0 to 1: the mean of what each covers of the other. A translation there and back keeps this where it changes words. */
export const sameMeaning = (a: readonly MeaningTerm[], b: readonly MeaningTerm[]): number => (coverage(a, b) + coverage(b, a)) / 2;
