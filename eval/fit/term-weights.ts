// Makes src/text/term-weights.json: in how many of N news articles each lemma stands.
// Usage: npx tsx eval/fit/term-weights.ts ARTICLES.jsonl.gz   (one article a line: {text, title?})
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "../../src/text/nlp.ts";
import { splitParagraphs } from "../../src/text/paragraphs.ts";

/** Lemmas of fewer articles are left out: they get the weight of the unseen. */
const LEAST_ARTICLES = 4;

const lines = gunzipSync(readFileSync(process.argv[2])).toString("utf8").split("\n").filter(Boolean);
const counts = new Map<string, number>();
for (const line of lines) {
  const { text, title } = JSON.parse(line) as { text: string; title?: string };
  const whole = `${title ?? ""}\n${text}`;
  const seen = new Set<string>();
  for (const paragraph of splitParagraphs(whole))
    for (const t of parse(whole, paragraph).tokens) if (/\p{L}/u.test(t.text)) seen.add(t.lemma.toLowerCase());
  for (const lemma of seen) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
}
// By article count, then word: "count word word …" a line packs well and reads back fast.
const byCount = new Map<number, string[]>();
for (const [lemma, n] of counts) if (n >= LEAST_ARTICLES && !/\s/.test(lemma)) byCount.set(n, [...(byCount.get(n) ?? []), lemma]);
const groups = [...byCount].sort((a, b) => b[0] - a[0]).map(([n, words]) => [n, words.sort().join(" ")]);
const source = "document frequencies over 8,318 English news articles; counts only, no text";
writeFileSync(
  new URL("../../src/text/term-weights.json", import.meta.url),
  `${JSON.stringify({ source, articles: lines.length, groups })}\n`,
);
