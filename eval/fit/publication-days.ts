// Measures the working out of publication days: leaves out one stated date at a time and looks whether the interval holds it.
//
//   npx tsx eval/fit/publication-days.ts STORIES.jsonl[.gz]
//
// STORIES: one dated article a line, {id, title, date, url, text, event}; articles of one `event` make a story. The thresholds of
// relate/publication (SAME_EVENT, DATING) were chosen with it on news_cluster (168 dated articles of 33 events).
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { annotate } from "../../src/annotate/annotate.ts";
import type { AnnotatedArticle } from "../../src/model/annotated.ts";
import { datePublications } from "../../src/relate/publication/publication.ts";

interface Line {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly text: string;
  readonly event: string;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: publication-days.ts STORIES.jsonl[.gz]");
const bytes = readFileSync(file);
const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
  .toString("utf8")
  .split("\n")
  .filter((l) => l !== "")
  .map((l) => JSON.parse(l) as Line);

const stories = new Map<string, AnnotatedArticle[]>();
for (const line of lines) {
  const article = annotate({
    id: line.id,
    source: line.id,
    key: line.id,
    title: line.title ?? null,
    outlet: null,
    byline: null,
    language: "en",
    url: line.url ?? null,
    text: line.text,
    removed: [],
    stated: line.date ? { value: line.date, basis: "metadata", span: null } : null,
  });
  stories.set(line.event, [...(stories.get(line.event) ?? []), article]);
}

let dated = 0;
let bounded = 0;
let holding = 0;
let doubted = 0;
for (const [event, articles] of stories) {
  for (const [id, p] of datePublications(articles)) {
    if (p.doubt === null) continue;
    doubted++;
    console.log("doubted", event, id, p.doubt);
  }
  for (const left of articles) {
    const stated = left.article.stated?.value.slice(0, 10);
    if (stated === undefined) continue;
    dated++;
    const without = articles.map((a) => (a === left ? { ...a, article: { ...a.article, stated: null } } : a));
    const p = datePublications(without).get(left.article.id);
    if (!p?.earliest || !p.latest) continue;
    bounded++;
    if (p.earliest <= stated && stated <= p.latest) holding++;
    else console.log("outside", event, left.article.id, stated, `${p.earliest}/${p.latest}`);
  }
}
console.log({ dated, bounded, holding, doubted });
