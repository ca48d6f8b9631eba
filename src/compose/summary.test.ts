import { describe, expect, it } from "vitest";
import { type Article, plainArticle } from "../model/article.ts";
import type { Dossier } from "../model/dossier.ts";
import { contentId } from "../model/id.ts";
import { briefStory } from "../work/brief.ts";

function article(key: string, title: string | null, lines: readonly string[]): Article {
  const text = lines.join("\n");
  return plainArticle(text, { id: contentId("a", key, text), source: `${key}.txt`, key, title });
}

const GAZETTE = [
  "PORT ELLERY, March 3 (Coastwire) - A fire destroyed the old ferry terminal in Port Ellery on Tuesday night, injuring three dock workers.",
  "The blaze began in a paint store shortly after 10 p.m., fire chief Dana Whitlock said.",
  "Mayor Rosa Quint promised to rebuild the terminal within two years.",
  "The town's football club won its third match in a row on Saturday.",
];
const HERALD = [
  "Three dock workers were injured when fire destroyed Port Ellery's ferry terminal late on Tuesday.",
  "According to fire chief Dana Whitlock, the fire started in a store for paint a little after 10 p.m.",
  "She said it spread within minutes.",
];
const COURIER = [
  "Fire has destroyed the ferry terminal at Port Ellery and injured three workers.",
  "The terminal will be rebuilt within two years, Mayor Rosa Quint promised.",
  "Tickets for the summer concert series go on sale next week.",
];

const texts = (d: Dossier): string[] => d.story.summary.map((e) => e.text);

describe("the summary", () => {
  const dossier = briefStory([
    article("gazette", "Ferry terminal burns down", GAZETTE),
    article("herald", "Night of fire", HERALD),
    article("courier", null, COURIER),
  ]);
  const summary = texts(dossier);

  it("tells each thing the reports agree on once, and nothing that only one of them says", () => {
    expect(summary.filter((t) => /destroyed/.test(t))).toHaveLength(1);
    expect(summary.filter((t) => /paint/.test(t))).toHaveLength(1);
    expect(summary.filter((t) => /rebuil/.test(t))).toHaveLength(1);
    expect(summary.some((t) => /football|concert/.test(t))).toBe(false);
  });

  it("keeps the order of the story", () => {
    const at = (pattern: RegExp): number => summary.findIndex((t) => pattern.test(t));
    expect(at(/destroyed/)).toBeLessThan(at(/paint/));
    expect(at(/destroyed/)).toBeLessThan(at(/rebuil/));
  });

  it("leaves datelines and sentences that lean on others out", () => {
    expect(summary.some((t) => /Coastwire/.test(t) || /^She /.test(t))).toBe(false);
  });

  it("has sentences even where there is nothing to agree on", () => {
    const alone = texts(briefStory([article("gazette", null, GAZETTE)]));
    expect(alone).toHaveLength(3);
    expect(alone[0]).toMatch(/^A fire destroyed/);
    expect(texts(briefStory([article("empty", null, [""])]))).toEqual([]);
  });
});

describe("the story's title", () => {
  it("is that of the article that tells most of what the others tell too", () => {
    const dossier = briefStory([
      article("aside", "Concert season opens", [COURIER[2], COURIER[0]]),
      article("gazette", "Ferry terminal burns down", GAZETTE),
      article("herald", "Night of fire", HERALD),
      article("courier", null, COURIER),
    ]);
    expect(dossier.story.title).toBe("Ferry terminal burns down");
  });

  it("is the lead, whole, where no article has a title", () => {
    expect(briefStory([article("gazette", null, GAZETTE)]).story.title).toBe(
      "A fire destroyed the old ferry terminal in Port Ellery on Tuesday night, injuring three dock workers.",
    );
  });
});
