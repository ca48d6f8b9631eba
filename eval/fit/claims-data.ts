// Reads labelled stories (a folder a case: articles/, expected.json) for fitting and measuring claim links.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { annotate } from "../../src/annotate/annotate.ts";
import type { AnnotatedArticle } from "../../src/model/annotated.ts";
import { read } from "../../src/read/read.ts";
import type { ClaimContext } from "../../src/relate/claims/measures/context.ts";
import { resolveDates } from "../../src/relate/dates/resolve.ts";
import { linkEntities } from "../../src/relate/entities/link.ts";
import { findOverlaps } from "../../src/relate/fingerprint/overlaps.ts";
import { datePublications } from "../../src/relate/publication/publication.ts";
import { groupQuotes } from "../../src/relate/quotes/group.ts";

export interface LabelledStory {
  readonly name: string;
  readonly articles: readonly AnnotatedArticle[];
  readonly context: ClaimContext;
  /** Sentences of the labels under a span: their ids "article.number". */
  under(articleId: string, span: { readonly start: number; readonly end: number }): readonly string[];
  /** Pairs of label sentences in different articles that state the same thing. */
  readonly links: ReadonlySet<string>;
  /** Pairs that may be linked or not, and all of `links`. */
  readonly neutral: ReadonlySet<string>;
  readonly claimsAcross: number;
}

interface Gold {
  readonly articles: Record<string, { readonly file: string; readonly sentences: readonly (readonly [number, number])[] }>;
  readonly claims: readonly { readonly sentences: readonly string[]; readonly may: readonly string[] }[];
  readonly mayLinks: readonly (readonly string[])[];
}

const articleOf = (sentence: string): string => sentence.split(".")[0];
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** All pairs of sentences of different articles within each group. */
export function linksOf(groups: readonly (readonly string[])[]): Set<string> {
  const out = new Set<string>();
  for (const group of groups) for (const a of group) for (const b of group) if (articleOf(a) < articleOf(b)) out.add(pairKey(a, b));
  return out;
}

/** What the stages before claims settle. */
export function contextOf(articles: readonly AnnotatedArticle[]): ClaimContext {
  const overlaps = findOverlaps(articles);
  const published = datePublications(articles);
  const dates = resolveDates(articles, published);
  const entities = linkEntities(articles);
  return { overlaps, dates, entities, quotes: groupQuotes(articles, { entities, dates, published }) };
}

/** The labelled stories of a folder, by name. */
export async function labelledStories(folder: string): Promise<LabelledStory[]> {
  const stories: LabelledStory[] = [];
  for (const name of readdirSync(folder).sort()) {
    const gold = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Gold;
    const { articles } = await read([join(folder, name, "articles")]);
    const spans = new Map<string, { id: string; spans: (readonly [number, number] | null)[] }>();
    for (const article of articles) {
      const [id, g] = Object.entries(gold.articles).find(([, a]) => a.file === basename(article.source)) ?? [];
      if (id === undefined || g === undefined) continue;
      const original = readFileSync(join(folder, name, "articles", g.file), "utf8");
      let from = 0;
      spans.set(article.id, {
        id,
        spans: g.sentences.map(([s, e]) => {
          const text = original.slice(s, e);
          if (article.text.slice(s, e) === text) return [s, e] as const;
          const at = article.text.indexOf(text, from);
          if (at < 0) return null;
          from = at + text.length;
          return [at, from] as const;
        }),
      });
    }
    const claims = gold.claims.map((c) => c.sentences);
    const neutral = linksOf([...gold.claims.map((c) => [...c.sentences, ...c.may]), ...gold.mayLinks]);
    const links = linksOf(claims);
    for (const link of links) neutral.add(link);
    const annotated = articles.map(annotate).sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    stories.push({
      name,
      articles: annotated,
      context: contextOf(annotated),
      under: (articleId, span) => {
        const found = spans.get(articleId);
        if (found === undefined) return [];
        const out: string[] = [];
        found.spans.forEach((s, i) => {
          if (s === null) return;
          const overlap = Math.min(s[1], span.end) - Math.max(s[0], span.start);
          if (overlap > 0 && overlap >= 0.3 * Math.min(s[1] - s[0], span.end - span.start)) out.push(`${found.id}.${i}`);
        });
        return out;
      },
      links,
      neutral,
      claimsAcross: claims.filter((c) => linksOf([c]).size > 0).length,
    });
  }
  return stories;
}

export interface LinkFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Claims across articles, to those of the labels. */
  readonly pieces: number;
}

/** Figures of groups of label sentences, one list of sentence ids a claim. */
export function scoreGroups(story: LabelledStory, groups: readonly (readonly string[])[]): LinkFigures {
  const found = linksOf(groups);
  let hit = 0;
  let wrong = 0;
  for (const link of found)
    if (story.links.has(link)) hit++;
    else if (!story.neutral.has(link)) wrong++;
  const precision = hit + wrong === 0 ? 0 : hit / (hit + wrong);
  const recall = hit / story.links.size;
  return {
    precision,
    recall,
    f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    pieces: groups.filter((g) => linksOf([g]).size > 0).length / story.claimsAcross,
  };
}
