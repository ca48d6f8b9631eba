import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GROUPING } from "./align.ts";
import { groupLinks, type Link } from "./groups.ts";

const link = (a: number, b: number, probability: number): Link => ({ a, b, probability });

describe("groupLinks", () => {
  it("makes one claim of what is linked all round, not a pair for every two articles", () => {
    const links = [link(0, 1, 0.9), link(0, 2, 0.8), link(1, 2, 0.85)];
    expect(groupLinks(links, ["a", "b", "c"], GROUPING)).toEqual([[0, 1, 2]]);
  });

  it("does not let one loose link chain two claims", () => {
    const links = [link(0, 1, 0.95), link(2, 3, 0.95), link(1, 2, 0.5)];
    const groups = groupLinks(links, ["a", "b", "c", "d"], GROUPING);
    expect(groups).toContainEqual([0, 1]);
    expect(groups).toContainEqual([2, 3]);
    expect(groups.some((g) => g.includes(0) && g.includes(3))).toBe(false);
  });

  it("lets a sentence with two facts stand in two claims", () => {
    // 0 says both; 1 and 2 the one, 3 and 4 the other
    const links = [link(0, 1, 0.9), link(0, 2, 0.9), link(1, 2, 0.9), link(0, 3, 0.8), link(0, 4, 0.8), link(3, 4, 0.8)];
    expect(groupLinks(links, ["a", "b", "c", "b", "c"], GROUPING)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
    ]);
  });

  it("begins no claim with a doubtful pair", () => {
    expect(groupLinks([link(0, 1, GROUPING.seed - 0.01)], ["a", "b"], GROUPING)).toEqual([]);
  });

  it("keeps a sentence in few claims, and every claim across articles, whatever the links", () => {
    const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 });
    fc.assert(
      fc.property(links, (list) => {
        const articleOf = [..."aaabbbcccddd"];
        const known = new Map<number, Link>();
        for (const [a, b, p] of list)
          if (articleOf[a] !== articleOf[b]) known.set(Math.min(a, b) * 12 + Math.max(a, b), link(Math.min(a, b), Math.max(a, b), p));
        const groups = groupLinks([...known.values()], articleOf, GROUPING);
        for (const g of groups) expect(new Set(g.map((u) => articleOf[u])).size).toBeGreaterThan(1);
        for (let u = 0; u < 12; u++) expect(groups.filter((g) => g.includes(u)).length).toBeLessThanOrEqual(GROUPING.most);
        expect(groupLinks([...known.values()].reverse(), articleOf, GROUPING)).toEqual(groups);
      }),
    );
  });
});
