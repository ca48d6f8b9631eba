import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LastingStory, lastingIds, type NewGroup } from "./lasting-ids.ts";

const groups = (...all: readonly string[][]): NewGroup[] => all.map((articles) => ({ articles, fixed: null }));
const never = (): boolean => false;

describe("ids of stories", () => {
  it("stay while articles come and go", () => {
    const { stories, redirects } = lastingIds([{ id: "s1", articles: ["a", "b"] }], groups(["a", "b", "c"], ["d"]), never);
    expect(stories[0]).toEqual({ id: "s1", articles: ["a", "b", "c"], fresh: false });
    expect(stories[1].fresh).toBe(true);
    expect(redirects.size).toBe(0);
  });

  it("of a merge: the one that gave most stays, the other leads to it", () => {
    const before = [
      { id: "s1", articles: ["a"] },
      { id: "s2", articles: ["b", "c"] },
    ];
    const { stories, redirects } = lastingIds(before, groups(["a", "b", "c"]), never);
    expect(stories.map((s) => s.id)).toEqual(["s2"]);
    expect([...redirects]).toEqual([["s1", "s2"]]);
  });

  it("of a split: the larger part keeps it", () => {
    const { stories } = lastingIds([{ id: "s1", articles: ["a", "b", "c"] }], groups(["a"], ["b", "c"]), never);
    expect(stories[1].id).toBe("s1");
    expect(stories[0].id).not.toBe("s1");
  });

  it("that a person fixed go first", () => {
    const { stories, redirects } = lastingIds(
      [{ id: "s1", articles: ["a", "b", "c"] }],
      [
        { articles: ["a", "b", "c"], fixed: "s9" },
        { articles: ["d"], fixed: null },
      ],
      never,
    );
    expect(stories[0].id).toBe("s9");
    expect(redirects.get("s1")).toBe("s9");
  });

  it("are never given twice, not even after their story is gone", () => {
    const first = lastingIds([], groups(["a"]), never).stories[0].id;
    expect(lastingIds([], groups(["a"]), (id) => id === first).stories[0].id).not.toBe(first);
  });

  const parts = (n: number): fc.Arbitrary<string[][]> =>
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }).map((labels) => {
      const by = new Map<number, string[]>();
      labels.forEach((label, i) => {
        by.set(label, [...(by.get(label) ?? []), `a${i}`]);
      });
      return [...by.values()];
    });

  it("lead from every old id to a living story, once each, in any order", () => {
    fc.assert(
      fc.property(parts(8), parts(8), (old, now) => {
        const before: LastingStory[] = old.map((articles, i) => ({ id: `old${i}`, articles }));
        const { stories, redirects } = lastingIds(before, groups(...now), never);
        const alive = new Set(stories.map((s) => s.id));
        expect(alive.size).toBe(now.length);
        for (const { id } of before) expect(alive.has(id) || alive.has(redirects.get(id) ?? "")).toBe(true);
        const turned = lastingIds([...before].reverse(), groups(...now.map((g) => [...g].reverse()).reverse()), never);
        expect([...turned.stories].reverse()).toEqual(stories);
      }),
    );
  });

  it("stay where nothing changes", () => {
    fc.assert(
      fc.property(parts(6), (old) => {
        const before = old.map((articles, i) => ({ id: `old${i}`, articles: [...articles].sort() }));
        expect(lastingIds(before, groups(...old), never).stories).toEqual(before.map((s) => ({ ...s, fresh: false })));
      }),
    );
  });
});
