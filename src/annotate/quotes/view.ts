import { hashOf } from "./linear.ts";
import type { Unit } from "./units.ts";

/** A unit's tokens as numbers, made once, read by all features. Index -1 and the index after the last stand for the unit's ends. */
export interface View {
  readonly unit: Unit;
  readonly size: number;
  readonly low: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  /** Cue class of the lemma: 0 none, 1 rare … 4 nearly always a cue. */
  readonly cue: Int32Array;
  /** Commas, dashes, brackets, colons outside marks up to and with this token. */
  readonly commas: Int32Array;
  /** Verbs and auxiliaries outside marks up to and with this token. */
  readonly verbs: Int32Array;
  /** Strong cue words outside marks up to and with this token. */
  readonly cues: Int32Array;
  readonly capital: Uint8Array;
}

const POS_NUMBERS = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(" ").map((p, i) => [p, i + 1] as const),
);
export const POS = {
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
  X: 17,
} as const;
/** The unit's edge and a marked stretch seen from outside. */
export const EDGE = 30;
export const STRETCH = 31;

const SEPARATOR = /^[,;:()[\]—–-]+$/;
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u;

export function viewOf(unit: Unit, classOf: (lemma: string) => number): View {
  const size = unit.tokens.length;
  const low = new Int32Array(size);
  const lemma = new Int32Array(size);
  const pos = new Int32Array(size);
  const cue = new Int32Array(size);
  const commas = new Int32Array(size);
  const verbs = new Int32Array(size);
  const cues = new Int32Array(size);
  const capital = new Uint8Array(size);
  let c = 0;
  let v = 0;
  let q = 0;
  for (let i = 0; i < size; i++) {
    const t = unit.tokens[i];
    low[i] = hashOf(t.lower);
    lemma[i] = t.lemma === t.lower ? low[i] : hashOf(t.lemma);
    pos[i] = PUNCTUATION.test(t.text) ? POS.PUNCT : (POS_NUMBERS.get(t.pos) ?? 0);
    capital[i] = /^\p{Lu}/u.test(t.text) ? 1 : 0;
    if (unit.inMarked[i] < 0) {
      cue[i] = classOf(t.lemma);
      if (pos[i] === POS.PUNCT && SEPARATOR.test(t.text)) c++;
      if (pos[i] === POS.VERB || pos[i] === POS.AUX) v++;
      if (cue[i] >= 3 && pos[i] === POS.VERB) q++;
    }
    commas[i] = c;
    verbs[i] = v;
    cues[i] = q;
  }
  return { unit, size, low, lemma, pos, cue, commas, verbs, cues, capital };
}

/** Part of speech at a place, seen from a reporting clause: a marked stretch is one thing. */
export function posAt(v: View, i: number): number {
  if (i < 0 || i >= v.size) return EDGE;
  return v.unit.inMarked[i] >= 0 ? STRETCH : v.pos[i];
}

export function lowAt(v: View, i: number): number {
  return i < 0 || i >= v.size ? EDGE : v.unit.inMarked[i] >= 0 ? STRETCH : v.low[i];
}

/** The next place to the right, jumping over a marked stretch. */
export function after(v: View, i: number): number {
  const m = i >= 0 && i < v.size ? v.unit.inMarked[i] : -1;
  return m >= 0 ? v.unit.to[m] : i + 1;
}

/** The next place to the left, jumping over a marked stretch. */
export function before(v: View, i: number): number {
  const m = i >= 0 && i < v.size ? v.unit.inMarked[i] : -1;
  return m >= 0 ? v.unit.from[m] - 1 : i - 1;
}

/** How many times a running count rises between two places (both inclusive of the later one). */
export function between(counts: Int32Array, a: number, b: number): number {
  if (b < 0) return 0;
  return counts[Math.min(b, counts.length - 1)] - (a < 0 ? 0 : counts[a]);
}
