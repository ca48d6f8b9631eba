import { type Link, probabilities } from "./groups.ts";

/** More than any difference in readability: a text stands for a second claim only where all others do too. */
const STANDS_ALREADY = 2;
/** A sentence of several claims says more than this one: so much less for each further claim, less than a broken sentence loses. */
const SHARED = 0.15;

export interface Speaking {
  /** How well a sentence reads alone, 0 to 1. */
  readable(unit: number): number;
  /** How much of what one sentence states another states too, 0 to 1. */
  cover(of: number, by: number): number;
  /** Its text, by which copies are known. */
  text(unit: number): string;
}

/**
 * The statement that stands for each claim, in the order of `groups`: nearest to all the others of its claim, stating least beyond them, best read alone, in few
 * other claims, and no text for two claims where that can be. Claims with the fewest texts choose first. Ties go to the lower number.
 */
export function clearestOf(
  groups: readonly (readonly number[])[],
  links: readonly Link[],
  units: number,
  speaking: Speaking,
): readonly number[] {
  const probability = probabilities(links, units);
  const claimsOf = new Map<number, number>();
  for (const group of groups) for (const u of group) claimsOf.set(u, (claimsOf.get(u) ?? 0) + 1);
  const texts = groups.map((group) => new Set(group.map((u) => speaking.text(u))).size);
  const order = groups.map((_, i) => i).sort((i, j) => texts[i] - texts[j] || i - j);
  const standing = new Set<string>();
  const out = new Array<number>(groups.length);
  for (const i of order) {
    const group = groups[i];
    let best = group[0];
    let most = -Infinity;
    for (const u of group) {
      let near = 0;
      for (const v of group) if (v !== u) near += probability(u, v) / 2 + speaking.cover(u, v);
      const value =
        near / Math.max(1, group.length - 1) +
        speaking.readable(u) -
        SHARED * ((claimsOf.get(u) ?? 1) - 1) -
        (standing.has(speaking.text(u)) ? STANDS_ALREADY : 0);
      if (value > most) {
        best = u;
        most = value;
      }
    }
    standing.add(speaking.text(best));
    out[i] = best;
  }
  return out;
}
