import { type Choice, SIDES } from "./choice.ts";
import { add, bucket, type Features } from "./linear.ts";
import { beginningAfter, endingBefore, marksAfter, marksBefore, stretchBeginning, stretchEnding } from "./neighbourhood.ts";
import { after, before, between, lowAt, posAt, STRETCH, type View } from "./view.ts";

// Each function fills an empty `Features`; template numbers keep the decisions apart in the one table. Places are token numbers.

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
  add(f, t + 14, Math.min(3, left > 0 ? v.verbs[left - 1] : 0), Math.min(3, between(v, v.verbs, right - 1, v.size - 1)));
  add(f, t + 15, Math.min(3, left > 0 ? v.commas[left - 1] : 0) * 4 + Math.min(3, between(v, v.commas, right - 1, v.size - 1)), side);
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
  add(f, 508, Math.min(2, between(v, v.commas, c, i)), posAt(v, i));
  add(f, 509, i < v.size ? v.capital[i] : 0, posAt(v, i - 1) * 32 + posAt(v, i));
  add(f, 510, posAt(v, c + 1), bucket(i - c));
  add(f, 511, lowAt(v, c + 1), bucket(i - c));
  add(f, 512, d < 0 ? 1 : 0);
  add(f, 513, posAt(v, i) === STRETCH ? 1 : 0, v.cue[c]);
  add(f, 514, lowAt(v, i), lowAt(v, i - 1));
  add(f, 515, Math.min(2, between(v, v.verbs, c, i - 1)), posAt(v, i));
}

/** Does the content to the right of the cue, begun at `first`, end with this word? */
export function contentLastFeatures(f: Features, v: View, c: number, source: Choice, first: number, i: number): void {
  const next = after(v, i);
  const n1 = posAt(v, next);
  const w1 = lowAt(v, next);
  const n2 = posAt(v, next + 1);
  const w2 = lowAt(v, next + 1);
  const length = bucket(i - first);
  const commas = Math.min(3, between(v, v.commas, first, i));
  const verbs = Math.min(3, between(v, v.verbs, first - 1, i));
  const cuesNext = Math.min(2, between(v, v.cues, i, Math.min(v.size - 1, i + 5)));
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
  add(f, 563, Math.min(2, between(v, v.cues, first - 1, i)), n1);
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
  add(f, 606, Math.min(2, between(v, v.commas, i, left - 1)), posAt(v, i));
  add(f, 607, posAt(v, next + 1) * 64 + posAt(v, next), d);
  add(f, 608, posAt(v, i) === STRETCH ? 1 : 0, d);
  add(f, 609, Math.min(2, between(v, v.verbs, i, left - 1)), posAt(v, next));
}

/** Does the content that ends at `last`, to the left of its reporting clause, begin with this word? */
export function priorFirstFeatures(f: Features, v: View, c: number, last: number, i: number): void {
  const prev = before(v, i);
  const p1 = posAt(v, prev);
  const w1 = lowAt(v, prev);
  const commas = Math.min(3, between(v, v.commas, i - 1, last));
  const verbs = Math.min(3, between(v, v.verbs, i - 1, last));
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
