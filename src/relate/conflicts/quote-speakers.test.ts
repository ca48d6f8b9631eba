import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import type { Entity, Quote } from "../../model/dossier.ts";
import { evidenceOf } from "../../model/evidence.ts";
import { compareSpeakers } from "./quote-speakers.ts";
import { viewsOf } from "./view.ts";

const WORDS = "“a reckless crimson gamble”";

/** Speakers that two articles give the same marked words to, held against each other. */
const compared = (first: string, second: string, cue = "called"): readonly string[] => comparedOf([first, second], cue);

function comparedOf(speakers: readonly string[], cue: string): readonly string[] {
  const articles = speakers.map((name, i) =>
    annotate(plainArticle(`${name} ${cue} the new bridge ${WORDS} in Lorn.`, { id: `a${i}`, source: `${i}.txt` })),
  );
  const entities = speakers.map((name, i): Entity => ({ id: `e${i}`, kind: "person", name, roles: [], mentions: [] }));
  const quotes = articles.map(({ article }, i): Quote => {
    const at = (words: string) => {
      const start = article.text.indexOf(words);
      return evidenceOf(article, { start, end: start + words.length });
    };
    const variant = { evidence: [at(WORDS)], form: "mixed" as const, cue: at(cue), saidOn: null, rule: "test" };
    return {
      id: `q${i}`,
      speaker: `e${i}`,
      speakerText: speakers[i],
      variants: [variant],
      wording: "single",
      earliest: 0,
      fullest: 0,
      changes: [],
    };
  });
  return compareSpeakers(quotes, entities, viewsOf(articles, [])).map((c) => `${c.verdict}: ${c.a.value} / ${c.b.value}`);
}

describe("compareSpeakers", () => {
  it("holds two named speakers of one phrase against each other", () => {
    expect(compared("Ada Lark", "Orrin Farr")).toContain("differ: Ada Lark / Orrin Farr");
  });

  it("lets one of a group say what the group says", () => {
    expect(compared("Greens", "Orrin Farr")).toEqual([]);
  });

  it("asks for a cue that says that somebody spoke", () => {
    expect(compared("Ada Lark", "Orrin Farr", "saw")).toEqual([]);
  });

  it("takes what a crowd says for a saying: one comparison for each pair would be the square of their number", () => {
    const named = (n: number): readonly string[] => [..."ABCDEFGHIJKLMNOPQRST"].slice(0, n).map((letter) => `${letter}dalark`);
    expect(comparedOf(named(4), "called").length).toBeGreaterThan(0);
    expect(comparedOf(named(20), "called")).toEqual([]);
  });
});
