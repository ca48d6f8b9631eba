import { describe, expect, it } from "vitest";
import { clearestOf, type Speaking } from "./clearest.ts";

const speaking = (texts: readonly string[], readable: readonly number[] = []): Speaking => ({
  readable: (u) => readable[u] ?? 1,
  cover: () => 0.5,
  text: (u) => texts[u],
});

describe("clearestOf", () => {
  it("gives two claims different texts, also where one text has two copies", () => {
    // 0 and 1 are copies and read best; the second claim has nothing but them and 3
    const texts = ["copy", "copy", "other", "third"];
    const first = clearestOf(
      [
        [0, 2],
        [1, 3],
      ],
      [],
      4,
      speaking(texts, [1, 1, 0.6, 0.6]),
    );
    expect(new Set(first.map((u) => texts[u])).size).toBe(2);
  });

  it("lets the claim with fewer texts choose first", () => {
    const texts = ["a", "b", "c"];
    expect(clearestOf([[0, 1, 2], [0]], [], 3, speaking(texts, [1, 0.9, 0.5]))).toEqual([1, 0]);
  });

  it("takes the sentence that states least beyond the others", () => {
    const cover = (of: number): number => [0.3, 0.9, 0.5][of];
    expect(clearestOf([[0, 1, 2]], [], 3, { ...speaking(["a", "b", "c"]), cover })).toEqual([1]);
  });
});
