import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { candidatesOf } from "./candidates.ts";
import { termsOfStory } from "./story-terms.ts";

const article = (id: string, text: string) => annotate(plainArticle(text, { id, source: id }));

describe("candidatesOf", () => {
  it("pairs sentences of different articles that share terms, each once", () => {
    const story = termsOfStory([
      article("a", "The ferry terminal burned down.\nThe mayor opened a football ground."),
      article("b", "Fire took the ferry terminal.\nThe ferry terminal was built long ago."),
    ]);
    const pairs = candidatesOf(story).map(({ a, b }) => [a, b]);
    expect(pairs).toEqual([
      [0, 2],
      [0, 3],
    ]);
  });

  it("grows with the number of sentences, not with its square", () => {
    const things = ["terminal", "lighthouse", "bakery", "orchard"];
    const places = ["harbour", "quarry", "meadow", "station"];
    const sentence = (i: number): string => `A fire destroyed the ${things[i % 4]} near the ${places[(i >> 2) % 4]}.`;
    const many = (n: number): number =>
      candidatesOf(termsOfStory(Array.from({ length: n }, (_, i) => article(`a${String(i).padStart(4, "0")}`, sentence(i))))).length;
    const few = many(160);
    expect(few).toBeGreaterThan(160);
    expect(many(320)).toBeLessThan(2.6 * few);
  });
});
