/** Likeness of pairs: `[i, j, likeness]`, i > j. A pair that is not given has likeness 0. */
export type LikePair = readonly [number, number, number];

export interface ClusterOptions {
  /** Least average likeness of two articles that are joined. */
  readonly threshold: number;
  /** How much more of it two groups need for each doubling of their articles together: see `cluster`. */
  readonly growth: number;
  /** Least average likeness as a share of what holds the looser of the two groups together (groups of two or more). */
  readonly cohesion: number;
}

interface Group {
  size: number;
  /** Sum of likeness over pairs inside. */
  inside: number;
  /** Sum of likeness over pairs with each neighbour. */
  readonly links: Map<number, number>;
  version: number;
}

interface Offer {
  readonly likeness: number;
  readonly a: number;
  readonly b: number;
  readonly va: number;
  readonly vb: number;
}

/**
 * Groups of `n` articles by average-link agglomeration over a sparse graph: the closest two groups are joined first, as long as their
 * average likeness reaches what their size asks for and is not far below what holds each of the two together. Without the first condition
 * articles on one theme gather into topics, each a little like all others; the second keeps two events of one kind apart, each of which is
 * told in nearly the same words by all its reports. Measured on two labelled sets with one setting (B-cubed F1) and 2,000 articles on
 * politics, one or two a day: growth 0 .974 and .922, stories of 76, 44 and 27 articles; growth .24 the same, of 36, 24 and 22; from .3 the
 * first set loses. Cohesion .62 .983 and .907, .66 .974 and .922, .7 .968 and .919. Returns the number of each article's group (its first member). Near linear in the number of pairs.
 */
export function cluster(n: number, pairs: Iterable<LikePair>, { threshold, growth, cohesion }: ClusterOptions): Int32Array {
  const groups: Group[] = Array.from({ length: n }, () => ({ size: 1, inside: 0, links: new Map(), version: 0 }));
  const label = new Int32Array(n).map((_, i) => i);
  const heap: Offer[] = [];
  const offer = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const likeness = (groups[a].links.get(b) ?? 0) / (groups[a].size * groups[b].size);
    if (likeness >= threshold + growth * Math.log2((groups[a].size + groups[b].size) / 2))
      push(heap, { likeness, a, b, va: groups[a].version, vb: groups[b].version });
  };
  for (const [i, j, like] of pairs) {
    groups[i].links.set(j, like);
    groups[j].links.set(i, like);
  }
  for (let i = 0; i < n; i++) for (const j of groups[i].links.keys()) if (j < i) offer(i, j);
  for (let best = pop(heap); best !== undefined; best = pop(heap)) {
    const { a, b } = best;
    if (groups[a].version !== best.va || groups[b].version !== best.vb) continue;
    const held = [a, b].filter((g) => groups[g].size > 1).map((g) => (2 * groups[g].inside) / (groups[g].size * (groups[g].size - 1)));
    if (held.length === 2 && best.likeness < cohesion * Math.min(...held)) continue;
    merge(groups, a, b);
    label[b] = a;
    for (const other of groups[a].links.keys()) offer(a, other);
  }
  for (let i = 0; i < n; i++) {
    let root = i;
    while (label[root] !== root) root = label[root];
    label[i] = root;
  }
  return label;
}

/** Moves `b` into `a`. */
function merge(groups: Group[], a: number, b: number): void {
  const into = groups[a];
  const from = groups[b];
  into.inside += from.inside + (into.links.get(b) ?? 0);
  into.size += from.size;
  into.version++;
  from.version = -1;
  into.links.delete(b);
  for (const [other, sum] of from.links) {
    if (other === a) continue;
    const total = (into.links.get(other) ?? 0) + sum;
    into.links.set(other, total);
    groups[other].links.delete(b);
    groups[other].links.set(a, total);
  }
  from.links.clear();
}

/** The more alike first, then the lower numbers. */
function before(x: Offer, y: Offer): boolean {
  return x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

function push(heap: Offer[], item: Offer): void {
  let i = heap.length;
  heap.push(item);
  while (i > 0) {
    const up = (i - 1) >> 1;
    if (!before(item, heap[up])) break;
    heap[i] = heap[up];
    i = up;
  }
  heap[i] = item;
}

function pop(heap: Offer[]): Offer | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let i = 0;
  for (;;) {
    let next = 2 * i + 1;
    if (next >= heap.length) break;
    if (next + 1 < heap.length && before(heap[next + 1], heap[next])) next++;
    if (!before(heap[next], last)) break;
    heap[i] = heap[next];
    i = next;
  }
  heap[i] = last;
  return top;
}
