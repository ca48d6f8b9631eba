import { describe, expect, it } from "vitest";
import { tiesOf } from "./tie.ts";

const tie = (low: number, high: number, score: number) =>
  tiesOf({ names: ["x", "statedLow", "statedHigh"], pairs: [{ a: 0, b: 1, cosine: 1, values: [7, low, high] }] }, () => score)[0];

describe("tiesOf", () => {
  it("is sure only where what both state is alike and the probability high", () => {
    expect(tie(0.6, 0.8, 0.9)).toEqual({ a: 0, b: 1, probability: 0.9, sure: true });
    expect(tie(0.6, 0.8, 0.6).sure).toBe(false);
    expect(tie(0.3, 0.8, 0.99).sure).toBe(false);
  });

  it("holds background against a pair, and drops it where there is nothing else", () => {
    expect(tie(0.3, 0.5, 0.8).probability).toBeCloseTo(0.8);
    expect(tie(0.1, 0.5, 0.8).probability).toBeCloseTo(0.65);
    expect(tie(0.1, 0.3, 0.1).probability).toBe(0);
    expect(tie(0.02, 0.1, 0.99).probability).toBe(0);
  });
});
