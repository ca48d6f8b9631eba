/** How sure it is that two sentences of different articles state the same thing. `a` < `b`. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

export interface GroupOptions {
  /** A pair under this begins no claim. */
  readonly seed: number;
  /** A sentence joins where its mean over the claim's sentences of other articles is at least this … */
  readonly mean: number;
  /** … and none of them is under this: one loose link must not chain two claims. */
  readonly floor: number;
  /** How many claims a sentence may belong to: leads pack several facts. */
  readonly most: number;
}

/**
 * Claims from links: the surest pair that no claim holds yet begins one, and the sentence that fits all of it best joins, until none
 * fits. A sentence may join several claims, so that a sentence with two facts stands in two. Ties go to the lower number.
 */
export function groupLinks(links: readonly Link[], articleOf: readonly string[], options: GroupOptions): readonly (readonly number[])[] {
  const count = articleOf.length;
  const rows = articleOf.map(() => new Map<number, number>());
  for (const { a, b, probability } of links) {
    rows[a].set(b, probability);
    rows[b].set(a, probability);
  }
  const seeds = links.filter((l) => l.probability >= options.seed).sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  const covered = new Set<number>();
  const memberships = new Uint8Array(count);
  const groups: number[][] = [];
  for (const seed of seeds) {
    if (covered.has(seed.a * count + seed.b) || memberships[seed.a] >= options.most || memberships[seed.b] >= options.most) continue;
    const group = [seed.a, seed.b];
    // first what other articles say, then further sentences of the same articles: so that each is held against the whole claim
    for (const again of [false, true])
      for (let next = bestFit(group, rows, articleOf, memberships, options, again); next >= 0; ) {
        group.push(next);
        next = bestFit(group, rows, articleOf, memberships, options, again);
      }
    for (const u of group) memberships[u]++;
    for (const u of group) for (const v of group) if (u < v) covered.add(u * count + v);
    groups.push(group.sort((x, y) => x - y));
  }
  return groups;
}

function bestFit(
  group: readonly number[],
  rows: readonly ReadonlyMap<number, number>[],
  articleOf: readonly string[],
  memberships: Uint8Array,
  options: GroupOptions,
  again: boolean,
): number {
  const present = new Set(group.map((u) => articleOf[u]));
  let best = -1;
  let bestMean = 0;
  const seen = new Set<number>(group);
  for (const member of group)
    for (const u of rows[member].keys()) {
      if (seen.has(u)) continue;
      seen.add(u);
      if (memberships[u] >= options.most || (!again && present.has(articleOf[u]))) continue;
      let sum = 0;
      let others = 0;
      let low = 1;
      for (const m of group) {
        if (articleOf[m] === articleOf[u]) continue;
        const p = rows[u].get(m) ?? 0;
        sum += p;
        others++;
        if (p < low) low = p;
      }
      if (others === 0 || low < options.floor) continue;
      const mean = sum / others;
      if (mean < options.mean || mean < bestMean || (mean === bestMean && best >= 0 && u > best)) continue;
      best = u;
      bestMean = mean;
    }
  return best;
}

/** Looks up the probability of a pair in either order; 0 where the two were not compared. */
export function probabilities(links: readonly Link[], units: number): (a: number, b: number) => number {
  const byPair = new Map(links.map((l) => [l.a * units + l.b, l.probability]));
  return (a, b) => byPair.get(Math.min(a, b) * units + Math.max(a, b)) ?? 0;
}
