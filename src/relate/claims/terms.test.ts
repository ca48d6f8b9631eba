import { describe, expect, it } from "vitest";
import { parse } from "../../text/nlp.ts";
import { termOf } from "./terms.ts";

const keys = (text: string): string[] =>
  parse(text, { start: 0, end: text.length }).tokens.flatMap((t) => {
    const term = termOf(t);
    return term === null ? [] : [term.key];
  });

describe("termOf", () => {
  it("gives two wordings of one thing the same key", () => {
    expect(keys("ten workers")).toEqual(keys("10 workers"));
    expect(keys("an investigation")).toEqual(keys("they investigated"));
    expect(keys("1,200 tickets")).toEqual(keys("1200 tickets"));
    expect(keys("the U.S. fleet")).toEqual(keys("the US fleet"));
  });

  it("keeps nothing of words without matter", () => {
    expect(keys("And so it was that they would have said that to him, but not about it.")).toEqual([]);
  });

  it("weighs a rare word over a common one", () => {
    const [common, rare] = parse("government ferry", { start: 0, end: 16 }).tokens.map((t) => termOf(t)?.weight ?? 0);
    expect(rare).toBeGreaterThan(common + 1);
  });
});
