import { add, bucket, type Features } from "./linear.ts";
import { marksAfter, marksBefore, subjectPlace } from "./neighbourhood.ts";
import { between, lowAt, posAt, type View } from "./view.ts";

// Each function fills an empty `Features`; template numbers keep the decisions apart in the one table. Places are token numbers.

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
  const commas = Math.min(3, between(v, v.commas, i, c));
  const verbs = Math.min(3, between(v, v.verbs, i, c - 1));
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
  add(f, t + 5, Math.min(3, between(v, v.commas, i, last)), prev);
  add(f, t + 6, Math.min(3, between(v, v.verbs, i - 1, last)), prev);
  add(f, t + 7, v.pos[i] * 2 + v.capital[i], v.pos[last] * 2 + v.capital[last]);
  add(f, t + 8, v.pos[last], prev * 8 + Math.min(7, length));
  add(f, t + 9, lowAt(v, i - 1), v.pos[i]);
  add(f, t + 10, posAt(v, i + 1), v.pos[i] * 32 + prev);
  add(f, t + 11, posAt(v, i - 2) * 64 + prev, v.pos[i]);
  add(f, t + 12, v.capital[i] * 2 + (i > 0 ? v.capital[i - 1] : 0), v.pos[i] * 32 + prev);
  add(f, t + 13, lowAt(v, last + 1), Math.min(3, between(v, v.commas, i, last)));
  add(f, t + 14, Math.min(3, between(v, v.commas, i, last)) * 4 + Math.min(3, between(v, v.verbs, i - 1, last)), bucket(length));
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
  add(f, 306, Math.min(2, between(v, v.commas, c, i)), v.pos[i]);
  add(f, 307, lowAt(v, i - 1), v.lemma[c]);
}

/** Is this the last word of a source that begins at `first`, to the right of its cue? */
export function inverseLastFeatures(f: Features, v: View, c: number, first: number, i: number): void {
  const length = i - first;
  const next = posAt(v, i + 1);
  const commas = Math.min(3, between(v, v.commas, first, i));
  const commaNext = Math.min(3, between(v, v.commas, first, i + 1));
  add(f, 320, bucket(length), next);
  add(f, 321, v.low[i]);
  add(f, 322, lowAt(v, i + 1));
  add(f, 323, v.pos[i] * 64 + next, commas);
  add(f, 324, commas, next);
  add(f, 325, v.lemma[c], next);
  add(f, 326, lowAt(v, i + 1), commas);
  add(f, 327, Math.min(3, between(v, v.verbs, first, i)), next);
  add(f, 328, Math.min(3, between(v, v.verbs, first, i)), commas * 4 + commaNext);
  add(f, 329, v.pos[i] * 2 + v.capital[i], next * 2 + (v.capital[i + 1] ?? 0));
  add(f, 330, posAt(v, i + 2) * 64 + next, v.pos[i]);
  add(f, 331, lowAt(v, i + 1), lowAt(v, i + 2));
  add(f, 332, v.pos[first], commas * 32 + next);
  add(f, 333, v.capital[first] * 2 + v.capital[i], next);
  add(f, 334, posAt(v, i - 1), v.pos[i] * 32 + next);
}
