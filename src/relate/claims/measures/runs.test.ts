import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestShared } from "./runs.ts";

const of = (a: readonly number[], b: readonly number[]) => longestShared(Int32Array.from(a), Int32Array.from(b));

describe("longestShared", () => {
  it("tells the longest run from the longest common subsequence", () => {
    expect(of([1, 2, 3, 9, 4], [1, 2, 8, 3, 4])).toEqual({ run: 2, common: 4 });
    expect(of([], [1])).toEqual({ run: 0, common: 0 });
  });

  it("does not care which comes first, and remembers nothing of the pair before", () => {
    const words = fc.array(fc.nat(5), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const first = of(a, b);
        expect(of(b, a)).toEqual(first);
        expect(first.run).toBeLessThanOrEqual(first.common);
        expect(of(a, a)).toEqual({ run: a.length, common: a.length });
      }),
    );
  });
});
