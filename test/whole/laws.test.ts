import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { contentId } from "../../src/model/id.ts";
import { briefStory } from "../../src/work/brief.ts";
import { lawsBroken } from "./laws.ts";

/** Sentences of an invented story, to be told in any mixture by any number of articles. */
const SENTENCES = [
  "A bridge over the river Olm collapsed on Monday, killing at least three people, police said.",
  "At least four people died when the Olm bridge fell on Monday, the mayor said.",
  '"It went down like a curtain," said Vera Haug, a baker who saw it. "I ran."',
  "It went down like a curtain and I ran, the baker Vera Haug said.",
  "The bridge was built in 1971, according to the Daily Lantern.",
  "Mayor Jon Tamm told the Daily Lantern that the bridge had been inspected in May.",
  "Tamm denied that the bridge had been inspected.",
  "The ministry will publish a report next week.",
  "Leave a Reply",
  "OLMSTAD (River News) - Rescuers searched for survivors on Tuesday.",
  "Two days later, the number of dead rose to five, a spokeswoman said.",
  "She said the road would stay closed until June 2024.",
  "“We will rebuild,” he added.",
  "Das war gestern.",
  "",
];

const junk = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom('"', "“ “ ”", "« a", "'s", "\u0000", "\ud83d", "12,,3.4.5", "on May", "....", "Mr. Mr. Dr."),
);
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 1, arbitrary: junk }), { maxLength: 14 })
  .map((s) => s.join("\n"));
const article = fc
  .record({
    text,
    title: fc.option(fc.constantFrom("Bridge falls", "Olm bridge: what we know", "", "<script>alert(1)</script>")),
    outlet: fc.option(fc.constantFrom("Daily Lantern", "River News", "The Olm Post")),
    date: fc.option(fc.constantFrom("2024-03-05", "2024-03-06T10:00:00Z", "2099-01-01", "yesterday")),
    source: fc.integer({ min: 0, max: 99 }),
  })
  .map(
    ({ text, title, outlet, date, source }): Article => ({
      id: contentId("a", `${source}.txt`, text),
      source: `${source}.txt`,
      key: String(source),
      title,
      outlet,
      byline: null,
      language: "en",
      url: null,
      text,
      removed: [],
      stated: date === null ? null : { value: date, basis: "metadata", span: null },
    }),
  );
const articles = fc.uniqueArray(article, { selector: (a) => a.id, minLength: 1, maxLength: 6 });

describe("the laws of the dossier", () => {
  it("every line rests on evidence that reads back, in the documented form", () => {
    fc.assert(
      fc.property(articles, (list) => {
        expect(lawsBroken(briefStory(list))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("the same articles give the same bytes in any order", () => {
    fc.assert(
      fc.property(articles, fc.integer(), (list, seed) => {
        const shuffled = [...list]
          .sort((a, b) => ((a.source.length * 31 + a.text.length * seed) % 7) - ((b.source.length * 31 + b.text.length * seed) % 7))
          .reverse();
        expect(JSON.stringify(briefStory(shuffled))).toBe(JSON.stringify(briefStory(list)));
      }),
      { numRuns: 100 },
    );
  });
});
