// Fits src/relate/stories/model.json: how like two articles' stories are.
// Usage: npx tsx eval/fit/stories.ts BACKGROUND.jsonl.gz LABELLED.jsonl.gz…
// LABELLED: {id, event, text, title?, date?} a line. BACKGROUND: dated articles without labels, to see how much is grouped where little
// belongs together. With BACKGROUND_WEIGHT its pairs published more than three weeks apart enter the fit as different events: measured,
// that loses .005 on either labelled set and groups as much.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readEach } from "../../src/read/read.ts";
import { cluster } from "../../src/relate/stories/cluster.ts";
import { featuresOf, measured, type StoryFeatures } from "../../src/relate/stories/likeness.ts";
import { keysOf, NearbyIndex } from "../../src/relate/stories/nearby.ts";
import { type StoryProfile, storyProfile } from "../../src/relate/stories/profile.ts";
import { byTime } from "../../src/relate/stories/time.ts";
import { fitLogistic, type Row } from "./logistic.ts";

interface Line {
  id: string;
  event?: string;
}
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly f: StoryFeatures;
}
interface Collection {
  readonly profiles: readonly StoryProfile[];
  readonly events: readonly string[];
  readonly pairs: readonly Pair[];
}

const NAMES: readonly (keyof StoryFeatures)[] = ["all", "names", "common", "lead", "numbers", "pairs", "dates", "otherDates"];
/** Weight of a day's distance (see `StoryFeatures.apart`). Set, not fitted: the days of the labelled sets are known to be wrong in part. */
const APART = Number(process.env.APART ?? -0.05);
const BACKGROUND_WEIGHT = Number(process.env.BACKGROUND_WEIGHT ?? 0);
/** See cluster.ts. */
const GROWTH = Number(process.env.GROWTH ?? 0.24);
const DISTANT = Number(process.env.DISTANT ?? 3);
const DISTANT_ONE = Number(process.env.DISTANT_ONE ?? 1.5);
const FAR_DAYS = 21;
const BACKGROUND_ARTICLES = 3_000;

async function load(file: string, most = Number.POSITIVE_INFINITY): Promise<Collection> {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  const events = new Map(lines.map((l) => JSON.parse(l) as Line).map((l) => [String(l.id), String(l.event)]));
  const found: { readonly key: string; readonly profile: StoryProfile }[] = [];
  for await (const item of readEach([file])) {
    if ("article" in item) found.push({ key: item.article.key, profile: storyProfile(item.article) });
    if (found.length >= most) break;
  }
  found.sort((a, b) => byTime(a.profile, b.profile));
  const profiles = found.map((f) => f.profile);
  const index = new NearbyIndex();
  const ready = profiles.map(measured);
  const pairs: Pair[] = [];
  ready.forEach((article, i) => {
    for (const j of index.find(keysOf(article))) pairs.push({ i, j, f: featuresOf(article, ready[j]) });
    index.add(i, keysOf(article));
  });
  return { profiles, events: found.map((f) => events.get(f.key) ?? f.key), pairs };
}

function rows(c: Collection): readonly Row[] {
  const same = c.pairs.map((p): 0 | 1 => (c.events[p.i] === c.events[p.j] ? 1 : 0));
  const positive = same.reduce((n: number, y) => n + y, 0);
  return c.pairs.map((p, k) => ({
    x: NAMES.map((n) => p.f[n]),
    y: same[k],
    weight: 500 / (same[k] === 1 ? positive : same.length - positive),
  }));
}

function bcubed(gold: readonly string[], found: Int32Array): { precision: number; recall: number; f1: number } {
  let precision = 0;
  let recall = 0;
  for (let i = 0; i < gold.length; i++) {
    let p = 0;
    let g = 0;
    let both = 0;
    for (let j = 0; j < gold.length; j++) {
      if (found[i] === found[j]) p++;
      if (gold[i] === gold[j]) g++;
      if (found[i] === found[j] && gold[i] === gold[j]) both++;
    }
    precision += both / p / gold.length;
    recall += both / g / gold.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function groupsOf(c: Collection, weights: Readonly<Record<string, number>>, threshold: number, cohesion: number): Int32Array {
  const like = c.pairs.map(
    ({ i, j, f }) => [i, j, Object.entries(weights).reduce((s, [n, w]) => s + w * f[n as keyof StoryFeatures], 0)] as const,
  );
  return cluster(
    c.profiles.map((p) => p.day),
    like.filter(([, , z]) => z >= 0.1),
    { threshold, growth: GROWTH, cohesion, distant: DISTANT, distantOne: DISTANT_ONE },
  );
}

const [backgroundFile, ...labelledFiles] = process.argv.slice(2);
const labelled = await Promise.all(labelledFiles.map((f) => load(f)));
const background = await load(backgroundFile, BACKGROUND_ARTICLES);
const far = background.pairs.filter(
  ({ i, j }) => Math.abs((background.profiles[i].day ?? 0) - (background.profiles[j].day ?? 0)) > FAR_DAYS,
);
const beta = fitLogistic([
  ...labelled.flatMap(rows),
  ...far.map((p): Row => ({ x: NAMES.map((n) => p.f[n]), y: 0, weight: (1000 * BACKGROUND_WEIGHT) / far.length })),
]);
const round = (x: number): number => Math.round(x * 1000) / 1000;
const weights = { ...Object.fromEntries(NAMES.map((n, i) => [n, round(beta[i])])), apart: APART };
console.log(JSON.stringify(weights), round(beta[beta.length - 1]));
for (const cohesion of [0.62, 0.64, 0.66, 0.68, 0.7])
  for (const threshold of [0.6, 0.7, 0.8, 0.9, 1, 1.25]) {
    const scores = labelled.map((c) => bcubed(c.events, groupsOf(c, weights, threshold, cohesion)));
    const found = groupsOf(background, weights, threshold, cohesion);
    console.log(
      cohesion,
      threshold,
      ...scores.map((s) => `${s.f1.toFixed(4)} (${s.precision.toFixed(3)} ${s.recall.toFixed(3)})`),
      "background",
      new Set(found).size,
      "of",
      found.length,
    );
  }
if (process.env.WRITE)
  writeFileSync(
    new URL("../../src/relate/stories/model.json", import.meta.url),
    `${JSON.stringify({ source: "logistic regression over pairs of two labelled sets of news stories of 168 and 772 articles; weights only, no text", weights, threshold: Number(process.env.THRESHOLD ?? 0.8), growth: GROWTH, cohesion: Number(process.env.COHESION ?? 0.66), distant: DISTANT, distantOne: DISTANT_ONE })}\n`,
  );
