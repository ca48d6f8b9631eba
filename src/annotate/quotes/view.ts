import { Word } from "../../model/word.ts";
import { hashOf } from "./linear.ts";
import type { ClassOf } from "./model.ts";
import type { Unit } from "./units.ts";

/** A unit's tokens as numbers, made once, read by all features. Index -1 and the index after the last stand for the unit's ends. */
export interface View {
  readonly unit: Unit;
  readonly size: number;
  /** The first token after a dateline: "LEEDS (Reuters) — …". No source and no content begins before it. */
  readonly floor: number;
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
  readonly capital: Int32Array;
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

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** Whether a token holds no letter and no digit. ASCII first: nearly all tokens are told by their first character. */
function isPunctuation(text: string): boolean {
  const c = text.charCodeAt(0);
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)) return false;
  return !LETTER_OR_DIGIT.test(text);
}

function isCapital(text: string): boolean {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 65 && c <= 90 : CAPITAL.test(text);
}

/** Commas, semicolons, colons, brackets and dashes part a sentence; stops and quotation marks do not. */
const isSeparator = (text: string): boolean => ",;:()[]—–-".includes(text[0]);

const DATELINE_REACH = 12;
const DATELINE_PLACE = /^\p{Lu}{3,}$/u;
const DATELINE_DASH = /^[—–-]{1,2}$/;

function floorOf(unit: Unit): number {
  const first = unit.tokens[0];
  if (!first || !DATELINE_PLACE.test(first.text)) return 0;
  for (let i = 1; i < DATELINE_REACH && i < unit.tokens.length; i++) {
    if (unit.tokens[i].pos === "VERB" || unit.inMarked[i] >= 0) return 0;
    if (DATELINE_DASH.test(unit.tokens[i].text) && unit.tokens[i].start > unit.tokens[i - 1].end) return i + 1;
  }
  return 0;
}

const hashOfLower = Word.fact(({ lower }) => hashOf(lower));
const hashOfLemma = Word.fact(({ lemma }) => hashOf(lemma));
/** Number of the part of speech, with the two bits above it. */
const kindOf = Word.fact(
  ({ text, pos }) =>
    (isPunctuation(text) ? POS.PUNCT : (POS_NUMBERS.get(pos) ?? 0)) |
    (isCapital(text) ? HAS_CAPITAL : 0) |
    (isSeparator(text) ? SEPARATES : 0),
);
const POS_MASK = 31;
const HAS_CAPITAL = 32;
const SEPARATES = 64;

type Columns = Pick<View, "low" | "lemma" | "pos" | "cue" | "commas" | "verbs" | "cues" | "capital">;

/** Room for the numbers of a unit of so many tokens. */
export function columns(size: number): Columns {
  const made = (): Int32Array => new Int32Array(size);
  return { low: made(), lemma: made(), pos: made(), cue: made(), commas: made(), verbs: made(), cues: made(), capital: made() };
}

/** A unit as numbers. They are written into `room`, which may be longer than the unit: a view is good until its room is used again. */
export function viewOf(unit: Unit, classOf: ClassOf, room: Columns = columns(unit.tokens.length)): View {
  const { tokens, inMarked } = unit;
  const size = tokens.length;
  const { low, lemma, pos, cue, commas, verbs, cues, capital } = room;
  let c = 0;
  let v = 0;
  let q = 0;
  for (let i = 0; i < size; i++) {
    const { word } = tokens[i];
    const stem = hashOfLemma(word);
    const kind = kindOf(word);
    const p = kind & POS_MASK;
    let k = 0;
    if (inMarked[i] < 0) {
      k = classOf(stem);
      if (p === POS.PUNCT) {
        if (kind & SEPARATES) c++;
      } else if (p === POS.VERB) {
        v++;
        if (k >= 3) q++;
      } else if (p === POS.AUX) v++;
    }
    low[i] = hashOfLower(word);
    lemma[i] = stem;
    pos[i] = p;
    cue[i] = k;
    capital[i] = kind & HAS_CAPITAL ? 1 : 0;
    commas[i] = c;
    verbs[i] = v;
    cues[i] = q;
  }
  return { unit, size, floor: floorOf(unit), low, lemma, pos, cue, commas, verbs, cues, capital };
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
export function between({ size }: View, counts: Int32Array, a: number, b: number): number {
  if (b < 0) return 0;
  return counts[Math.min(b, size - 1)] - (a < 0 ? 0 : counts[a]);
}
