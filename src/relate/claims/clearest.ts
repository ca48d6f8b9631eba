import type { Link } from "./groups.ts";

/** The statement that stands for its claim: nearest to all the others and best read alone (`readable`, 0 to 1). Ties go to the lower number. */
export function clearestOf(
  group: readonly number[],
  readable: (unit: number) => number,
  probability: (a: number, b: number) => number,
): number {
  let best = group[0];
  let most = -1;
  for (const u of group) {
    let near = 0;
    for (const v of group) if (v !== u) near += probability(u, v);
    const value = near / Math.max(1, group.length - 1) + readable(u);
    if (value > most) {
      best = u;
      most = value;
    }
  }
  return best;
}

/** Looks up the probability of a pair in either order; 0 where the two were not compared. */
export function probabilities(links: readonly Link[], units: number): (a: number, b: number) => number {
  const byPair = new Map(links.map((l) => [l.a * units + l.b, l.probability]));
  return (a, b) => byPair.get(Math.min(a, b) * units + Math.max(a, b)) ?? 0;
}
