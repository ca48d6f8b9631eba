import { type Link, probabilities } from "./groups.ts";

export interface JoinOptions {
  /** Two claims that share this part of the smaller one's sentences are one. */
  readonly overlap: number;
  /** A further sentence of the weaker one joins the stronger where its mean over that claim's sentences of other articles is at least this. */
  readonly mean: number;
}

/**
 * Claims whose sentences are mostly the same become one: the stronger stays, and takes from the weaker the sentences that fit it. A
 * claim contained in another goes. The order and outcome depend on members and probabilities only. Cost: near linear in memberships.
 */
export function joinOverlapping(
  groups: readonly (readonly number[])[],
  links: readonly Link[],
  articleOf: readonly string[],
  options: JoinOptions,
): readonly (readonly number[])[] {
  const probability = probabilities(links, articleOf.length);
  const strengthOf = (group: readonly number[]): number => {
    let sum = 0;
    for (const u of group) for (const v of group) if (u < v) sum += probability(u, v);
    return sum;
  };
  let current = [...groups];
  for (let before = -1; before !== current.length; ) {
    before = current.length;
    const ordered = current
      .map((group) => ({ group, strength: strengthOf(group) }))
      .sort((x, y) => y.strength - x.strength || inOrder(x.group, y.group));
    const kept: number[][] = [];
    const holding = new Map<number, Set<number>>();
    const hold = (u: number, k: number): void => {
      const set = holding.get(u);
      if (set === undefined) holding.set(u, new Set([k]));
      else set.add(k);
    };
    for (const { group } of ordered) {
      const into = mostShared(group, kept, holding, options.overlap);
      if (into < 0) {
        for (const u of group) hold(u, kept.length);
        kept.push([...group]);
        continue;
      }
      for (const u of group) {
        if (kept[into].includes(u) || meanWith(u, kept[into], articleOf, probability) < options.mean) continue;
        kept[into].push(u);
        hold(u, into);
      }
    }
    current = kept;
  }
  return current.map((group) => [...group].sort((x, y) => x - y));
}

/** Number of the kept claim that shares most with a group, and enough; -1: none. Ties go to the stronger. */
function mostShared(
  group: readonly number[],
  kept: readonly (readonly number[])[],
  holding: ReadonlyMap<number, ReadonlySet<number>>,
  overlap: number,
): number {
  const shared = new Map<number, number>();
  for (const u of group) for (const k of holding.get(u) ?? []) shared.set(k, (shared.get(k) ?? 0) + 1);
  let best = -1;
  let most = 0;
  for (const [k, count] of shared) {
    const part = count / Math.min(group.length, kept[k].length);
    if (part < overlap || part < most || (part === most && best >= 0 && k > best)) continue;
    best = k;
    most = part;
  }
  return best;
}

function meanWith(
  u: number,
  group: readonly number[],
  articleOf: readonly string[],
  probability: (a: number, b: number) => number,
): number {
  let sum = 0;
  let others = 0;
  for (const v of group) {
    if (articleOf[v] === articleOf[u]) continue;
    sum += probability(u, v);
    others++;
  }
  return others === 0 ? 0 : sum / others;
}

function inOrder(x: readonly number[], y: readonly number[]): number {
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i] - y[i];
  return x.length - y.length;
}
