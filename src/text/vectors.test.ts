import { describe, expect, it } from "vitest";
import { likeness, vectorRow } from "./vectors.ts";

const between = (a: string, b: string): number => likeness(vectorRow(a), vectorRow(b));

describe("likeness of word vectors", () => {
  it.each([
    ["plane", "aircraft", "senator"],
    ["kill", "wound", "tariff"],
    ["buy", "purchase", "helicopter"],
    ["earth", "planet", "lawyer"],
  ])("%s is nearer to %s than to %s", (word, near, far) => {
    expect(between(word, near)).toBeGreaterThan(0.5);
    expect(between(word, far)).toBeLessThan(between(word, near) - 0.2);
  });

  it("is 1 for a word with itself, and 0 for a word it does not know", () => {
    expect(between("plane", "plane")).toBeCloseTo(1, 6);
    expect(vectorRow("zzyzx")).toBe(-1);
    expect(between("plane", "zzyzx")).toBe(0);
  });
});
