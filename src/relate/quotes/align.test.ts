import { expect, it } from "vitest";
import { alignWords, sharedInOrder } from "./align.ts";

it("aligns two wordings", () => {
  const a = "the dam will hold for a week".split(" ");
  const b = "the old dam will last a week".split(" ");
  const stretches = alignWords(a, b);
  expect(sharedInOrder(stretches)).toBe(5);
  expect(stretches.filter((s) => !s.same).map((s) => [a.slice(...s.a).join(" "), b.slice(...s.b).join(" ")])).toEqual([
    ["", "old"],
    ["hold for", "last"],
  ]);
});

it("covers both lists, however long", () => {
  const a = Array.from({ length: 900 }, (_, i) => `w${i}`);
  const b = a.filter((_, i) => i % 7 !== 0);
  const stretches = alignWords(a, b);
  expect(stretches.at(-1)?.a[1]).toBe(a.length);
  expect(stretches.at(-1)?.b[1]).toBe(b.length);
  expect(alignWords([], [])).toEqual([]);
});
