import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinsOf, withPins } from "./pins.ts";

const even = (): number => 0;
const sorted = (groups: readonly { articles: readonly string[]; fixed: string | null }[]): unknown =>
  groups.map((g) => ({ ...g, articles: [...g.articles].sort() })).sort((a, b) => (a.articles[0] < b.articles[0] ? -1 : 1));

describe("a person's word over the groups", () => {
  it("leaves groups alone that nobody spoke of", () => {
    expect(withPins([["a", "b"], ["c"]], new Map(), even)).toEqual([
      { articles: ["a", "b"], fixed: null },
      { articles: ["c"], fixed: null },
    ]);
  });

  it("joins what was merged, with what the stages find for either part", () => {
    const pins = new Map([
      ["a", "s1"],
      ["c", "s1"],
    ]);
    expect(sorted(withPins([["a", "new"], ["c", "d"], ["e"]], pins, even))).toEqual([
      { articles: ["a", "c", "d", "new"], fixed: "s1" },
      { articles: ["e"], fixed: null },
    ]);
  });

  it("keeps apart what was split, though the stages join it; a new article goes with the nearest", () => {
    const pins = new Map([
      ["a", "s1"],
      ["b", "s1"],
      ["c", "s2"],
    ]);
    expect(sorted(withPins([["a", "b", "c", "new"]], pins, (_, others) => others.length))).toEqual([
      { articles: ["a", "b", "new"], fixed: "s1" },
      { articles: ["c"], fixed: "s2" },
    ]);
    expect(sorted(withPins([["a", "b", "c", "new"]], pins, (_, others) => -others.length))).toEqual([
      { articles: ["a", "b"], fixed: "s1" },
      { articles: ["c", "new"], fixed: "s2" },
    ]);
  });

  it("holds for every grouping, in any order, and loses no article", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });
    const pinned = fc.array(fc.option(fc.constantFrom("s1", "s2", "s3")), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(labels, pinned, (groupOf, pinOf) => {
        const ids = groupOf.map((_, i) => `a${i}`);
        const groups = [0, 1, 2, 3].map((n) => ids.filter((_, i) => groupOf[i] === n)).filter((g) => g.length > 0);
        const pins = new Map(ids.flatMap((id, i) => (pinOf[i] === null ? [] : [[id, pinOf[i]] as const])));
        const out = withPins(groups, pins, even);
        expect(out.flatMap((g) => g.articles).sort()).toEqual(ids);
        for (const [article, story] of pins) expect(out.find((g) => g.articles.includes(article))?.fixed).toBe(story);
        const turned = withPins(
          [...groups].reverse().map((g) => [...g].reverse()),
          new Map([...pins].reverse()),
          even,
        );
        expect(sorted(turned)).toEqual(sorted(out));
      }),
    );
  });
});

it("the later word wins", () => {
  const pins = pinsOf([
    { into: "s1", articles: ["a", "b"], beside: [{ story: "s1", articles: ["c"] }] },
    { into: "s2", articles: ["b"], beside: [] },
  ]);
  expect([...pins]).toEqual([
    ["a", "s1"],
    ["b", "s2"],
    ["c", "s1"],
  ]);
});
