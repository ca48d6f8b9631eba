import { afterHearer, clauseBefore, isAside } from "./aside.ts";
import { type Choice, LAYOUTS, type Layout, NO_SOURCE, SIDES } from "./choice.ts";
import { contentFirstFeatures, contentLastFeatures, layoutFeatures, priorFirstFeatures, priorLastFeatures } from "./content-features.ts";
import { cueFeatures } from "./cue-features.ts";
import { best, type Features, features, score, type Weights } from "./linear.ts";
import { endingBefore, subjectPlace } from "./neighbourhood.ts";
import { inverseFirstFeatures, inverseLastFeatures, sideFeatures, sourceFirstFeatures, sourceLastFeatures } from "./source-features.ts";
import { after, before, POS, type View } from "./view.ts";

/** How far from its cue a boundary is looked for, in places. Train: 99 % of contents and sources end within. */
export const REACH = 60;
export const SOURCE_REACH = 40;
/** How far after its cue the content may begin. */
export const START_REACH = 16;

/** Token ranges, half open, of one attribution in a unit. */
export interface Attribution {
  readonly cue: number;
  readonly source: Choice;
  readonly layout: Layout;
  readonly content: readonly (readonly [number, number])[];
  /** Probability that the word is a cue. */
  readonly cueShare: number;
  /** Probability of the content's boundaries, given the cue. */
  readonly contentShare: number;
  readonly sourceShare: number;
}

const f: Features = features();
const scores = new Float64Array(REACH + 4);
const places = new Int32Array(REACH + 4);

/** Words that may end or begin a source. */
const nominal = (v: View, i: number): boolean => {
  const p = v.pos[i];
  return (
    p === POS.NOUN ||
    p === POS.PROPN ||
    p === POS.PRON ||
    p === POS.NUM ||
    p === POS.ADJ ||
    p === POS.X ||
    p === POS.DET ||
    p === POS.SYM ||
    p === POS.VERB ||
    p === POS.ADV
  );
};
const beginsSource = (v: View, i: number): boolean => v.pos[i] !== POS.PUNCT && v.pos[i] !== POS.CCONJ;

/** Each list gives the places a decision chooses from, in the order of their distance; the fitting script reads them too. */
export function sourceLasts(v: View, c: number, out: Int32Array): number {
  let n = 0;
  for (let i = c - 1, d = 0; i >= v.floor && d < SOURCE_REACH; i--, d++) if (nominal(v, i)) out[n++] = i;
  return n;
}
export function sourceFirsts(v: View, last: number, out: Int32Array): number {
  let n = 0;
  for (let i = last, d = 0; i >= v.floor && d < SOURCE_REACH; i--, d++) if (beginsSource(v, i)) out[n++] = i;
  return n;
}
export function inverseFirsts(v: View, c: number, out: Int32Array): number {
  let n = 0;
  for (let i = c + 1, d = 0; i < v.size && d < START_REACH; i++, d++) if (beginsSource(v, i)) out[n++] = i;
  return n;
}
export function inverseLasts(v: View, first: number, out: Int32Array): number {
  let n = 0;
  for (let i = first, d = 0; i < v.size && d < SOURCE_REACH; i++, d++) if (nominal(v, i)) out[n++] = i;
  return n;
}
/** Content begins outside marks or at a mark, at no punctuation. */
export function contentFirsts(v: View, c: number, out: Int32Array): number {
  let n = 0;
  for (let i = c + 1, d = 0; i < v.size && d < START_REACH; i = after(v, i), d++)
    if (v.unit.inMarked[i] >= 0 || v.pos[i] !== POS.PUNCT) out[n++] = i;
  return n;
}
export function contentLasts(v: View, first: number, out: Int32Array): number {
  let n = 0;
  for (let i = first, d = 0; i < v.size && d < REACH; i = after(v, i), d++)
    if (v.unit.inMarked[i] >= 0 || v.pos[i] !== POS.PUNCT) out[n++] = after(v, i) - 1;
  return n;
}
export function priorLasts(v: View, left: number, out: Int32Array): number {
  let n = 0;
  for (let i = left - 1, d = 0; i >= v.floor && d < START_REACH; i = before(v, i), d++)
    if (v.unit.inMarked[i] >= 0 || v.pos[i] !== POS.PUNCT) out[n++] = i;
  return n;
}
export function priorFirsts(v: View, last: number, out: Int32Array): number {
  let n = 0;
  for (let i = last, d = 0; i >= v.floor && d < REACH; i = before(v, i), d++)
    if (v.unit.inMarked[i] >= 0 || v.pos[i] !== POS.PUNCT) out[n++] = v.unit.inMarked[i] >= 0 ? v.unit.from[v.unit.inMarked[i]] : i;
  return n;
}

function choose(weights: Weights, count: number, fill: (place: number) => void): { place: number; share: number } | null {
  if (count === 0) return null;
  for (let k = 0; k < count; k++) {
    f.count = 0;
    fill(places[k]);
    scores[k] = score(weights, f);
  }
  const b = best(scores, count);
  return { place: places[b.at], share: b.share };
}

/** Probability that a word is a cue. */
export function cueShare(weights: Weights, v: View, c: number): number {
  f.count = 0;
  cueFeatures(f, v, c);
  return 1 / (1 + Math.exp(-score(weights, f)));
}

/** Who speaks, as the cue's own sentence names it. */
export function sourceOf(weights: Weights, v: View, c: number): { choice: Choice; share: number } {
  for (let k = 0; k < SIDES.length; k++) places[k] = k;
  const side = choose(weights, SIDES.length, (k) => sideFeatures(f, v, c, k));
  const none = { choice: NO_SOURCE, share: side?.share ?? 1 };
  if (!side || SIDES[side.place] === "none") return none;
  if (SIDES[side.place] === "before") {
    const last = choose(weights, sourceLasts(v, c, places), (i) => sourceLastFeatures(f, v, c, i));
    if (!last) return none;
    const first = choose(weights, sourceFirsts(v, last.place, places), (i) => sourceFirstFeatures(f, v, last.place, i, 0));
    if (!first) return none;
    return { choice: { side: "before", from: first.place, to: last.place + 1 }, share: side.share * last.share };
  }
  const first = choose(weights, inverseFirsts(v, c, places), (i) => inverseFirstFeatures(f, v, c, i));
  if (!first) return none;
  const last = choose(weights, inverseLasts(v, first.place, places), (i) => inverseLastFeatures(f, v, c, first.place, i));
  if (!last) return none;
  return { choice: { side: "after", from: first.place, to: last.place + 1 }, share: side.share * first.share };
}

type Range = readonly [number, number];

function contentAfter(weights: Weights, v: View, c: number, source: Choice): { range: Range; share: number } | null {
  const first = choose(weights, contentFirsts(v, c, places), (i) => contentFirstFeatures(f, v, c, source, i));
  if (!first) return null;
  const last = choose(weights, contentLasts(v, first.place, places), (i) => contentLastFeatures(f, v, c, source, first.place, i));
  return last && { range: [afterHearer(v.unit, c, [first.place, last.place + 1]), last.place + 1], share: first.share * last.share };
}

function contentBefore(weights: Weights, v: View, c: number, source: Choice): { range: Range; share: number } | null {
  const left = source.side === "before" ? Math.min(source.from, c) : c;
  const last = choose(weights, priorLasts(v, left, places), (i) => priorLastFeatures(f, v, c, left, i));
  if (!last) return null;
  const first = choose(weights, priorFirsts(v, last.place, places), (i) => priorFirstFeatures(f, v, c, last.place, i));
  return first && { range: [first.place, last.place + 1], share: first.share * last.share };
}

/** What a closing clause reports is the whole sentence, unless something else in it is reported too. */
function wholeFrom(v: View, [from, to]: Range): number {
  if (v.cues[to - 1] > 0) return from;
  let first = v.floor;
  while (first < from && v.unit.inMarked[first] < 0 && (v.pos[first] === POS.PUNCT || v.pos[first] === POS.CCONJ)) first++;
  return first;
}

/** The attribution that a cue word makes: whose, and what. Null where no content can be told. */
export function attributionOf(weights: Weights, v: View, c: number, share: number, closing = false): Attribution | null {
  const { choice, share: sourceShare } = sourceOf(weights, v, c);
  for (let k = 0; k < LAYOUTS.length; k++) places[k] = k;
  const layout = choose(weights, LAYOUTS.length, (k) => layoutFeatures(f, v, c, choice, k));
  if (!layout) return null;
  // Words between marks that end in a comma, right before a reporting clause, are what it reports: `"It was chaos," Ada Smith described the scene.`
  const claimed = choice.side === "before" && subjectPlace(v, c) === choice.to - 1 && endingBefore(v, choice.from) === 1;
  const chosen = LAYOUTS[layout.place];
  const settled = (closing && choice.side === "before") || (claimed && chosen === "after") ? "before" : chosen;
  const next = settled === "before" ? null : contentAfter(weights, v, c, choice);
  // "The bridge is shut, Ada Smith, the mayor, told reporters."
  const aside = next !== null && choice.side === "before" && isAside(v, c, next.range) && clauseBefore(v, choice.from);
  const kind = aside ? "before" : settled;
  const parts: { range: Range; share: number }[] = [];
  if (kind !== "after") {
    const prior = contentBefore(weights, v, c, choice);
    if (prior) parts.push(closing || aside ? { ...prior, range: [wholeFrom(v, prior.range), prior.range[1]] } : prior);
  }
  if (kind !== "before" || parts.length === 0) {
    const found = next ?? contentAfter(weights, v, c, choice);
    if (found) parts.push(found);
  }
  if (parts.length === 0) return null;
  return {
    cue: c,
    source: choice,
    layout: kind,
    content: parts.map((p) => p.range),
    cueShare: share,
    contentShare: layout.share * parts.reduce((x, p) => x * p.share, 1),
    sourceShare,
  };
}
