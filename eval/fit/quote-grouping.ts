// Fits the logistic model that tells one utterance in two wordings from two utterances, on stories in which a reader has grouped the quotes.
// Usage: tsx eval/fit/quote-grouping.ts CASES_FOLDER [OUT.json]
// CASES_FOLDER/STORY/articles/* are reports, CASES_FOLDER/STORY/expected.json names sentences (offsets) and quotes (variants by sentence).
// Prints the F1 over links between articles, each story scored by a model fitted on the others.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotate } from "../../src/annotate/annotate.ts";
import { read } from "../../src/read/read.ts";
import { linkEntities } from "../../src/relate/entities/link.ts";
import { averageLink } from "../../src/relate/quotes/cluster.ts";
import { stands } from "../../src/relate/quotes/keep.ts";
import { FEATURES, type LikePair, likeness, likePairs } from "../../src/relate/quotes/likeness.ts";
import { settleSpeakers } from "../../src/relate/quotes/speakers.ts";
import { settleUnmarked } from "../../src/relate/quotes/unmarked.ts";
import { utterancesOf } from "../../src/relate/quotes/utterance.ts";

interface Expected {
  readonly articles: Record<string, { readonly file: string; readonly sentences: readonly (readonly [number, number])[] }>;
  readonly quotes: readonly { readonly variants: readonly { readonly sentence: string }[] }[];
}
interface Story {
  readonly name: string;
  /** Sentences that each utterance stands in. */
  readonly at: readonly (readonly string[])[];
  readonly pairs: readonly LikePair[];
  readonly known: ReadonlySet<string>;
  readonly gold: ReadonlySet<string>;
  readonly train: readonly (readonly [features: readonly number[], same: number])[];
}

/** Share of the shorter of sentence and evidence that must overlap, as the scorer has it. */
const OVERLAP = 0.3;
const L2 = 0.002;
const STEPS = 1500;
const RATE = 0.5;

const articleOf = (sentence: string): string => sentence.split(".")[0];

function linksOf(groups: readonly (readonly string[])[]): Set<string> {
  const out = new Set<string>();
  for (const g of groups) for (const a of g) for (const b of g) if (articleOf(a) < articleOf(b)) out.add(`${a} ${b}`);
  return out;
}

async function load(folder: string, name: string): Promise<Story> {
  const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
  const { articles } = await read([join(folder, name, "articles")]);
  const annotated = articles.map(annotate).sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const candidates = annotated.flatMap((a, i) => a.quotes.filter((q) => stands(a, q)).flatMap((q) => utterancesOf(a, i, q)));
  const utterances = settleUnmarked(annotated, candidates);
  const speakers = settleSpeakers(annotated, utterances, linkEntities(annotated)).map((s) => s.entity?.id ?? null);
  const sentences = annotated.map(({ article }) => {
    const found = Object.entries(expected.articles).find(([, g]) => article.source.endsWith(g.file));
    if (!found) return [];
    const file = readFileSync(join(folder, name, "articles", found[1].file), "utf8");
    let from = 0;
    return found[1].sentences.flatMap(([s, e], i) => {
      const text = file.slice(s, e);
      const start = article.text.slice(s, e) === text ? s : article.text.indexOf(text, from);
      if (start < 0) return [];
      from = start + text.length;
      return [{ id: `${found[0]}.${i}`, start, end: from }];
    });
  });
  const at = utterances.map((u) => [
    ...new Set(
      u.content.flatMap((c) =>
        sentences[u.article]
          .filter((s) => {
            const both = Math.min(s.end, c.end) - Math.max(s.start, c.start);
            return both > 0 && both >= OVERLAP * Math.min(s.end - s.start, c.end - c.start);
          })
          .map((s) => s.id),
      ),
    ),
  ]);
  const groups = expected.quotes.map((q) => q.variants.map((v) => v.sentence));
  const known = new Set(groups.flat());
  const gold = linksOf(groups);
  const pairs = likePairs({ utterances, speakers });
  const train = pairs.flatMap(({ a, b, features }) => {
    const [x, y] = [at[a].filter((s) => known.has(s)), at[b].filter((s) => known.has(s))];
    if (x.length === 0 || y.length === 0 || articleOf(x[0]) === articleOf(y[0])) return [];
    return [[features, x.some((p) => y.some((q) => gold.has(`${p} ${q}`) || gold.has(`${q} ${p}`))) ? 1 : 0] as const];
  });
  return { name, at, pairs, known, gold, train };
}

/** Logistic regression by AdaGrad; a story's pairs count by the square root of their number. */
function fitWeights(stories: readonly Story[]): readonly number[] {
  const rows = stories.flatMap((s) => s.train.map(([f, y]) => ({ f, y, k: 1 / Math.sqrt(s.train.length) })));
  const all = rows.reduce((n, r) => n + r.k, 0);
  const w = FEATURES.map(() => 0);
  const squares = FEATURES.map(() => 1e-8);
  for (let step = 0; step < STEPS; step++) {
    const g = w.map((x, j) => (j === 0 ? 0 : L2 * x));
    for (const { f, y, k } of rows) {
      const e = ((likeness(f, w) - y) * k) / all;
      for (let j = 0; j < w.length; j++) g[j] += e * f[j];
    }
    for (let j = 0; j < w.length; j++) {
      squares[j] += g[j] * g[j];
      w[j] -= (RATE * g[j]) / Math.sqrt(squares[j]);
    }
  }
  return w.map((x) => Math.round(x * 1000) / 1000);
}

function score(story: Story, weights: readonly number[], threshold: number): { p: number; r: number; f: number } | null {
  if (story.gold.size === 0) return null;
  const links = story.pairs.map(({ a, b, features }) => ({ a, b, score: likeness(features, weights) }));
  const found = linksOf(averageLink(story.at.length, links, threshold).map((g) => [...new Set(g.flatMap((i) => story.at[i]))]));
  let hit = 0;
  let wrong = 0;
  for (const k of found)
    if (story.gold.has(k)) hit++;
    else if (k.split(" ").every((s) => story.known.has(s))) wrong++;
  const p = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const r = hit / story.gold.size;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

const [folder, out] = process.argv.slice(2);
if (!folder) throw new Error("usage: quote-grouping.ts CASES_FOLDER [OUT.json]");
const stories: Story[] = [];
for (const name of readdirSync(folder).sort()) stories.push(await load(folder, name));
const without = stories.map((s) => fitWeights(stories.filter((t) => t !== s)));
const mean = (list: readonly number[]): string => (list.reduce((a, b) => a + b, 0) / list.length).toFixed(3);
for (const threshold of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]) {
  const scores = stories.map((s, i) => score(s, without[i], threshold)).filter((s) => s !== null);
  console.log(
    `threshold ${threshold}: left out F1 ${mean(scores.map((s) => s.f))} P ${mean(scores.map((s) => s.p))} R ${mean(scores.map((s) => s.r))}`,
  );
}
const weights = fitWeights(stories);
FEATURES.forEach((name, i) => {
  console.log(name, weights[i]);
});
if (out)
  writeFileSync(
    out,
    `${JSON.stringify({ source: `logistic regression over ${stories.reduce((n, s) => n + s.train.length, 0)} labelled pairs of ${stories.length} news stories; weights only, no text`, features: FEATURES, weights })}\n`,
  );
