import { describe, expect, it } from "vitest";
import { measurePairs } from "./features.ts";
import model from "./model.json" with { type: "json" };
import { termsOfStory } from "./story-terms.ts";

describe("the model of claim links", () => {
  it("was fitted on the features that are measured, in their order", () => {
    const { names } = measurePairs([], termsOfStory([]), [], { entities: [], quotes: [], dates: [] });
    expect(names).toEqual(model.features);
    expect(model.logistic.weights).toHaveLength(names.length);
    for (const tree of model.boosted.trees) for (const [feature] of tree) expect(feature).toBeLessThan(names.length);
  });
});
