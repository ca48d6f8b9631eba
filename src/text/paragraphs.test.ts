import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitParagraphs } from "./paragraphs.ts";

const texts = (text: string, without: { start: number; end: number }[] = []): string[] =>
  splitParagraphs(text, without).map((p) => text.slice(p.start, p.end));

describe("paragraphs", () => {
  it("end at every line break, without white space at their ends", () => {
    expect(texts("  Bridge closed \n\n The council\r\nsaid so.\u2028Late ")).toEqual(["Bridge closed", "The council", "said so.", "Late"]);
    expect(texts(" \n \n")).toEqual([]);
  });

  it("leave out what is removed, even in the middle of a line", () => {
    const text = "One two three\nAdvertisement\nFour";
    expect(
      texts(text, [
        { start: 3, end: 8 },
        { start: 14, end: 27 },
      ]),
    ).toEqual(["One", "three", "Four"]);
    expect(texts(text, [{ start: 0, end: text.length }])).toEqual([]);
  });

  it("hold all that is not white space, once and in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "\u2029", "b") }), (text) => {
        expect(texts(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
