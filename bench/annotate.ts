import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findCredits } from "../src/annotate/credits/find.ts";
import { findDates } from "../src/annotate/dates/find.ts";
import { findNames } from "../src/annotate/names/find.ts";
import { findQuotes } from "../src/annotate/quotes/find.ts";
import { findStatements } from "../src/annotate/statements/find.ts";
import type { Article } from "../src/model/article.ts";
import { contentId } from "../src/model/id.ts";
import { splitParagraphs } from "../src/text/paragraphs.ts";
import { splitSentences } from "../src/text/sentences.ts";

/** Processor time so far, which other programs do not lengthen; asking takes too long to do it for each annotator. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Articles annotated per second on one core, with the share of each annotator, over packed JSON lines. */
export function benchAnnotate(file: string, limit = 2_000): void {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean).slice(0, limit);
  const articles = lines.map((line, i): Article => {
    const { text, title } = JSON.parse(line) as { text: string; title?: string };
    return {
      id: contentId("a", String(i), text),
      source: String(i),
      key: String(i),
      title: title ?? null,
      outlet: null,
      byline: null,
      language: "en",
      url: null,
      text,
      removed: [],
      stated: null,
    };
  });
  const spent = new Map<string, number>();
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  let heapMb = 0;
  const before = usedMs();
  articles.forEach((article, i) => {
    const paragraphs = splitParagraphs(article.text);
    const sentences = timed("sentences and parts of speech", () => splitSentences(article.text, paragraphs));
    const names = timed("names", () => findNames(article, sentences));
    timed("dates", () => findDates(article, sentences));
    const quotes = timed("quotes", () => findQuotes(article, paragraphs, sentences, names));
    timed("credits", () => findCredits(article, sentences, names, quotes));
    timed("statements", () => findStatements(article, sentences, quotes));
    if (i % 200 === 0) heapMb = Math.max(heapMb, process.memoryUsage().heapUsed / 1e6);
  });
  const used = usedMs() - before;
  const total = [...spent.values()].reduce((a, b) => a + b, 0);
  console.log(
    `annotate: ${((articles.length / used) * 1000).toFixed(0)} articles a second on one core (${articles.length} articles), heap up to ${heapMb.toFixed(0)} MB`,
  );
  for (const [name, ms] of [...spent].sort((a, b) => b[1] - a[1]))
    console.log(`  ${name.padEnd(32)} ${((100 * ms) / total).toFixed(0).padStart(3)} %`);
}
