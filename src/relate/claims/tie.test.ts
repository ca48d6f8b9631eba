import { describe, expect, it } from "vitest";
import { tiesOf } from "./tie.ts";

const NAMES = ["x", "statedLow", "statedHigh", "clauseBest", "specificCosine", "articles"];
const tie = (low: number, high: number, score: number, clause = 0.8, specific = 0.5, articles = 5) =>
  tiesOf({ names: NAMES, pairs: [{ a: 0, b: 1, cosine: 1, values: [7, low, high, clause, specific, articles] }] }, () => score)[0];

describe("tiesOf", () => {
  it("is sure only where what both state is alike and the probability high", () => {
    expect(tie(0.6, 0.8, 0.9)).toEqual({ a: 0, b: 1, probability: 0.9, sure: true, weak: false });
    expect(tie(0.6, 0.8, 0.6).sure).toBe(false);
    expect(tie(0.3, 0.8, 0.99).sure).toBe(false);
  });

  it("holds background against a pair, and drops it where there is nothing else", () => {
    expect(tie(0.3, 0.5, 0.8).probability).toBeCloseTo(0.8);
    expect(tie(0.1, 0.5, 0.8).probability).toBeCloseTo(0.65);
    expect(tie(0.1, 0.3, 0.1).probability).toBe(0);
    expect(tie(0.02, 0.1, 0.99).probability).toBe(0);
  });

  it("is weak where no clause says the same, or clauses share only what most reports have", () => {
    expect(tie(0.3, 0.5, 0.8, 0.2).weak).toBe(true);
    expect(tie(0.3, 0.5, 0.8, 0.4).weak).toBe(false);
    expect(tie(0.3, 0.5, 0.8, 0.4, 0.05).weak).toBe(true);
    expect(tie(0.3, 0.5, 0.8, 0.8, 0.05).weak).toBe(false);
    // of two reports every shared word is common
    expect(tie(0.3, 0.5, 0.8, 0.4, 0.05, 2).weak).toBe(false);
  });
});
