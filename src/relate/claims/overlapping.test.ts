import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Link } from "./groups.ts";
import { joinOverlapping } from "./overlapping.ts";

const OPTIONS = { overlap: 0.66, mean: 0.4 };
const ARTICLES = [..."abcdef"];

/** All pairs of `strong` at .9; the other pairs named at their value. */
function links(strong: readonly (readonly number[])[], others: readonly (readonly [number, number, number])[] = []): Link[] {
  const all = new Map<string, Link>();
  for (const [a, b, probability] of others) all.set(`${a} ${b}`, { a, b, probability });
  for (const g of strong) for (const a of g) for (const b of g) if (a < b) all.set(`${a} ${b}`, { a, b, probability: 0.9 });
  return [...all.values()];
}

describe("joinOverlapping", () => {
  it("drops a claim that another contains", () => {
    expect(
      joinOverlapping(
        [
          [0, 1, 2],
          [0, 2],
        ],
        links([[0, 1, 2]]),
        ARTICLES,
        OPTIONS,
      ),
    ).toEqual([[0, 1, 2]]);
  });

  it("makes one claim of two that are nearly the same, with the sentences that fit", () => {
    const groups = [
      [0, 1, 2],
      [1, 2, 3],
    ];
    expect(joinOverlapping(groups, links(groups, [[0, 3, 0.1]]), ARTICLES, OPTIONS)).toEqual([[0, 1, 2, 3]]);
    // 3 fits 2 alone: it does not join
    expect(
      joinOverlapping(
        groups,
        links(
          [[0, 1, 2]],
          [
            [2, 3, 0.9],
            [1, 3, 0.2],
          ],
        ),
        ARTICLES,
        OPTIONS,
      ),
    ).toEqual([[0, 1, 2]]);
  });

  it("leaves two claims that share one sentence of three", () => {
    const groups = [
      [0, 1, 2],
      [0, 3, 4],
    ];
    expect(joinOverlapping(groups, links(groups), ARTICLES, OPTIONS)).toEqual(groups);
  });

  it("ends with no two claims that overlap, whatever the order of groups", () => {
    const group = fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 5 }).map((g) => g.sort((x, y) => x - y));
    const pair = fc.tuple(fc.nat(5), fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), fc.array(pair, { maxLength: 15 }), (groups, pairs) => {
        const list = links(
          [],
          pairs.filter(([a, b]) => a < b),
        );
        const distinct = groups.filter((g, i) => groups.findIndex((h) => h.join() === g.join()) === i);
        const out = joinOverlapping(distinct, list, ARTICLES, OPTIONS);
        expect(joinOverlapping([...distinct].reverse(), list, ARTICLES, OPTIONS)).toEqual(out);
        out.forEach((x, i) => {
          out.slice(i + 1).forEach((y) => {
            expect(x.filter((u) => y.includes(u)).length / Math.min(x.length, y.length)).toBeLessThan(OPTIONS.overlap);
          });
        });
      }),
    );
  });
});
