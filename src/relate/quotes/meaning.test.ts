import { describe, expect, it } from "vitest";
import { meaningTerms, sameMeaning } from "./meaning.ts";

const of = (...words: string[]) => meaningTerms(new Map(words.map((w) => [w, 1])));

describe("sameMeaning", () => {
  it("is 1 for the same words and 0 for strangers or none", () => {
    expect(sameMeaning(of("ferry", "sink"), of("sink", "ferry"))).toBe(1);
    expect(sameMeaning(of("ferry"), of("budget"))).toBe(0);
    expect(sameMeaning(of(), of("ferry"))).toBe(0);
  });
  it("knows words of one family and words that keep the same company", () => {
    expect(sameMeaning(of("investigate"), of("investigation"))).toBe(1);
    expect(sameMeaning(of("whirlpool", "buy"), of("whirlpool", "purchase"))).toBeGreaterThan(
      sameMeaning(of("whirlpool", "buy"), of("whirlpool", "sing")),
    );
  });
  it("counts what each lacks of the other", () => {
    expect(sameMeaning(of("ferry"), of("ferry", "budget"))).toBeCloseTo(0.75);
  });
});
