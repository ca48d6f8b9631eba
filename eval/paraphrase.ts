// How well the sameness of two sentences agrees with readers: Pearson correlation.
// Usage: npx tsx eval/paraphrase.ts PAIRS.tsv…   (lines: score 0 to 5, tab, sentence, tab, sentence; without a score: left out)
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { samenessOf } from "../src/relate/claims/sameness.ts";

export interface ScoredPair {
  readonly score: number;
  readonly a: string;
  readonly b: string;
}

export function readPairs(file: string): readonly ScoredPair[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([score, a, b]) => score !== "" && a !== undefined && b !== undefined)
    .map(([score, a, b]) => ({ score: Number(score), a, b }));
}

export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((s, v) => s + v, 0) / list.length;
  const mx = mean(x);
  const my = mean(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((v, i) => {
    xy += (v - mx) * (y[i] - my);
    xx += (v - mx) ** 2;
    yy += (y[i] - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const file of process.argv.slice(2)) {
    const pairs = readPairs(file);
    const found = pearson(
      pairs.map((p) => samenessOf(p.a, p.b)),
      pairs.map((p) => p.score),
    );
    console.log(`${basename(file).padEnd(24)} ${String(pairs.length).padStart(5)} pairs   Pearson ${found.toFixed(3)}`);
  }
