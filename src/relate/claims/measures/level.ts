import type { Candidate } from "../candidates.ts";

/** What is held against the story's level: overlap by meaning, by letters, and of the best clauses. */
const AGAINST = ["softReference", "grams", "clauseBest"];
/** A sentence's best partner stands for it; of these, this quantile is the story's height. */
const HEIGHT = 0.85;
/** Keeps a ratio to a height near nothing finite. */
const LEAST_HEIGHT = 0.05;

export const LEVEL_NAMES: readonly string[] = AGAINST.flatMap((name) => [`${name}Deviation`, `${name}Height`]);

/**
 * How alike a pair is for its story: in standard deviations from the mean over all pairs, and against the height that the best partners
 * of sentences reach. Where reports retell each other word for word, a loose likeness says little; where each has words of its own, it
 * says much. `values` are the features of each pair in the order of `names`.
 */
export function levelOf(names: readonly string[], candidates: readonly Candidate[], values: readonly (readonly number[])[]): number[][] {
  const out = candidates.map((): number[] => []);
  for (const name of AGAINST) {
    const column = names.indexOf(name);
    const of = values.map((v) => v[column]);
    const mean = of.reduce((s, x) => s + x, 0) / of.length;
    const deviation = Math.sqrt(of.reduce((s, x) => s + (x - mean) ** 2, 0) / of.length) || 1;
    const best = new Map<number, number>();
    candidates.forEach(({ a, b }, n) => {
      best.set(a, Math.max(best.get(a) ?? 0, of[n]));
      best.set(b, Math.max(best.get(b) ?? 0, of[n]));
    });
    const heights = Float64Array.from(best.values()).sort();
    const height = (heights[Math.floor(heights.length * HEIGHT)] ?? 0) + LEAST_HEIGHT;
    of.forEach((x, n) => {
      out[n].push((x - mean) / deviation, x / height);
    });
  }
  return out;
}
