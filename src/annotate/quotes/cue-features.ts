import { add, bucket, type Features } from "./linear.ts";
import { marksAfter, marksBefore, subjectPlace } from "./neighbourhood.ts";
import { before, between, lowAt, POS, posAt, type View } from "./view.ts";

// Each function fills an empty `Features`; template numbers keep the decisions apart in the one table. Places are token numbers.

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
    const commas = Math.min(2, between(v, v.commas, prev, c));
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
  add(f, 40, W, lowAt(v, c + 1));
  add(f, 41, L, sp);
  add(f, 42, v.unit.marked.length > 0 ? 1 : 0, L);
  add(f, 43, v.pos[v.size - 1] === POS.PUNCT ? 1 : 0, k);
  add(f, 44, lowAt(v, c - 1), lowAt(v, c + 1));
  add(f, 45, L, Math.min(2, v.commas[c]));
}
