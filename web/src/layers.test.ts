import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "./layers.ts";

const span = fc.record({ start: fc.nat(40), end: fc.nat(45) });

describe("marks on the lines of a text", () => {
  it("cuts where marks begin and end, overlapping ones too", () => {
    const lines = linesOf("one two\nthree", [
      { start: 0, end: 5 },
      { start: 4, end: 10 },
    ]);
    expect(lines.map((line) => line.map((s) => [s.text, s.marks.length]))).toEqual([
      [
        ["one ", 1],
        ["t", 2],
        ["wo", 1],
      ],
      [
        ["th", 1],
        ["ree", 0],
      ],
    ]);
  });

  it("gives back the text, and every mark on all that it covers", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "é", "\n", "😀"), maxLength: 40 }),
        fc.array(span, { maxLength: 6 }),
        (text, marks) => {
          const segments = linesOf(text, marks).flat();
          expect(segments.map((s) => s.text).join("")).toBe(text.replaceAll("\n", ""));
          for (const s of segments)
            for (const m of marks) expect(s.marks.includes(m)).toBe(m.start <= s.start && m.end >= s.end && m.end > m.start);
        },
      ),
    ));
});
