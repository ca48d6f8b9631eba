import { add, bucket, type Features } from "./linear.ts";
import { after, before, between, lowAt, POS, posAt, STRETCH, type View } from "./view.ts";

// Features of the decisions that make an attribution out of a cue word. Each takes an empty `Features` and fills it; the template numbers keep the
// decisions apart in the one table. Places are token numbers; a marked stretch counts as one place.

/** Where the source stands to its cue. */
export type Side = "before" | "after" | "none";
/** Where the content stands to its cue. */
export type Layout = "after" | "before" | "around";
export const SIDES: readonly Side[] = ["before", "after", "none"];
export const LAYOUTS: readonly Layout[] = ["after", "before", "around"];

/** A source settled on: tokens `from` to `to`, half open; from = -1 for none. */
export interface Choice {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}
export const NO_SOURCE: Choice = { side: "none", from: -1, to: -1 };

const marksAfter = (v: View, c: number): number => {
  const next = posAt(v, c + 1);
  if (next === STRETCH) return 1;
  if (posAt(v, c + 2) === STRETCH && next === POS.PUNCT) return 2;
  for (let i = c + 1, n = 0; i < v.size && n < 12; i = after(v, i), n++) if (posAt(v, i) === STRETCH) return 3;
  return 0;
};
const marksBefore = (v: View, c: number): number => {
  for (let i = c - 1, n = 0; i >= 0 && n < 14; i = before(v, i), n++) if (posAt(v, i) === STRETCH) return n < 5 ? 1 : 2;
  return 0;
};

/** The subject seen from the cue: the first place to the left that is no adverb, auxiliary or particle. */
function subjectPlace(v: View, c: number): number {
  let i = c - 1;
  for (let n = 0; n < 6 && i >= 0; n++, i--) {
    const p = posAt(v, i);
    if (p !== POS.ADV && p !== POS.AUX && p !== POS.PART) break;
  }
  return i;
}

/** Is this word a cue? */
export function cueFeatures(f: Features, v: View, c: number): void {
  const L = v.lemma[c];
  const W = v.low[c];
  const k = v.cue[c];
  const p = v.pos[c];
  const ma = marksAfter(v, c);
  const mb = marksBefore(v, c);
  const s = subjectPlace(v, c);
  const sp = posAt(v, s) * 2 + (s >= 0 && v.capital[s] ? 1 : 0);
  let that = 0;
  for (let i = c + 1; i < c + 6 && i < v.size; i++)
    if (v.unit.tokens[i].lower === "that" && v.unit.inMarked[i] < 0) {
      that = 1 + Math.min(2, i - c - 1);
      break;
    }
  const shape = v.unit.tokens[c].lower.endsWith("ing")
    ? 1
    : v.unit.tokens[c].lower.endsWith("ed")
      ? 2
      : v.unit.tokens[c].lower.endsWith("s")
        ? 3
        : 0;
  let aux = 0;
  let to = 0;
  let not = 0;
  for (let i = c - 1; i > s && i >= 0; i--) {
    if (v.pos[i] === POS.AUX) aux = v.lemma[i];
    if (v.unit.tokens[i].lower === "to") to = 1;
    if (v.unit.tokens[i].lower === "not" || v.unit.tokens[i].lower === "n't") not = 1;
  }
  add(f, 1, 0);
  add(f, 2, L, p);
  add(f, 3, W);
  add(f, 4, k, p);
  add(f, 5, L, posAt(v, c + 1));
  add(f, 6, L, posAt(v, s));
  add(f, 7, L, lowAt(v, c + 1));
  add(f, 8, lowAt(v, c - 1), k);
  add(f, 9, lowAt(v, c + 1), k);
  add(f, 10, lowAt(v, c - 2), p);
  add(f, 11, lowAt(v, c + 2), p);
  add(f, 12, posAt(v, c - 1) * 64 + posAt(v, c - 2), p);
  add(f, 13, posAt(v, c + 1) * 64 + posAt(v, c + 2), p);
  add(f, 14, k * 16 + ma * 4 + mb, p);
  add(f, 15, L, ma * 4 + mb);
  add(f, 16, k, that);
  add(f, 17, L, that);
  add(f, 18, sp, k);
  add(f, 19, sp, shape);
  add(f, 20, lowAt(v, s), k);
  add(f, 21, aux, k);
  add(f, 22, to * 2 + not, k);
  add(f, 23, shape * 8 + to * 2 + not, L);
  const cuesBefore = v.cues[c] - (k >= 3 && p === POS.VERB ? 1 : 0);
  const cuesAfter = v.cues[v.size - 1] - v.cues[c];
  add(f, 24, Math.min(3, cuesBefore) * 4 + Math.min(3, cuesAfter), k);
  let prev = -1;
  for (let i = c - 1, n = 0; i >= 0 && n < 30; i = before(v, i), n++)
    if (v.cue[i] >= 3 && v.pos[i] === POS.VERB) {
      prev = i;
      break;
    }
  if (prev >= 0) {
    const commas = Math.min(2, between(v.commas, prev, c));
    add(f, 25, v.lemma[prev], commas);
    add(f, 26, bucket(c - prev) * 4 + commas, k);
    add(f, 27, L, commas);
  } else {
    add(f, 28, L);
    add(f, 29, bucket(c), k);
  }
  add(f, 30, Math.min(4, v.verbs[c]), k);
  add(f, 31, Math.min(4, v.commas[c]), k);
  add(f, 32, bucket(v.size - c), k);
  add(f, 33, posAt(v, s - 1) * 64 + posAt(v, s), k);
  add(f, 34, lowAt(v, 0), k);
  add(f, 35, lowAt(v, s), shape);
  add(f, 36, lowAt(v, c + 1), lowAt(v, c + 2));
  add(f, 37, lowAt(v, s - 1), shape);
  add(f, 38, c === 0 ? 1 : 0, p);
  add(f, 39, L, aux);
}

/** On which side of the cue the source stands, or nowhere in the sentence. */
export function sideFeatures(f: Features, v: View, c: number, side: number): void {
  const t = 50 + side * 40;
  const L = v.lemma[c];
  const s = subjectPlace(v, c);
  const ma = marksAfter(v, c);
  const mb = marksBefore(v, c);
  add(f, t, 0);
  add(f, t + 1, L);
  add(f, t + 2, v.low[c]);
  add(f, t + 3, posAt(v, s), posAt(v, c + 1));
  add(f, t + 4, posAt(v, c + 1) * 64 + posAt(v, c + 2), posAt(v, c - 1));
  add(f, t + 5, lowAt(v, c + 1));
  add(f, t + 6, lowAt(v, c - 1));
  add(f, t + 7, lowAt(v, s));
  add(f, t + 8, posAt(v, c - 1), v.pos[c]);
  add(f, t + 9, ma * 4 + mb, v.cue[c]);
  add(f, t + 10, posAt(v, c + 1) * 2 + (v.capital[c + 1] ?? 0), posAt(v, s) * 2 + (s >= 0 ? v.capital[s] : 0));
  add(f, t + 11, bucket(c), v.pos[c]);
  add(f, t + 12, L, posAt(v, c + 1));
  add(f, t + 13, L, posAt(v, s));
  add(f, t + 14, mb * 4 + ma, posAt(v, c - 1) * 64 + posAt(v, c + 1));
  add(f, t + 15, Math.min(3, v.verbs[c]), v.pos[c]);
  add(f, t + 16, lowAt(v, c - 1), lowAt(v, c + 1));
  add(f, t + 17, posAt(v, s - 1), posAt(v, s));
  add(f, t + 18, v.low[c], posAt(v, s));
}

/** Is this the last word of a source to the left of its cue? */
export function sourceLastFeatures(f: Features, v: View, c: number, i: number): void {
  const d = c - 1 - i;
  const s = subjectPlace(v, c);
  const atSubject = i === s ? 1 : 0;
  const pair = posAt(v, i + 1);
  const commas = Math.min(3, between(v.commas, i, c));
  const verbs = Math.min(3, between(v.verbs, i, c - 1));
  const ing = v.unit.tokens[c].lower.endsWith("ing") ? 1 : 0;
  add(f, 200, bucket(d), v.pos[c]);
  add(f, 201, atSubject, v.pos[i]);
  add(f, 202, v.low[i], ing);
  add(f, 203, lowAt(v, i + 1), v.capital[i]);
  add(f, 204, v.pos[i] * 64 + pair, atSubject);
  add(f, 205, commas * 4 + verbs, ing * 2 + atSubject);
  add(f, 206, commas * 4 + verbs, v.pos[i] * 2 + v.capital[i]);
  add(f, 207, pair, bucket(d));
  add(f, 208, lowAt(v, s), v.pos[i] * 32 + verbs);
  add(f, 209, lowAt(v, s), pair);
  add(f, 210, lowAt(v, i + 1), lowAt(v, i + 2));
  add(f, 211, Math.min(3, v.verbs[i]), ing * 4 + Math.min(3, commas));
  add(f, 212, Math.min(3, v.verbs[i]), pair);
  add(f, 213, v.lemma[c], atSubject * 4 + verbs);
  add(f, 214, posAt(v, i - 1), v.pos[i]);
  add(f, 215, v.unit.inMarked[i] >= 0 ? 1 : 0, atSubject);
  // The subject of a cue that comes before this one, for "…, adding".
  const nextCue = v.cue[Math.min(v.size - 1, i + 1)];
  add(f, 216, nextCue, ing * 4 + verbs);
  add(f, 217, v.cue[Math.min(v.size - 1, i + 1)] * 8 + v.cue[Math.min(v.size - 1, i + 2)], pair);
}

/** Is this the first word of a source that ends at `last` (inclusive)? */
export function sourceFirstFeatures(f: Features, v: View, last: number, i: number, side: number): void {
  const t = 230 + side * 30;
  const length = last - i;
  const prev = posAt(v, i - 1);
  add(f, t, bucket(length));
  add(f, t + 1, v.low[i]);
  add(f, t + 2, lowAt(v, i - 1));
  add(f, t + 3, v.pos[i] * 64 + prev);
  add(f, t + 4, v.pos[i] * 64 + prev, Math.min(2, length));
  add(f, t + 5, Math.min(3, between(v.commas, i, last)), prev);
  add(f, t + 6, Math.min(3, between(v.verbs, i - 1, last)), prev);
  add(f, t + 7, v.pos[i] * 2 + v.capital[i], v.pos[last] * 2 + v.capital[last]);
  add(f, t + 8, v.pos[last], prev * 8 + Math.min(7, length));
  add(f, t + 9, lowAt(v, i - 1), v.pos[i]);
  add(f, t + 10, posAt(v, i + 1), v.pos[i] * 32 + prev);
  add(f, t + 11, posAt(v, i - 2) * 64 + prev, v.pos[i]);
  add(f, t + 12, v.capital[i] * 2 + (i > 0 ? v.capital[i - 1] : 0), v.pos[i] * 32 + prev);
  add(f, t + 13, lowAt(v, last + 1), Math.min(3, between(v.commas, i, last)));
  add(f, t + 14, Math.min(3, between(v.commas, i, last)) * 4 + Math.min(3, between(v.verbs, i - 1, last)), bucket(length));
  add(f, t + 15, v.low[last]);
}

/** Is this the first word of a source to the right of its cue? */
export function inverseFirstFeatures(f: Features, v: View, c: number, i: number): void {
  const d = i - c;
  add(f, 300, bucket(d), v.lemma[c]);
  add(f, 301, v.low[i]);
  add(f, 302, v.pos[i] * 2 + v.capital[i], bucket(d));
  add(f, 303, lowAt(v, i - 1), v.pos[i]);
  add(f, 304, posAt(v, i - 1), v.pos[i]);
  add(f, 305, v.lemma[c], v.pos[i]);
  add(f, 306, Math.min(2, between(v.commas, c, i)), v.pos[i]);
  add(f, 307, lowAt(v, i - 1), v.lemma[c]);
}

/** Is this the last word of a source that begins at `first`, to the right of its cue? */
export function inverseLastFeatures(f: Features, v: View, c: number, first: number, i: number): void {
  const length = i - first;
  const next = posAt(v, i + 1);
  const commas = Math.min(3, between(v.commas, first, i));
  const commaNext = Math.min(3, between(v.commas, first, i + 1));
  add(f, 320, bucket(length), next);
  add(f, 321, v.low[i]);
  add(f, 322, lowAt(v, i + 1));
  add(f, 323, v.pos[i] * 64 + next, commas);
  add(f, 324, commas, next);
  add(f, 325, v.lemma[c], next);
  add(f, 326, lowAt(v, i + 1), commas);
  add(f, 327, Math.min(3, between(v.verbs, first, i)), next);
  add(f, 328, Math.min(3, between(v.verbs, first, i)), commas * 4 + commaNext);
  add(f, 329, v.pos[i] * 2 + v.capital[i], next * 2 + (v.capital[i + 1] ?? 0));
  add(f, 330, posAt(v, i + 2) * 64 + next, v.pos[i]);
  add(f, 331, lowAt(v, i + 1), lowAt(v, i + 2));
  add(f, 332, v.pos[first], commas * 32 + next);
  add(f, 333, v.capital[first] * 2 + v.capital[i], next);
  add(f, 334, posAt(v, i - 1), v.pos[i] * 32 + next);
}

/** How the marked stretch at a place ends: 0 it is none, 1 with a comma or dash, 2 with a stop, 3 else. */
function stretchEnding(v: View, place: number): number {
  if (posAt(v, place) !== STRETCH) return 0;
  const last = v.unit.tokens[Math.max(0, v.unit.to[v.unit.inMarked[place]] - 2)].text;
  return /[,—–-]$/.test(last) ? 1 : /[.!?…]$/.test(last) ? 2 : 3;
}

/** How the marked stretch at a place begins: 0 it is none, 1 small, 2 with a capital. */
function stretchBeginning(v: View, place: number): number {
  if (posAt(v, place) !== STRETCH) return 0;
  const word = v.unit.tokens[Math.min(v.size - 1, v.unit.from[v.unit.inMarked[place]] + 1)].text;
  return /^\p{Lu}/u.test(word) ? 2 : 1;
}

/** How the marked stretch that ends at `left` ends: 0 there is none, 1 with a comma or dash, 2 with a stop, 3 else. */
function endingBefore(v: View, left: number): number {
  const place =
    posAt(v, left - 1) === STRETCH ? left - 1 : posAt(v, left - 2) === STRETCH && posAt(v, left - 1) === POS.PUNCT ? left - 2 : -1;
  return stretchEnding(v, place);
}

/** The nearest marked stretch from `right` on: 0 there is none, 1 it begins small, 2 it begins with a capital; 3 and 4 the same, farther off. */
function beginningAfter(v: View, right: number): number {
  for (let i = right, n = 0; i < v.size && n < 14; i = after(v, i), n++) {
    if (posAt(v, i) !== STRETCH) continue;
    return stretchBeginning(v, i) + (n > 2 ? 2 : 0);
  }
  return 0;
}

/** Whether the content follows the cue, comes before it, or stands on both sides. */
export function layoutFeatures(f: Features, v: View, c: number, source: Choice, layout: number): void {
  const t = 360 + layout * 40;
  const L = v.lemma[c];
  const ma = marksAfter(v, c);
  const mb = marksBefore(v, c);
  const left = source.side === "before" ? Math.min(source.from, c) : c;
  const right = source.side === "after" ? Math.max(source.to, c + 1) : c + 1;
  const side = SIDES.indexOf(source.side);
  add(f, t, side);
  add(f, t + 1, L);
  add(f, t + 2, side * 16 + ma * 4 + mb);
  add(f, t + 3, bucket(left), bucket(v.size - right));
  add(f, t + 4, lowAt(v, right), side);
  add(f, t + 5, lowAt(v, left - 1), side);
  add(f, t + 6, posAt(v, left - 1) * 64 + posAt(v, right), side);
  add(f, t + 7, lowAt(v, left - 1), lowAt(v, right));
  add(f, t + 8, bucket(left), lowAt(v, left - 1));
  add(f, t + 9, bucket(v.size - right), lowAt(v, right));
  add(f, t + 10, posAt(v, left - 2) * 64 + posAt(v, left - 1), Math.min(2, v.size - right));
  add(f, t + 11, posAt(v, right) * 64 + posAt(v, right + 1), bucket(left));
  add(f, t + 12, lowAt(v, right), L);
  add(f, t + 13, lowAt(v, right + 1), lowAt(v, right));
  add(f, t + 14, Math.min(3, left > 0 ? v.verbs[left - 1] : 0), Math.min(3, between(v.verbs, right - 1, v.size - 1)));
  add(f, t + 15, Math.min(3, left > 0 ? v.commas[left - 1] : 0) * 4 + Math.min(3, between(v.commas, right - 1, v.size - 1)), side);
  add(f, t + 16, v.pos[c], side * 32 + posAt(v, right));
  add(f, t + 17, v.cue[c] * 4 + side, mb * 4 + ma);
  add(f, t + 18, L, lowAt(v, left - 1));
  add(f, t + 19, lowAt(v, 0), side);
  const ending = endingBefore(v, left) * 8 + beginningAfter(v, right);
  add(f, t + 20, ending, side);
  add(f, t + 21, ending, posAt(v, right));
}

/** Does the content to the right of the cue begin with this word? */
export function contentFirstFeatures(f: Features, v: View, c: number, source: Choice, i: number): void {
  const right = source.side === "after" ? Math.max(source.to, c + 1) : c + 1;
  const d = i - right;
  const L = v.lemma[c];
  add(f, 500, bucket(Math.max(-1, d)), L);
  add(f, 501, lowAt(v, i), bucket(Math.max(-1, d)));
  add(f, 502, lowAt(v, i - 1), posAt(v, i));
  add(f, 503, posAt(v, i - 1) * 64 + posAt(v, i), bucket(Math.max(-1, d)));
  add(f, 504, L, posAt(v, i));
  add(f, 505, L, lowAt(v, i));
  add(f, 506, L, lowAt(v, i - 1));
  add(f, 507, posAt(v, i) * 64 + posAt(v, i + 1), posAt(v, i - 1));
  add(f, 508, Math.min(2, between(v.commas, c, i)), posAt(v, i));
  add(f, 509, i < v.size ? v.capital[i] : 0, posAt(v, i - 1) * 32 + posAt(v, i));
  add(f, 510, posAt(v, c + 1), bucket(i - c));
  add(f, 511, lowAt(v, c + 1), bucket(i - c));
  add(f, 512, d < 0 ? 1 : 0);
  add(f, 513, posAt(v, i) === STRETCH ? 1 : 0, v.cue[c]);
  add(f, 514, lowAt(v, i), lowAt(v, i - 1));
  add(f, 515, Math.min(2, between(v.verbs, c, i - 1)), posAt(v, i));
}

/** Does the content to the right of the cue, begun at `first`, end with this word? */
export function contentLastFeatures(f: Features, v: View, c: number, source: Choice, first: number, i: number): void {
  const next = after(v, i);
  const n1 = posAt(v, next);
  const w1 = lowAt(v, next);
  const n2 = posAt(v, next + 1);
  const w2 = lowAt(v, next + 1);
  const length = bucket(i - first);
  const commas = Math.min(3, between(v.commas, first, i));
  const verbs = Math.min(3, between(v.verbs, first - 1, i));
  const cuesNext = Math.min(2, between(v.cues, i, Math.min(v.size - 1, i + 5)));
  const L = v.lemma[c];
  const k = v.cue[c];
  const here = posAt(v, i);
  const start = posAt(v, first);
  const rest = bucket(v.size - 1 - i);
  add(f, 540, n1 * 64 + here, k);
  add(f, 541, w1, k);
  add(f, 542, w1, w2);
  add(f, 543, w1, verbs * 4 + commas);
  add(f, 544, n1 * 32 + n2, verbs * 4 + commas);
  add(f, 545, length, n1);
  add(f, 546, L, n1);
  add(f, 547, L, length);
  add(f, 548, start * 64 + n1, verbs);
  add(f, 549, lowAt(v, first), w1);
  add(f, 550, start * 32 + here, n1);
  add(f, 551, cuesNext * 4 + verbs, n1);
  add(f, 552, w1, n2);
  add(f, 553, rest, n1);
  add(f, 554, rest * 4 + verbs, k);
  add(f, 555, L, w1);
  add(f, 556, lowAt(v, i), n1);
  add(f, 557, source.side === "before" ? 1 : 0, rest === 0 ? 1 : n1 + 2);
  add(f, 558, w1 === lowAt(v, first - 1) ? 1 : 0, n1);
  add(f, 559, lowAt(v, next + 2), w1);
  add(f, 560, here === STRETCH ? 1 : 0, start * 64 + n1);
  add(f, 561, n1 * 32 + n2, L);
  const ing = next + 1 < v.size && v.unit.tokens[next + 1].lower.endsWith("ing") ? 1 : 0;
  add(f, 562, ing * 4 + verbs, w1);
  add(f, 563, Math.min(2, between(v.cues, first - 1, i)), n1);
  add(f, 564, (next + 1 < v.size ? v.cue[next + 1] : 0) * 8 + (next < v.size ? v.cue[next] : 0), n1);
  const ending = stretchEnding(v, i) * 4 + stretchBeginning(v, first);
  if (ending > 0) {
    add(f, 565, ending, n1);
    add(f, 566, ending, w1);
    add(f, 567, ending, stretchBeginning(v, next) * 4 + (v.unit.inMarked[first] === v.unit.inMarked[i] ? 1 : 0));
  }
}

/** Does the content to the left of its reporting clause (which begins at `left`) end with this word? */
export function priorLastFeatures(f: Features, v: View, c: number, left: number, i: number): void {
  const next = after(v, i);
  const d = bucket(Math.max(0, left - next));
  add(f, 600, d, posAt(v, next));
  add(f, 601, lowAt(v, next), d);
  add(f, 602, posAt(v, i), posAt(v, next));
  add(f, 603, lowAt(v, i));
  add(f, 604, v.lemma[c], d);
  add(f, 605, lowAt(v, next), lowAt(v, next + 1));
  add(f, 606, Math.min(2, between(v.commas, i, left - 1)), posAt(v, i));
  add(f, 607, posAt(v, next + 1) * 64 + posAt(v, next), d);
  add(f, 608, posAt(v, i) === STRETCH ? 1 : 0, d);
  add(f, 609, Math.min(2, between(v.verbs, i, left - 1)), posAt(v, next));
}

/** Does the content that ends at `last`, to the left of its reporting clause, begin with this word? */
export function priorFirstFeatures(f: Features, v: View, c: number, last: number, i: number): void {
  const prev = before(v, i);
  const p1 = posAt(v, prev);
  const w1 = lowAt(v, prev);
  const commas = Math.min(3, between(v.commas, i - 1, last));
  const verbs = Math.min(3, between(v.verbs, i - 1, last));
  add(f, 640, i === 0 ? 1 : 0, verbs);
  add(f, 641, p1 * 64 + posAt(v, i), verbs);
  add(f, 642, w1, posAt(v, i));
  add(f, 643, lowAt(v, i), p1);
  add(f, 644, bucket(last - i), p1);
  add(f, 645, bucket(i), commas);
  add(f, 646, w1, lowAt(v, i));
  add(f, 647, v.lemma[c], i === 0 ? 1 : p1 + 2);
  add(f, 648, posAt(v, i) === STRETCH ? 1 : 0, i === 0 ? 99 : p1);
  add(f, 649, posAt(v, i + 1), posAt(v, i) * 32 + p1);
  add(f, 650, commas * 4 + verbs, p1);
  add(f, 651, lowAt(v, before(v, prev)), w1);
  add(f, 652, Math.min(3, i > 0 ? v.verbs[i - 1] : 0), p1);
  add(f, 653, posAt(v, last) === STRETCH ? 1 : 0, posAt(v, i) * 32 + p1);
  add(f, 654, v.cue[c], i === 0 ? 1 : p1 + 2);
  const beginning = stretchBeginning(v, i);
  if (beginning > 0) {
    add(f, 655, beginning, p1);
    add(f, 656, beginning * 2 + (v.unit.inMarked[i] === v.unit.inMarked[last] ? 1 : 0), p1);
  }
}
