import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { workerData } from "node:worker_threads";
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

const heapMb = (): number => process.memoryUsage().heapUsed / 1e6;

/** Articles between two looks at the heap. */
const LOOK = 50;
const QUARTERS = 4;

/**
 * Articles annotated per second on one core, with the share of each annotator, over packed JSON lines; the highest heap, and what is left of it
 * when all is collected after each quarter: flat where nothing is kept.
 */
function benchAnnotate(file: string, limit = Number.POSITIVE_INFINITY): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean).slice(0, limit);
  const articleOf = (line: string, i: number): Article => {
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
  };
  const spent = new Map<string, number>();
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  const annotateOne = (article: Article): void => {
    const paragraphs = splitParagraphs(article.text);
    const sentences = timed("sentences and parts of speech", () => splitSentences(article.text, paragraphs));
    const names = timed("names", () => findNames(article, sentences));
    timed("dates", () => findDates(article, sentences));
    const quotes = timed("quotes", () => findQuotes(article, paragraphs, sentences, names));
    timed("credits", () => findCredits(article, sentences, names, quotes));
    timed("statements", () => findStatements(article, sentences, quotes));
  };
  collect();
  const before = heapMb();
  let highest = before;
  let used = 0;
  const left: number[] = [];
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const [from, to] = [quarter, quarter + 1].map((q) => Math.round((q * lines.length) / QUARTERS));
    const articles = lines.slice(from, to).map((line, i) => articleOf(line, from + i));
    const start = usedMs();
    articles.forEach((article, i) => {
      annotateOne(article);
      if (i % LOOK === 0) highest = Math.max(highest, heapMb());
    });
    used += usedMs() - start;
    collect();
    left.push(heapMb());
  }
  const total = [...spent.values()].reduce((a, b) => a + b, 0);
  console.log(`annotate: ${((lines.length / used) * 1000).toFixed(0)} articles a second on one core (${lines.length} articles)`);
  console.log(
    `heap: ${before.toFixed(0)} MB with the articles read, up to ${highest.toFixed(0)} MB; after each quarter, collected: ${left.map((mb) => mb.toFixed(0)).join(", ")} MB`,
  );
  for (const [name, ms] of [...spent].sort((a, b) => b[1] - a[1]))
    console.log(`  ${name.padEnd(32)} ${((100 * ms) / total).toFixed(0).padStart(3)} %`);
}

const [file, limit] = workerData as readonly [string, number?];
benchAnnotate(file, limit);
