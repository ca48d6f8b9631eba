import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import type { Entity, Publication, Quote } from "../../model/dossier.ts";
import { evidenceOf } from "../../model/evidence.ts";
import type { ClaimGroup } from "../../model/story.ts";
import { type ConflictContext, findConflicts } from "./find.ts";

const article = (id: string, text: string): AnnotatedArticle => annotate(plainArticle(text, { id }) satisfies Article);

const EMPTY: ConflictContext = {
  entities: [],
  quotes: [],
  claims: [],
  dates: [],
  published: new Map(),
  lineage: { origins: [], edges: [] },
};

/** A claim of the first sentence of each article. */
const claimOf = (articles: readonly AnnotatedArticle[], sentence = 0): ClaimGroup => ({
  id: "k1",
  statements: articles.map((a) => ({ ...evidenceOf(a.article, a.sentences[sentence]), sentence, mode: "asserted", quote: null })),
});

const publishedOn = (days: Readonly<Record<string, string>>): ReadonlyMap<string, Publication> =>
  new Map(
    Object.entries(days).map(([id, day]) => [
      id,
      { earliest: day, latest: day, basis: "metadata", stated: day, doubt: null, evidence: [] },
    ]),
  );

const lines = (found: ReturnType<typeof findConflicts>): readonly string[] =>
  found.conflicts.map((c) => `${c.kind}: ${c.sides.map((s) => `${s.value} [${s.evidence.map((e) => e.article).join(" ")}]`).join(" / ")}`);

describe("findConflicts", () => {
  it("gathers one difference of many articles into one conflict, each side with its sentences, and what fits both on neither", () => {
    const articles = [
      article("a", "The ferry carried 51 passengers to Lorn."),
      article("b", "On the ferry to Lorn were 64 passengers."),
      article("c", "The ferry to Lorn carried more than 50 passengers."),
      article("d", "The ferry carried 51 passengers to Lorn on Friday."),
    ];
    const found = findConflicts(articles, { ...EMPTY, claims: [claimOf(articles)] });
    expect(lines(found)).toEqual(["number: 51 [a d] / 64 [b]"]);
    expect(found.conflicts[0].claims).toEqual(["k1"]);
    for (const side of found.conflicts[0].sides)
      for (const e of side.evidence)
        expect(articles.find((a) => a.article.id === e.article)?.article.text.slice(e.start, e.end)).toBe(e.text);
  });

  it("takes a newer toll for an update, and figures of one day for a conflict", () => {
    const articles = [article("a", "The storm in Lorn killed 12 people."), article("b", "The storm in Lorn killed 19 people.")];
    const claims = [claimOf(articles)];
    const later = findConflicts(articles, { ...EMPTY, claims, published: publishedOn({ a: "2024-03-04", b: "2024-03-06" }) });
    expect(later.conflicts).toEqual([]);
    expect(later.updates.map((u) => u.steps.map((s) => `${s.asOf} ${s.value}`))).toEqual([["2024-03-04 12", "2024-03-06 19"]]);
    const same = findConflicts(articles, { ...EMPTY, claims, published: publishedOn({ a: "2024-03-04", b: "2024-03-04" }) });
    expect(same.updates).toEqual([]);
    expect(same.conflicts.map((c) => c.kind)).toEqual(["number"]);
  });

  it("takes a risen number of injured for an update of those who were said to be hurt", () => {
    const articles = [
      article("a", "A crane fell in Lorn harbour, injuring at least nine of the crew. Nine people were hurt in Lorn harbour."),
      article("b", "The number of injured in Lorn harbour has risen to 14."),
      article("c", "The crane in Lorn harbour had 40 people on board."),
    ];
    const claims: ClaimGroup[] = [
      {
        id: "k1",
        statements: [
          { ...evidenceOf(articles[0].article, articles[0].sentences[1]), sentence: 1, mode: "asserted", quote: null },
          { ...evidenceOf(articles[1].article, articles[1].sentences[0]), sentence: 0, mode: "asserted", quote: null },
        ],
      },
    ];
    const published = publishedOn({ a: "2024-03-04", b: "2024-03-06", c: "2024-03-06" });
    const found = findConflicts(articles, { ...EMPTY, claims, published });
    expect(found.conflicts).toEqual([]);
    expect(found.updates.map((u) => u.steps.map((s) => s.value))).toEqual([["Nine", "14"]]);
  });

  it("gives one wording conflict for an utterance, which disputes no claim", () => {
    const articles = [
      article("a", "“We saw a long crimson light over the old mill and ran home,” Ada Lark said."),
      article("b", "“We saw a long purple light over the old mill and ran home,” Ada Lark said."),
      article("c", "“We saw a purple light over the old mill and ran home,” Ada Lark said."),
    ];
    const found = findConflicts(articles, { ...EMPTY, claims: [claimOf(articles)] });
    expect(lines(found)).toEqual(["wording: purple [b c] / crimson [a]"]);
    expect(found.conflicts[0].claims).toEqual([]);
  });

  it("holds what somebody denies against what another article states", () => {
    const articles = [
      article("a", "The brewery denied that the miller had asked for water."),
      article("b", "The miller asked for water before the fire, the sexton said."),
      article("c", "The brewery had asked the miller for flour."),
    ];
    expect(lines(findConflicts(articles, { ...EMPTY, claims: [claimOf(articles)] }))).toEqual([
      "polarity: denied that the miller had asked for water [a] / miller asked for water [b]",
    ]);
  });

  it("does not set a figure against itself where one article explains both", () => {
    const articles = [
      article("a", "The storm in Lorn killed 12 people."),
      article("b", "The storm in Lorn killed 19 people. Earlier the storm in Lorn was said to have killed 12 people."),
    ];
    expect(findConflicts(articles, { ...EMPTY, claims: [claimOf(articles)] }).conflicts).toEqual([]);
  });

  it("holds a denial of harm against the counts of two other articles", () => {
    const articles = [
      article("a", "Nobody was injured, the operator said."),
      article("b", "Two people were injured when the mast fell."),
      article("c", "The mast fell and two men suffered minor injuries."),
    ];
    expect(lines(findConflicts(articles, EMPTY))).toEqual(["polarity: Two people were injured [b c] / Nobody was injured [a]"]);
    expect(findConflicts(articles.slice(0, 2), EMPTY).conflicts).toEqual([]);
  });

  it("finds a name that is spelled in two ways in sentences that nothing else ties together", () => {
    const articles = [article("a", "The prize went to Ilse Brandtner."), article("b", "Critics had praised Ilse Brantner for years.")];
    expect(lines(findConflicts(articles, EMPTY))).toEqual(["name: Ilse Brandtner [a] / Ilse Brantner [b]"]);
  });

  it("sees the same marked words given to two speakers", () => {
    const articles = [
      article("a", "The mill was “structurally unsound”, Ada Lark said of it."),
      article("b", "Ben Stowe called the mill “structurally unsound” in a letter."),
    ];
    const entities: Entity[] = ["Ada Lark", "Ben Stowe"].map((name) => ({ id: name, kind: "person", name, roles: [], mentions: [] }));
    const quotes = articles.map((a, i): Quote => {
      const said = a.article.text.search(/said|called/);
      const cue = evidenceOf(a.article, { start: said, end: a.article.text.indexOf(" ", said) });
      const start = a.article.text.indexOf("“");
      const evidence = [evidenceOf(a.article, { start, end: a.article.text.indexOf("”") + 1 })];
      return {
        id: `q${i}`,
        speaker: entities[i].id,
        speakerText: entities[i].name,
        variants: [{ evidence, form: "mixed", cue, saidOn: null, rule: "test" }],
        wording: "single",
        earliest: 0,
        fullest: 0,
        changes: [],
      };
    });
    expect(lines(findConflicts(articles, { ...EMPTY, entities, quotes }))).toEqual(["attribution: Ada Lark [a] / Ben Stowe [b]"]);
  });

  it("misses nothing that a credited report among the articles does say, and finds the place that it does not have", () => {
    const source = article("s", "The millers Ada and Ben Lark of Stowe, Kent, and two children drowned on Friday, a rabbi said.");
    const names = (text: string): AnnotatedArticle => {
      const a = article("r", text);
      const place = (name: string) => ({
        start: text.indexOf(name),
        end: text.indexOf(name) + name.length,
        text: name,
        kind: "place" as const,
        title: null,
        sentence: 0,
      });
      return { ...a, names: ["Lornbridge", "Stowe", "Kent"].filter((n) => text.includes(n)).map(place) };
    };
    const context = (report: AnnotatedArticle): ConflictContext => ({
      ...EMPTY,
      lineage: {
        origins: [{ id: "o1", label: "Courier", articles: ["s"], evidence: [], sameAs: null }],
        edges: [
          { from: "r", to: "o1", kind: "credits", share: 0, evidence: [evidenceOf(report.article, report.sentences[0])], rule: "test" },
        ],
      },
    });
    const kinds = (text: string): readonly string[] => {
      const report = names(text);
      return findConflicts([source, report], context(report)).conflicts.map((c) => c.kind);
    };
    expect(kinds("The millers Ada and Ben Lark of Lornbridge, Kent, drowned on Friday with two children, the Courier reported.")).toEqual([
      "missing-at-source",
    ]);
    expect(kinds("The millers Ada and Ben Lark of Stowe, Kent, drowned on Friday with two children, the Courier reported.")).toEqual([]);
  });

  it("is the same in any order, and throws on nothing", () => {
    const sentence = fc.constantFrom(
      "The ferry carried 51 passengers to Lorn.",
      "On the ferry to Lorn were 64 passengers.",
      "The ferry to Lorn was not inspected.",
      "The ferry to Lorn was inspected.",
      "“We deeply regret the loss of the ferry,” Ada Lark said.",
      "“We profoundly regret the loss of the ferry,” Ada Larke said.",
      "No one was injured.",
      "Two people were injured in Lorn.",
      "12 to $ -",
      "",
    );
    fc.assert(
      fc.property(fc.array(fc.array(sentence, { maxLength: 4 }), { minLength: 2, maxLength: 4 }), (texts) => {
        const articles = texts.map((t, i) => article(`a${i}`, t.join("\n")));
        const forth = findConflicts(articles, EMPTY);
        expect(findConflicts([...articles].reverse(), EMPTY)).toEqual(forth);
      }),
      { numRuns: 40 },
    );
  });
});
