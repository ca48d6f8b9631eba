// Fits src/annotate/quotes/model.json: cue, source and content models of reported speech.
// Usage: npx tsx eval/fit/quotes.ts TRAIN.jsonl.gz [OUT.json]   (one article a line: {text, attributions: [{source, cue, content}]}, spans UTF-16)
// Log-linear models over hashed features, AdaGrad, a fixed order of shuffles: the same data gives the same file.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import {
  contentFirsts,
  contentLasts,
  inverseFirsts,
  inverseLasts,
  priorFirsts,
  priorLasts,
  sourceFirsts,
  sourceLasts,
} from "../../src/annotate/quotes/attribution.ts";
import { type Choice, LAYOUTS, type Layout, NO_SOURCE, SIDES } from "../../src/annotate/quotes/choice.ts";
import {
  contentFirstFeatures,
  contentLastFeatures,
  layoutFeatures,
  priorFirstFeatures,
  priorLastFeatures,
} from "../../src/annotate/quotes/content-features.ts";
import { cueFeatures } from "../../src/annotate/quotes/cue-features.ts";
import { cueWords } from "../../src/annotate/quotes/decode.ts";
import { type Features, features, hashOf, TABLE_SIZE } from "../../src/annotate/quotes/linear.ts";
import { type ClassOf, classTable, DIGITS, ZERO_DIGIT } from "../../src/annotate/quotes/model.ts";
import {
  inverseFirstFeatures,
  inverseLastFeatures,
  sideFeatures,
  sourceFirstFeatures,
  sourceLastFeatures,
} from "../../src/annotate/quotes/source-features.ts";
import { type Unit, unitsOf } from "../../src/annotate/quotes/units.ts";
import { type View, viewOf } from "../../src/annotate/quotes/view.ts";
import type { Token } from "../../src/model/annotated.ts";
import { splitParagraphs } from "../../src/text/paragraphs.ts";
import { splitSentences } from "../../src/text/sentences.ts";

type Pair = [number, number];
interface Gold {
  text: string;
  attributions: { source: Pair[]; cue: Pair[]; content: Pair[] }[];
}

const EPOCHS = 6;
/** The weights after each of the last epochs are averaged. */
const AVERAGED = 3;
/** Weights beyond this are cut: few are. */
const LARGEST = 2.5;
const RATE = 0.03;
const DECAY = 1e-6;
/** A lemma is a cue word where it was one this often, and in this share of its places. */
const LEAST_COUNT = 2;
const LEAST_SHARE = 0.02;
const CLASS_SHARES = [0.02, 0.1, 0.3, 0.6];

const [file, out = new URL("../../src/annotate/quotes/model.json", import.meta.url).pathname] = process.argv.slice(2);
const golds = gunzipSync(readFileSync(file))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold);

const CONTENT_WORD = new Set([
  "VERB",
  "NOUN",
  "ADJ",
  "PROPN",
  "X",
  "ADP",
  "ADV",
  "INTJ",
  "PUNCT",
  "SCONJ",
  "PRON",
  "DET",
  "AUX",
  "PART",
  "NUM",
  "SYM",
  "CCONJ",
]);
const within = (t: Token, spans: Pair[]): boolean => spans.some(([a, b]) => t.start < b && a < t.end);

// ---- which lemmas are cue words
const heads = new Map<string, number>();
const places = new Map<string, number>();
const texts = golds.map((gold) => {
  const paragraphs = splitParagraphs(gold.text);
  return { gold, paragraphs, sentences: splitSentences(gold.text, paragraphs) };
});
const unitsWith = (classOf: ClassOf) =>
  texts.map(({ gold, paragraphs, sentences }) => ({ gold, units: unitsOf(gold.text, paragraphs, sentences, classOf) }));
const headOf = (unit: Unit, cue: Pair[], rank: (t: Token) => number): number => {
  let found = -1;
  let best = -1;
  unit.tokens.forEach((t, i) => {
    if (!within(t, cue) || unit.inMarked[i] >= 0) return;
    const r = rank(t);
    if (r > best) {
      best = r;
      found = i;
    }
  });
  return found;
};
const byPart = (t: Token): number =>
  t.pos === "VERB"
    ? 5
    : t.pos === "NOUN"
      ? 4
      : t.pos === "X" || t.pos === "ADJ"
        ? 3
        : t.pos === "PUNCT" || t.pos === "PART"
          ? 0
          : t.pos === "AUX"
            ? 1
            : 2;
for (const { gold, units } of unitsWith(() => 0)) {
  for (const unit of units) {
    unit.tokens.forEach((t, i) => {
      if (unit.inMarked[i] < 0) places.set(t.lemma, (places.get(t.lemma) ?? 0) + 1);
    });
    for (const a of gold.attributions) {
      const h = headOf(unit, a.cue, byPart);
      if (h >= 0 && CONTENT_WORD.has(unit.tokens[h].pos)) heads.set(unit.tokens[h].lemma, (heads.get(unit.tokens[h].lemma) ?? 0) + 1);
    }
  }
}
const classes = new Map<string, number>();
for (const [lemma, n] of heads) {
  const share = n / (places.get(lemma) ?? n);
  if (n < LEAST_COUNT || share < LEAST_SHARE || /\s/.test(lemma)) continue;
  classes.set(lemma, CLASS_SHARES.filter((x) => share >= x).length);
}
const classOf = classTable(classes);

// ---- examples
interface Example {
  readonly places: number[];
  readonly gold: number;
  readonly fill: (f: Features, place: number) => void;
}
const examples: Example[] = [];
const cueExamples: { view: View; at: number; positive: boolean }[] = [];
const scratch = new Int32Array(512);
let skipped = 0;
let lost = 0;

function choice(count: number, gold: (place: number) => number, fill: Example["fill"]): void {
  const list = [...scratch.subarray(0, count)];
  // The place nearest to the gold boundary; farther than two words is no example.
  let at = -1;
  let near = 3;
  list.forEach((p, i) => {
    const d = Math.abs(gold(p));
    if (d < near) {
      near = d;
      at = i;
    }
  });
  if (at < 0) skipped++;
  else if (list.length > 1) examples.push({ places: list, gold: at, fill });
}

for (const { gold, units } of unitsWith(classOf))
  for (const unit of units) {
    const view = viewOf(unit, classOf);
    const words = new Set(cueWords(view));
    const positive = new Set<number>();
    for (const a of gold.attributions) {
      if (a.content.length === 0 || a.cue.length === 0) continue;
      const c = headOf(unit, a.cue, (t) => classOf(hashOf(t.lemma)) * 10 + byPart(t));
      if (c < 0) continue;
      if (!words.has(c)) lost++;
      else positive.add(c);
      const sourceTokens = unit.tokens.map((t, i) => (within(t, a.source) ? i : -1)).filter((i) => i >= 0 && i !== c);
      let source: Choice = NO_SOURCE;
      if (sourceTokens.length > 0) {
        const from = sourceTokens[0];
        // The first run of the source.
        let to = from + 1;
        while (sourceTokens.includes(to)) to++;
        while (to > from + 1 && /^[,;:–—-]+$/.test(unit.tokens[to - 1].text)) to--;
        source = { side: from < c ? "before" : "after", from, to };
      }
      scratch.set(SIDES.map((_, k) => k));
      const side = SIDES.indexOf(source.side);
      choice(
        SIDES.length,
        (k) => (k === side ? 0 : 9),
        (f, k) => sideFeatures(f, view, c, k),
      );
      if (source.side === "before") {
        choice(
          sourceLasts(view, c, scratch),
          (i) => i - (source.to - 1),
          (f, i) => sourceLastFeatures(f, view, c, i),
        );
        choice(
          sourceFirsts(view, source.to - 1, scratch),
          (i) => i - source.from,
          (f, i) => sourceFirstFeatures(f, view, source.to - 1, i, 0),
        );
      } else if (source.side === "after") {
        choice(
          inverseFirsts(view, c, scratch),
          (i) => i - source.from,
          (f, i) => inverseFirstFeatures(f, view, c, i),
        );
        choice(
          inverseLasts(view, source.from, scratch),
          (i) => i - (source.to - 1),
          (f, i) => inverseLastFeatures(f, view, c, source.from, i),
        );
      }
      const contentTokens = unit.tokens
        .map((t, i) => (within(t, a.content) && /[\p{L}\p{N}]/u.test(t.text) ? i : -1))
        .filter((i) => i >= 0 && i !== c);
      // Of a content whose marks alone are inside: the words stand for it.
      const priorTokens = contentTokens.filter((i) => i < c);
      const nextTokens = contentTokens.filter((i) => i > c);
      if (contentTokens.length === 0) continue;
      // A second sentence after `"…," he said.` belongs to the run of quotes, not to the cue.
      const layout: Layout = priorTokens.length === 0 ? "after" : nextTokens.length === 0 ? "before" : "around";
      scratch.set(LAYOUTS.map((_, k) => k));
      const l = LAYOUTS.indexOf(layout);
      choice(
        LAYOUTS.length,
        (k) => (k === l ? 0 : 9),
        (f, k) => layoutFeatures(f, view, c, source, k),
      );
      const out1 = (i: number): number => (unit.inMarked[i] >= 0 ? unit.from[unit.inMarked[i]] : i);
      const out2 = (i: number): number => (unit.inMarked[i] >= 0 ? unit.to[unit.inMarked[i]] - 1 : i);
      if (nextTokens.length > 0) {
        const first = out1(nextTokens[0]);
        const last = out2(nextTokens[nextTokens.length - 1]);
        choice(
          contentFirsts(view, c, scratch),
          (i) => out1(i) - first,
          (f, i) => contentFirstFeatures(f, view, c, source, i),
        );
        choice(
          contentLasts(view, first, scratch),
          (i) => i - last,
          (f, i) => contentLastFeatures(f, view, c, source, first, i),
        );
      }
      if (priorTokens.length > 0) {
        const first = out1(priorTokens[0]);
        const last = out2(priorTokens[priorTokens.length - 1]);
        const left = source.side === "before" ? Math.min(source.from, c) : c;
        choice(
          priorLasts(view, left, scratch),
          (i) => out2(i) - last,
          (f, i) => priorLastFeatures(f, view, c, left, i),
        );
        choice(
          priorFirsts(view, last, scratch),
          (i) => i - first,
          (f, i) => priorFirstFeatures(f, view, c, last, i),
        );
      }
    }
    for (const i of words) cueExamples.push({ view, at: i, positive: positive.has(i) });
  }
console.error(
  `${examples.length} choices (${skipped} skipped), ${cueExamples.length} cue words (${cueExamples.filter((e) => e.positive).length} cues, ${lost} not in the list), ${classes.size} lemmas`,
);

// ---- fitting
const weights = new Float32Array(TABLE_SIZE);
const sum = new Float32Array(TABLE_SIZE);
const squares = new Float32Array(TABLE_SIZE).fill(1e-2);
const step = (f: Features, gradient: number): void => {
  for (let i = 0; i < f.count; i++) {
    const id = f.ids[i];
    const g = gradient + DECAY * weights[id];
    squares[id] += g * g;
    weights[id] -= (RATE * g) / Math.sqrt(squares[id]);
  }
};
const score = (f: Features): number => {
  let sum = 0;
  for (let i = 0; i < f.count; i++) sum += weights[f.ids[i]];
  return sum;
};
let state = 12345;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const order = Int32Array.from({ length: examples.length + cueExamples.length }, (_, i) => i);
const pool = Array.from({ length: 128 }, features);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const x = order[i];
    order[i] = order[j];
    order[j] = x;
  }
  let loss = 0;
  for (const n of order) {
    if (n >= examples.length) {
      const e = cueExamples[n - examples.length];
      const f = pool[0];
      f.count = 0;
      cueFeatures(f, e.view, e.at);
      const p = 1 / (1 + Math.exp(-score(f)));
      loss -= Math.log(Math.max(1e-9, e.positive ? p : 1 - p));
      step(f, p - (e.positive ? 1 : 0));
      continue;
    }
    const e = examples[n];
    let most = -Infinity;
    const s = e.places.map((place, k) => {
      pool[k].count = 0;
      e.fill(pool[k], place);
      const x = score(pool[k]);
      if (x > most) most = x;
      return x;
    });
    const exp = s.map((x) => Math.exp(x - most));
    const total = exp.reduce((a, b) => a + b, 0);
    loss -= Math.log(Math.max(1e-9, exp[e.gold] / total));
    exp.forEach((x, k) => {
      const g = x / total - (k === e.gold ? 1 : 0);
      if (Math.abs(g) > 1e-3) step(pool[k], g);
    });
  }
  if (epoch >= EPOCHS - AVERAGED)
    weights.forEach((w, i) => {
      sum[i] += w / AVERAGED;
    });
  console.error(`epoch ${epoch + 1}: mean loss ${(loss / order.length).toFixed(4)}`);
}

// ---- the file
weights.set(sum);
let top = 0;
for (const w of weights) top = Math.max(top, Math.abs(w));
const scale = Math.min(top, LARGEST) / ZERO_DIGIT;
const digits = [...weights].map((w) => DIGITS[Math.max(0, Math.min(2 * ZERO_DIGIT, Math.round(w / scale) + ZERO_DIGIT))]).join("");
const cues = [4, 3, 2, 1].map(
  (k) =>
    [
      k,
      [...classes]
        .filter(([, c]) => c === k)
        .map(([w]) => w)
        .sort()
        .join(" "),
    ] as const,
);
writeFileSync(
  out,
  `${JSON.stringify({ source: "fitted on the PolNeAR corpus (train), 840 news articles; weights and lemma classes only, no text", cues, scale, weights: digits })}\n`,
);
