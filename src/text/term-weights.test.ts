import { describe, expect, it } from "vitest";
import { articleFrequency, termWeight } from "./term-weights.ts";

describe("weights of terms", () => {
  it("a word of every article weighs next to nothing, a rarer one more, an unseen one most", () => {
    expect(termWeight("the")).toBeLessThan(0.5);
    expect(termWeight("year")).toBeLessThan(termWeight("bridge"));
    expect(termWeight("bridge")).toBeLessThan(termWeight("zzyqx"));
    expect(articleFrequency("zzyqx")).toBe(0);
  });

  it("a name that every object has is a word like others", () => {
    expect(articleFrequency("__proto__")).toBe(0);
    expect(Number.isFinite(termWeight("constructor"))).toBe(true);
  });
});
