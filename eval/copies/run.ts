// How many generated copies are found, and how many articles that only share a statement or post are taken for copies.
// Usage: npx tsx eval/copies/run.ts ARTICLES.jsonl.gz [COUNT] [SEED]
import { annotate } from "../../src/annotate/annotate.ts";
import type { Article } from "../../src/model/article.ts";
import { readEach } from "../../src/read/read.ts";
import { findOverlaps } from "../../src/relate/fingerprint/overlaps.ts";
import { seeded } from "../plant/random.ts";
import { asStatement, COPY_KINDS, makeCopy, setInto } from "./make.ts";

/** Sentences of an article that copies are made of. */
const LEAST_SENTENCES = 8;
const MOST_SENTENCES = 30;

interface Source {
  readonly article: Article;
  readonly sentences: readonly string[];
}

function copyOf(article: Article, id: string, text: string): Article {
  return { ...article, id, key: id, source: id, text, removed: [] };
}

function shared(a: Article, b: Article): boolean {
  return findOverlaps([annotate(a), annotate(b)]).length > 0;
}

const [file, count = "100", seed = "1"] = process.argv.slice(2);
const random = seeded(Number(seed));
const sources: Source[] = [];
for await (const item of readEach([file])) {
  if (!("article" in item)) continue;
  const { article } = item;
  const found = annotate(article);
  const sentences = found.sentences.map((s) => article.text.slice(s.start, s.end)).filter((s) => s.split(" ").length > 5);
  if (sentences.length >= LEAST_SENTENCES) sources.push({ article, sentences: sentences.slice(0, MOST_SENTENCES) });
  if (sources.length >= Number(count) * 3) break;
}
const words = sources.flatMap((s) => s.sentences.slice(0, 3).flatMap((t) => t.match(/\p{Ll}{4,}/gu) ?? []));
const total = Math.floor(sources.length / 3);
const found = Object.fromEntries(COPY_KINDS.map((k) => [k, 0]));
let wrong = 0;
for (let i = 0; i < total; i++) {
  const { article, sentences } = sources[i];
  for (const kind of COPY_KINDS)
    if (shared(copyOf(article, "a", sentences.join("\n")), copyOf(article, "b", makeCopy(kind, sentences, words, random)))) found[kind]++;
  // Two different articles, each with the same words of a third.
  const statement = asStatement(sources[2 * total + i].sentences.slice(0, 3), random);
  const other = sources[total + i];
  if (
    shared(copyOf(article, "a", setInto(sentences, statement, random)), copyOf(article, "b", setInto(other.sentences, statement, random)))
  )
    wrong++;
}
const share = (n: number, of: number): string => `${n} of ${of} (${(n / of).toFixed(3)})`;
for (const kind of COPY_KINDS) console.log(`copies found, ${kind.padEnd(10)} ${share(found[kind], total)}`);
console.log(
  `copies found             ${share(
    COPY_KINDS.reduce((n, k) => n + found[k], 0),
    total * COPY_KINDS.length,
  )}`,
);
console.log(`shared statements wrong  ${share(wrong, total)}`);
