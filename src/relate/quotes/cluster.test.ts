import fc from "fast-check";
import { expect, it } from "vitest";
import { averageLink, type Link } from "./cluster.ts";

it("chains nothing through one loose link", () => {
  const links: Link[] = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.5 },
    { a: 2, b: 3, score: 0.9 },
  ];
  expect(averageLink(4, links, 0.35)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

it("takes in what is like a group on average", () => {
  const links: Link[] = [
    { a: 0, b: 1, score: 0.9 },
    { a: 0, b: 2, score: 0.5 },
    { a: 1, b: 2, score: 0.4 },
  ];
  expect(averageLink(4, links, 0.35)).toEqual([[0, 1, 2], [3]]);
});

it("puts each thing into one group, whatever the order of the pairs", () => {
  const pair = fc.record({ a: fc.nat(5), b: fc.nat(5), score: fc.constantFrom(0.2, 0.4, 0.6, 0.8) });
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: (p) => `${Math.min(p.a, p.b)},${Math.max(p.a, p.b)}` }), (pairs) => {
      const links = pairs.filter((p) => p.a !== p.b).map(({ a, b, score }) => ({ a: Math.min(a, b), b: Math.max(a, b), score }));
      const groups = averageLink(6, links, 0.35);
      expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(averageLink(6, [...links].reverse(), 0.35)).toEqual(groups);
    }),
  );
});

/** The same as `averageLink`, with every mean worked out anew from all pairs of two groups. */
function byAllPairs(size: number, links: readonly Link[], threshold: number): readonly (readonly number[])[] {
  let groups = Array.from({ length: size }, (_, i) => [i]);
  for (const { a, b } of [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const x = groups.find((g) => g.includes(a)) ?? [];
    const y = groups.find((g) => g.includes(b)) ?? [];
    const between = links.filter((l) => (x.includes(l.a) && y.includes(l.b)) || (x.includes(l.b) && y.includes(l.a)));
    const sum = between.reduce((n, l) => n + l.score, 0);
    if (x === y || sum / (x.length * y.length) < threshold) continue;
    groups = groups.flatMap((g) => (g === y ? [] : g === x ? [[...x, ...y].sort((p, q) => p - q)] : [g]));
  }
  return groups.sort((x, y) => x[0] - y[0]);
}

it("keeps sums as they would come out of all pairs", () => {
  const pair = fc.record({ a: fc.nat(9), b: fc.nat(9), score: fc.constantFrom(0.25, 0.5, 0.75, 1) });
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: (p) => `${Math.min(p.a, p.b)},${Math.max(p.a, p.b)}`, maxLength: 40 }), (pairs) => {
      const links = pairs.filter((p) => p.a !== p.b).map(({ a, b, score }) => ({ a: Math.min(a, b), b: Math.max(a, b), score }));
      expect(averageLink(10, links, 0.35)).toEqual(byAllPairs(10, links, 0.35));
    }),
  );
});
