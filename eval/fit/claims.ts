// Makes src/relate/claims/model.json: how the features of two sentences tell whether they state the same thing.
// Usage: npx tsx eval/fit/claims.ts CASES_FOLDER [--write]   (a folder a case: articles/, expected.json)
// Prints the figures of each case with a model fitted on the others; --write fits on all and writes the model.
import { writeFileSync } from "node:fs";
import { groupsOf } from "../../src/relate/claims/align.ts";
import { candidatesOf } from "../../src/relate/claims/candidates.ts";
import { measurePairs } from "../../src/relate/claims/features.ts";
import { termsOfStory } from "../../src/relate/claims/story-terms.ts";
import { tiesOf } from "../../src/relate/claims/tie.ts";
import { labelledStories, linksOf, scoreGroups } from "./claims-data.ts";
import {
  type Boosted,
  type BoostOptions,
  boosted,
  type Example,
  fitBoosted,
  fitLogistic,
  type Logistic,
  logit,
  sigmoid,
} from "./claims-learn.ts";

/** L2 penalty on standardised weights; 5, 20 and 50 make little difference. */
const PENALTY = 20;

/** Many small steps over few features each: the figures of 100 steps at .1 move by .01 with any change of the features. Depth 4 was .01 worse. */
const BOOST: BoostOptions = { l2: 3, leastWeight: 4, bins: 32, features: 0.25, sample: 0.6, trees: 300, depth: 3, rate: 0.04 };

interface Model {
  readonly logistic: Logistic;
  readonly boosted: Boosted;
}
const train = (list: readonly Example[]): Model => ({ logistic: fitLogistic(list, PENALTY), boosted: fitBoosted(list, BOOST) });

const stories = await labelledStories(process.argv[2]);
const measured = stories.map((story) => {
  const prepared = termsOfStory(story.articles);
  const under = prepared.units.map((u) => story.under(u.article, u.sentence));
  const { names, pairs: candidates } = measurePairs(story.articles, prepared, candidatesOf(prepared), story.context);
  const pairs = candidates.map((pair) => {
    const keys = [...linksOf([[...under[pair.a], ...under[pair.b]]])];
    const label = keys.some((k) => story.links.has(k)) ? 1 : keys.length === 0 || keys.some((k) => story.neutral.has(k)) ? null : 0;
    return { pair, label };
  });
  return { story, prepared, under, pairs, names };
});

/** A story counts by the root of its links, so that a large one does not outweigh the others. */
const examples = measured.map(({ pairs }) => {
  const positive = pairs.filter((p) => p.label === 1).length;
  return pairs.flatMap(({ pair, label }): Example[] =>
    label === null ? [] : [{ values: pair.values, label: label as 0 | 1, weight: Math.sqrt(100 / Math.max(1, positive)) }],
  );
});

/** Sure pairs of the stories left out, right and wrong. */
const sure = { right: 0, wrong: 0 };

function figuresOf(i: number, model: Model): ReturnType<typeof scoreGroups> {
  const { story, prepared, under, pairs, names } = measured[i];
  const ties = tiesOf({ names, pairs: pairs.map(({ pair }) => pair) }, (values) =>
    sigmoid((logit(model.logistic, values) + boosted(model.boosted, values)) / 2),
  );
  ties.forEach((tie, n) => {
    if (tie.sure && pairs[n].label !== null) sure[pairs[n].label === 1 ? "right" : "wrong"]++;
  });
  const groups = groupsOf(story.articles, prepared, ties);
  return scoreGroups(
    story,
    groups.map((g) => [...new Set(g.flatMap((u) => under[u]))]),
  );
}

const mean = { precision: 0, recall: 0, f1: 0, pieces: 0 };
measured.forEach(({ story }, i) => {
  const figures = figuresOf(i, train(examples.flatMap((e, j) => (j === i ? [] : e))));
  for (const key of Object.keys(mean) as (keyof typeof mean)[]) mean[key] += figures[key] / measured.length;
  print(story.name, figures);
});
print("mean, each with nothing fitted on it", mean);
console.log(`sure pairs: ${sure.right} right, ${sure.wrong} wrong`);

function print(name: string, f: typeof mean): void {
  console.log(
    `${name.padEnd(40)} P ${f.precision.toFixed(3)} R ${f.recall.toFixed(3)} F1 ${f.f1.toFixed(3)} claims ${f.pieces.toFixed(2)}`,
  );
}

if (process.argv.includes("--write")) {
  const model = train(examples.flat());
  const { mean: means, scale, weights, bias } = model.logistic;
  const short = (x: number): number => Number(x.toPrecision(5));
  writeFileSync(
    new URL("../../src/relate/claims/model.json", import.meta.url),
    `${JSON.stringify({
      source: "fitted by eval/fit/claims.ts on thirteen stories with labelled claims; weights only, no text",
      features: measured[0].names,
      logistic: { mean: means.map(short), scale: scale.map(short), weights: weights.map(short), bias: short(bias) },
      boosted: { bias: short(model.boosted.bias), trees: model.boosted.trees.map((t) => t.map(([f, x, l, r]) => [f, short(x), l, r])) },
    })}\n`,
  );
}
