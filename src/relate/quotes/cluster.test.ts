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
