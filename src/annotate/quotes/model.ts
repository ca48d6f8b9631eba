import { hashOf, TABLE_SIZE, type Weights } from "./linear.ts";
import file from "./model.json" with { type: "json" };

/** What fitting leaves behind: eval/fit/quotes.ts writes it. */
export interface ModelFile {
  /** What the weights were fitted on. */
  readonly source: string;
  /** Lemmas that were ever a cue, by class: 4 nearly always … 1 rarely. */
  readonly cues: readonly (readonly [number, string])[];
  /** Weights, one character each (`DIGITS`). */
  readonly scale: number;
  readonly weights: string;
}

export interface Model {
  readonly weights: Weights;
  /** Cue class of a lemma's hash (`hashOf`); 0 for words that never were a cue. */
  readonly classOf: ClassOf;
}

export type ClassOf = (hash: number) => number;

/** Slots of the table of cue words: a power of two, many times their number. */
const SLOTS = 1 << 13;

/** Cue classes by the hash of the lemma: open addressing, since looking strings up cost a third of the time. */
export function classTable(classes: Iterable<readonly [string, number]>): ClassOf {
  const keys = new Int32Array(SLOTS);
  const values = new Uint8Array(SLOTS);
  for (const [word, k] of classes) {
    const h = hashOf(word);
    let at = h & (SLOTS - 1);
    while (values[at] !== 0) at = (at + 1) & (SLOTS - 1);
    keys[at] = h;
    values[at] = k;
  }
  return (h) => {
    for (let at = h & (SLOTS - 1); values[at] !== 0; at = (at + 1) & (SLOTS - 1)) if (keys[at] === h) return values[at];
    return 0;
  };
}

/** The digits of a weight: its place in this line minus 31, times `scale`. One character a weight keeps the file small and readable as text. */
export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
export const ZERO_DIGIT = 31;

export function modelOf(from: ModelFile): Model {
  const classes = new Map<string, number>();
  for (const [k, words] of from.cues) for (const word of words.split(" ")) classes.set(word, k);
  const steps = new Uint8Array(TABLE_SIZE);
  const values = Float32Array.from(DIGITS, (_, i) => (i - ZERO_DIGIT) * from.scale);
  const numbers = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) numbers[DIGITS.charCodeAt(i)] = i;
  for (let i = 0; i < TABLE_SIZE; i++) steps[i] = numbers[from.weights.charCodeAt(i)];
  return { weights: { steps, values }, classOf: classTable(classes) };
}

let loaded: Model | null = null;

/** The fitted model: PolNeAR train, weights and counts only. */
export function model(): Model {
  loaded ??= modelOf(file as unknown as ModelFile);
  return loaded;
}
