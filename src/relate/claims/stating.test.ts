import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { clauseLikeness } from "./measures/clauses.ts";
import { likenessGrids } from "./measures/likeness-grid.ts";
import { statingClause } from "./stating.ts";
import { termsOfStory } from "./story-terms.ts";

/** Other sentences of the story: in a story of two sentences no word is rare. */
const REST = "Seven goats crossed Ellery meadow. Trains were late. Prices rose by a third. Singers met at noon. Snow fell. Rivers froze.";

/** How the first sentence states what the others say: its clause, its mode, and whether it does so alone. */
function stating(...texts: readonly string[]) {
  const articles = [...texts, REST].map((text, i) => annotate(plainArticle(text, { id: `a${i}`, source: `${i}.txt` })));
  const story = termsOfStory(articles);
  const [own, ...others] = story.units.slice(0, texts.length);
  const found = statingClause(own, others, clauseLikeness(story, likenessGrids(story)));
  return found === null ? null : [texts[0].slice(found.clause.start, found.clause.end), found.clause.mode, found.alone];
}

describe("statingClause", () => {
  it("finds the half of a sentence that the others state, with its own mode", () => {
    expect(stating("Nobody was hurt, but the paint depot burned down.", "A paint depot burned down on Friday.")).toEqual([
      "the paint depot burned down",
      "asserted",
      true,
    ]);
    expect(stating("The depot burned down and the owner will rebuild the bridge.", "The bridge will be rebuilt by its owner.")).toEqual([
      "the owner will rebuild the bridge",
      "planned",
      true,
    ]);
  });

  it("leaves the sentence whole where both halves are told, or one has no subject", () => {
    expect(stating("Three clerks died and the paint depot burned down.", "Three clerks died when the paint depot burned down.")?.[2]).toBe(
      false,
    );
    expect(stating("The tram left the rails and hit a school wall.", "A school wall was hit.")?.[2]).toBe(false);
  });

  it("leaves words that somebody reports with whoever reports them", () => {
    expect(
      stating("The mayor said that nobody was hurt, but the paint depot burned down.", "A paint depot burned down on Friday.")?.[2],
    ).toBe(false);
  });

  it("knows what is denied", () => {
    expect(stating("The owner denied that the captain had asked for help.", "The captain had asked for help.")?.[1]).toBe("denied");
  });

  it("finds no clause where nothing is alike", () => {
    expect(stating("The paint depot burned down.", "Seven swans crossed Quint bay.")).toBeNull();
  });
});
