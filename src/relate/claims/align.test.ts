import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import { plainArticle } from "../../model/article.ts";
import { contentId } from "../../model/id.ts";
import { alignClaims } from "./align.ts";

const NOTHING = { entities: [], quotes: [], dates: [] };

function article(key: string, text: string): AnnotatedArticle {
  return annotate(plainArticle(text, { id: contentId("a", key, text), source: `${key}.txt`, key }));
}

const STORY = [
  article(
    "gazette",
    [
      "A fire destroyed the old ferry terminal in Port Ellery on Tuesday night, injuring three dock workers.",
      "The blaze began in a paint store shortly after 10 p.m., fire chief Dana Whitlock said.",
      "Mayor Rosa Quint promised to rebuild the terminal within two years.",
      "The town's football club won its third match in a row on Saturday.",
    ].join("\n"),
  ),
  article(
    "herald",
    [
      "Three dock workers were injured when fire destroyed Port Ellery's ferry terminal late on Tuesday.",
      "According to fire chief Dana Whitlock, the fire started in a store for paint a little after 10 p.m.",
      "Insurance companies have not yet put a figure on the loss.",
    ].join("\n"),
  ),
  article(
    "courier",
    [
      "Fire has destroyed the ferry terminal at Port Ellery and injured three workers.",
      "The terminal will be rebuilt within two years, Mayor Rosa Quint promised.",
      "Tickets for the summer concert series go on sale next week.",
    ].join("\n"),
  ),
];

const textsOf = (articles: readonly AnnotatedArticle[]): string[][] =>
  alignClaims(articles, NOTHING).map((c) => c.statements.map((s) => s.text));

describe("alignClaims", () => {
  const claims = textsOf(STORY);
  const together = (a: string, b: string): boolean => claims.some((c) => c.some((t) => t.includes(a)) && c.some((t) => t.includes(b)));

  it("brings together what three reports say in other words", () => {
    expect(together("A fire destroyed", "Three dock workers")).toBe(true);
    expect(together("A fire destroyed", "Fire has destroyed")).toBe(true);
    expect(together("The blaze began", "the fire started in a store")).toBe(true);
    expect(together("promised to rebuild", "will be rebuilt")).toBe(true);
  });

  it("leaves alone what only one report says", () => {
    for (const own of ["football club", "Insurance companies", "concert series"])
      expect(claims.some((c) => c.some((t) => t.includes(own)))).toBe(false);
  });

  it("keeps different facts of one story apart", () => {
    expect(together("A fire destroyed", "will be rebuilt")).toBe(false);
    expect(together("The blaze began", "promised to rebuild")).toBe(false);
  });

  it("gives no claim to one article, nor to the same article under another name of itself", () => {
    expect(textsOf(STORY.slice(0, 1))).toEqual([]);
    for (const c of alignClaims(STORY, NOTHING)) expect(new Set(c.statements.map((s) => s.article)).size).toBeGreaterThan(1);
  });

  it("gives the same claims in the same order whatever the order of the articles", () => {
    const [a, b, c] = STORY;
    const expected = alignClaims([a, b, c], NOTHING);
    for (const order of [
      [c, b, a],
      [b, a, c],
      [c, a, b],
    ])
      expect(alignClaims(order, NOTHING)).toEqual(expected);
  });

  it("reads back to the letter and never throws, whatever the texts", () => {
    const word = fc.constantFrom("Fire", "in", "Ellery", "killed", "10", "“no”", "said", ".", "\n", "—", "éè", "東京", "U.S.", "'s");
    const text = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(word, { maxLength: 40 }).map((w) => w.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const articles = texts.map((t, i) => article(String(i), t));
        const found = alignClaims(articles, NOTHING);
        for (const claim of found)
          for (const s of claim.statements)
            expect(articles.find((x) => x.article.id === s.article)?.article.text.slice(s.start, s.end)).toBe(s.text);
        expect(alignClaims([...articles].reverse(), NOTHING)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
