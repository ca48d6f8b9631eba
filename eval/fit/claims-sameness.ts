// Makes src/relate/claims/sameness.json: how the features of two sentences tell how much they mean the same.
// Usage: npx tsx eval/fit/claims-sameness.ts PAIRS.tsv…   (lines: score 0 to 5, tab, sentence, tab, sentence; without a score: left out)
import { writeFileSync } from "node:fs";
import { samenessFeatures } from "../../src/relate/claims/sameness.ts";
import { readPairs } from "../paraphrase.ts";
import { solve } from "./claims-learn.ts";

/** Ridge penalty on standardised weights: small against 1,500 pairs, enough for features that say nearly the same. */
const PENALTY = 20;

const examples = process.argv
  .slice(2)
  .flatMap(readPairs)
  .flatMap(({ a, b, score }) => {
    const values = samenessFeatures(a, b);
    return values === null ? [] : [{ values, score: score / 5 }];
  });
const size = examples[0].values.length;
const mean = Array.from({ length: size }, (_, i) => examples.reduce((s, e) => s + e.values[i], 0) / examples.length);
const scale = mean.map((m, i) => Math.sqrt(examples.reduce((s, e) => s + (e.values[i] - m) ** 2, 0) / examples.length) || 1);
const bias = examples.reduce((s, e) => s + e.score, 0) / examples.length;
const matrix = Array.from({ length: size }, () => new Float64Array(size));
const target = new Float64Array(size);
for (const e of examples) {
  const x = e.values.map((v, i) => (v - mean[i]) / scale[i]);
  for (let i = 0; i < size; i++) {
    target[i] += x[i] * (e.score - bias);
    for (let j = 0; j <= i; j++) matrix[i][j] += x[i] * x[j];
  }
}
for (let i = 0; i < size; i++) matrix[i][i] += PENALTY;
const weights = [...solve(matrix, target)].map((w, i) => w / scale[i]);
const short = (x: number): number => Number(x.toPrecision(5));
writeFileSync(
  new URL("../../src/relate/claims/sameness.json", import.meta.url),
  `${JSON.stringify({
    source: "fitted by eval/fit/claims-sameness.ts on headline pairs of SemEval STS 2013 and 2014; weights only, no text",
    weights: weights.map(short),
    bias: short(bias - weights.reduce((s, w, i) => s + w * mean[i], 0)),
  })}\n`,
);
console.log(`${examples.length} pairs`);
