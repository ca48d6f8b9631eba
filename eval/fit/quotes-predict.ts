// Writes what findQuotes sees in labelled articles, for a scorer of quotations.
// Usage: npx tsx eval/fit/quotes-predict.ts GOLD.jsonl.gz [LEAST_CONFIDENCE] > PRED.jsonl
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findQuotes } from "../../src/annotate/quotes/find.ts";
import { type Article, plainArticle } from "../../src/model/article.ts";
import { splitParagraphs } from "../../src/text/paragraphs.ts";
import { splitSentences } from "../../src/text/sentences.ts";

const least = Number(process.argv[3] ?? 0);
const pair = (s: { start: number; end: number }): [number, number] => [s.start, s.end];
let ms = 0;
let n = 0;
for (const line of gunzipSync(readFileSync(process.argv[2])).toString("utf8").split("\n").filter(Boolean)) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const article: Article = plainArticle(text, { id, source: id });
  const paragraphs = splitParagraphs(text);
  const sentences = splitSentences(text, paragraphs);
  const t0 = performance.now();
  const found = findQuotes(article, paragraphs, sentences, []);
  ms += performance.now() - t0;
  n++;
  const quotes = found
    .filter((q) => q.confidence >= least)
    .map((q) => ({
      content: q.content.map(pair),
      source: q.source.map(pair),
      cue: q.cue.map(pair),
      form: q.form,
      confidence: q.confidence,
      rule: q.rule,
    }));
  process.stdout.write(`${JSON.stringify({ id, quotes })}\n`);
}
process.stderr.write(`${n} articles, ${(ms / n).toFixed(2)} ms each\n`);
