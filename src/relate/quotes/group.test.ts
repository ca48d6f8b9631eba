import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import type { Publication, Quote } from "../../model/dossier.ts";
import { linkEntities } from "../entities/link.ts";
import { groupQuotes } from "./group.ts";

const articleOf = (id: string, text: string): Article => plainArticle(text, { id });
const on = (day: string): Publication => ({ earliest: day, latest: day, basis: "stated", stated: day, doubt: null, evidence: [] });
const quotesOf = (texts: readonly string[], days: readonly string[] = [], reverse = false): readonly Quote[] => {
  const articles = texts.map((t, i) => annotate(articleOf(`a${i}`, t)));
  if (reverse) articles.reverse();
  const published = new Map(days.map((d, i) => [`a${i}`, on(d)]));
  return groupQuotes(articles, { entities: linkEntities(articles), dates: [], published });
};
const words = (q: Quote): string[][] => q.variants.map((v) => v.evidence.map((e) => e.text));

const FULL =
  "The harbour office was closed. “We have mapped every single wreck between the lighthouse and the old pier,” said Captain Ana Mora.";
const SHORT = "Captain Ana Mora spoke on Monday. “We have mapped every single wreck between the lighthouse and the pier,” Mora said.";
const BARE = "It was a cold day. We have mapped every single wreck between the lighthouse and the old pier, Ana Mora told reporters.";

describe("groupQuotes", () => {
  it("brings one utterance in several wordings together, with the words that changed", () => {
    const quotes = quotesOf([FULL, SHORT], ["2021-03-02", "2021-03-01"]);
    expect(quotes).toHaveLength(1);
    const [q] = quotes;
    expect(q.speakerText).toContain("Mora");
    expect(q.speaker).not.toBeNull();
    expect(q.variants.map((v) => v.form)).toEqual(["direct", "direct"]);
    expect(q.variants[q.earliest].evidence[0].article).toBe("a1");
    expect(q.variants[q.fullest].evidence[0].article).toBe("a0");
    expect(q.wording).toBe("shortened");
    expect(q.changes).toEqual([{ variant: 0, kind: "dropped", from: "old", to: "" }]);
  });
  it("takes words printed without marks for the speaker's own", () => {
    const [q] = quotesOf([FULL, BARE]);
    expect(q.variants.map((v) => v.form)).toEqual(["direct", "unmarked"]);
    expect(q.changes.map((c) => c.kind)).toEqual(["marks-lost"]);
    expect(q.wording).toBe("same");
  });
  it("takes no title of a work for a quotation, but what somebody says in capitals", () => {
    const quotes = quotesOf([
      "On Monday the band released an album, “Songs of the Harbour,” and left. The mayor decried “Songs of the Harbour.” “Never in the City of Tarn,” said Ana Mora.",
    ]);
    expect(quotes.flatMap(words).flat()).toEqual(["“Never in the City of Tarn,”"]);
  });
  it("groups a translation with its original, and takes the marked one for the fullest", () => {
    const quotes = quotesOf([
      "The ferry left. “Nobody panicked, because the sailors kept talking to us,” said Ana Mora.",
      "The ferry went. Nobody fell into panic because the sailors talked to us the whole time, Ana Mora said.",
    ]);
    expect(quotes).toHaveLength(1);
    expect(quotes[0].variants.map((v) => v.form)).toEqual(["direct", "unmarked"]);
    expect(quotes[0].fullest).toBe(0);
    expect(quotes[0].changes.map((c) => c.kind)).toContain("marks-lost");
  });
  it("leaves a quotation without a speaker unknown", () => {
    const quotes = quotesOf([
      "“The dam will hold for another week.”\nIt was late.\n“It rained all night over the valley,” said Ana Mora.\n“Nobody slept in the village,” said Peter Poe.",
    ]);
    const dam = quotes.find((q) => words(q)[0][0].includes("dam"));
    expect(dam?.speaker ?? null).toBeNull();
  });
  it("names a pronoun by the person it stands for", () => {
    const quotes = quotesOf(["The chairman Peter Poe came late. “The dam will hold for another week,” he said."]);
    expect(quotes.map((q) => q.speakerText)).toEqual(["Peter Poe"]);
  });
  it("makes a quotation of several sentences several quotes", () => {
    const quotes = quotesOf(["“The dam will hold for a week. Nobody needs to leave the village,” said Ana Mora."]);
    expect(words(quotes[0])).toEqual([["“The dam will hold for a week."]]);
    expect(words(quotes[1])).toEqual([["Nobody needs to leave the village,”"]]);
  });
  it("keeps different utterances apart", () => {
    const quotes = quotesOf([
      "“The dam will hold for another week,” said Ana Mora.",
      "“The dam was built by my grandfather in a dry summer,” said Ana Mora.",
    ]);
    expect(quotes).toHaveLength(2);
  });
  it("is the same in any order and every span reads back", () => {
    const piece = fc.constantFrom(
      FULL,
      SHORT,
      BARE,
      "“No,” he said.",
      "She added that the dam would hold.",
      "“",
      "According to the mayor, it is late.",
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 4 }).map((p) => p.join("\n")),
          { minLength: 1, maxLength: 4 },
        ),
        (texts) => {
          const quotes = quotesOf(texts);
          expect(quotesOf(texts, [], true)).toEqual(quotes);
          for (const q of quotes) {
            for (const v of q.variants)
              for (const e of v.evidence) expect(texts[Number(e.article.slice(1))].slice(e.start, e.end)).toBe(e.text);
            expect(q.earliest).toBeLessThan(q.variants.length);
            expect(q.fullest).toBeLessThan(q.variants.length);
          }
          expect(new Set(quotes.map((q) => q.id)).size).toBe(quotes.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
