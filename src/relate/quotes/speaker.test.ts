import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { QuoteCandidate } from "../../model/annotated.ts";
import { plainArticle } from "../../model/article.ts";
import { linkEntities } from "../entities/link.ts";
import { entityLookup } from "../entities/lookup.ts";
import { NOBODY, roleIndex, type Speaker, speakerOf } from "./speaker.ts";

/** The speaker of a quote whose source is the last occurrence of `source` in a text. */
function speaker(text: string, source: string, before: readonly Speaker[] = []): string {
  const annotated = annotate(plainArticle(text));
  const entities = linkEntities([annotated]);
  const start = text.lastIndexOf(source);
  const candidate: QuoteCandidate = {
    content: [{ start: 0, end: 1 }],
    source: source === "" ? [] : [{ start, end: start + source.length }],
    cue: [],
    form: "direct",
    sourceKind: "name",
    confidence: 1,
    rule: "test",
  };
  const found = speakerOf(annotated, candidate, entityLookup(entities), roleIndex(entities), before);
  return `${found.entity?.name ?? "-"} / ${found.text}`;
}

describe("speakerOf", () => {
  it("does not look at all mentions of a name for each of its quotes", () => {
    const annotated = annotate(plainArticle("It holds, Ana Mora said. ".repeat(400)));
    let looks = 0;
    const entities = linkEntities([annotated]).map((entity) => ({
      ...entity,
      get mentions() {
        looks++;
        return entity.mentions;
      },
    }));
    const lookup = entityLookup(entities);
    const roles = roleIndex(entities);
    looks = 0;
    for (const q of annotated.quotes) speakerOf(annotated, q, lookup, roles, []);
    expect(annotated.quotes.length).toBeGreaterThan(300);
    expect(looks).toBe(0);
  });

  it("gives a surname its full name", () => {
    expect(speaker("The mayor Ana Mora spoke. It is late, Mora said.", "Mora")).toBe("Ana Mora / Ana Mora");
  });
  it("keeps the role with the name", () => {
    expect(speaker("It is late, said harbour chief Ana Mora.", "harbour chief Ana Mora")).toBe("Ana Mora / harbour chief Ana Mora");
  });
  it("takes no owner for the speaker", () => {
    expect(speaker("The mayor Ana Mora died. She was kind, her family said.", "her family")).toBe("- / her family");
    expect(speaker("Ana Mora died. She was kind, Ana Mora’s brother said.", "Ana Mora’s brother")).toBe("- / Ana Mora’s brother");
  });
  it("keeps the unnamed as they are called", () => {
    expect(speaker("Two officials who asked not to be named said so.", "Two officials who asked not to be named")).toBe(
      "- / Two officials who asked not to be named",
    );
    expect(speaker("Peter Poe works at NATO. A NATO spokesman said so.", "A NATO spokesman")).toBe("- / A NATO spokesman");
  });
  it("resolves a definite role to its one holder, not to a former one", () => {
    expect(speaker("Foreign Minister Ana Mora left. France’s foreign minister said so.", "France’s foreign minister")).toBe(
      "Ana Mora / France’s foreign minister",
    );
    expect(speaker("Former minister Ana Mora left. France’s minister said so.", "France’s minister")).toBe("- / France’s minister");
  });
  it("takes a pronoun that stays open for the speaker before, where gender allows", () => {
    const before = [{ entity: null, text: "a spokeswoman" }];
    expect(speaker("It rained. It is late, she said.", "she", before)).toBe("- / a spokeswoman");
    expect(speaker("It rained. It is late, he said.", "he", before)).toBe("- / ");
    expect(speaker("It rained. It is late, he said.", "he")).toBe("- / ");
  });
  it("knows nobody where nobody is named", () => {
    expect(speaker("It is late.", "")).toBe(`- / ${NOBODY.text}`);
  });
});
