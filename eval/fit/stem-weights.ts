// Makes src/relate/stories/stem-weights.json: in how many of N news articles each stem stands, for the stems that stories are grouped by.
// Usage: npx tsx eval/fit/stem-weights.ts ARTICLES.jsonl.gz   (one article a line: {text, title?})
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { stem, WORD } from "../../src/relate/fingerprint/words.ts";

/** Stems of fewer articles are left out: they get the weight of the unseen. */
const LEAST_ARTICLES = 4;
/** Counts are kept to 5 %: an error of .05 in a weight of 1.2 to 9, and fewer rows. */
const STEP = 1.05;

const lines = gunzipSync(readFileSync(process.argv[2])).toString("utf8").split("\n").filter(Boolean);
const counts = new Map<string, number>();
for (const line of lines) {
  const { text, title } = JSON.parse(line) as { text: string; title?: string };
  const seen = new Set([...`${title ?? ""}\n${text}`.toLowerCase().matchAll(WORD)].map(([word]) => stem(word)));
  for (const stemmed of seen) counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
}
const byCount = new Map<number, string[]>();
for (const [stemmed, n] of counts) {
  if (n < LEAST_ARTICLES) continue;
  const rounded = Math.round(STEP ** Math.round(Math.log(n) / Math.log(STEP)));
  byCount.set(rounded, [...(byCount.get(rounded) ?? []), stemmed]);
}
const groups = [...byCount].sort((a, b) => b[0] - a[0]).map(([n, stems]) => [n, stems.sort().join(" ")]);
const source = `document frequencies over ${lines.length} English news articles; counts only, no text; made by eval/fit/stem-weights.ts`;
writeFileSync(
  new URL("../../src/relate/stories/stem-weights.json", import.meta.url),
  `${JSON.stringify({ source, articles: lines.length, groups })}\n`,
);
