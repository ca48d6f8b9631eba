import type { Bounds } from "./bounds.ts";

/** A stretch of days that one article's words, held against another article, leave for its day of publication. */
export interface Constraint extends Bounds {
  /** Number of the other article. */
  readonly from: number;
  readonly weight: number;
}

export interface Settled extends Bounds {
  /** The constraints that agree. */
  readonly agreeing: readonly Constraint[];
}

/**
 * The days that most of the evidence leaves: among all stretches between the ends of the constraints the one with the greatest weight
 * behind it, narrowed to where everything that agrees there overlaps. Null without constraints, and where two separate stretches have
 * equal weight: then nothing is known.
 */
export function settle(constraints: readonly Constraint[]): Settled | null {
  if (constraints.length === 0) return null;
  const starts = [...new Set(constraints.map((c) => c.low))].sort((a, b) => a - b);
  let best: { at: number; weight: number } | null = null;
  let tied = false;
  for (const at of starts) {
    const weight = supportAt(constraints, at);
    if (best === null || weight > best.weight + 1e-9) {
      best = { at, weight };
      tied = false;
    } else if (Math.abs(weight - best.weight) <= 1e-9 && !sameSet(constraints, at, best.at)) tied = true;
  }
  if (best === null || tied) return null;
  const { at } = best;
  const agreeing = constraints.filter((c) => c.low <= at && at <= c.high);
  return { low: Math.max(...agreeing.map((c) => c.low)), high: Math.min(...agreeing.map((c) => c.high)), agreeing };
}

/** What a further constraint from the same article adds, as a share of its weight: one article's several sentences are one voice. */
const FURTHER = 0.1;

function supportAt(constraints: readonly Constraint[], at: number): number {
  const byArticle = new Map<number, number[]>();
  for (const c of constraints) {
    if (c.low > at || at > c.high) continue;
    const list = byArticle.get(c.from);
    if (list) list.push(c.weight);
    else byArticle.set(c.from, [c.weight]);
  }
  let sum = 0;
  for (const from of [...byArticle.keys()].sort((a, b) => a - b)) {
    const weights = (byArticle.get(from) ?? []).sort((a, b) => b - a);
    sum += weights.reduce((total, w, i) => total + (i === 0 ? w : FURTHER * w), 0);
  }
  return sum;
}

const sameSet = (constraints: readonly Constraint[], a: number, b: number): boolean =>
  constraints.every((c) => (c.low <= a && a <= c.high) === (c.low <= b && b <= c.high));
