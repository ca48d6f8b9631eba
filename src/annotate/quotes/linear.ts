// Linear models over hashed features: one table of small integers holds the weights of all decisions. Scoring is a sum of table entries.

/** Features of one candidate, reused from candidate to candidate. */
export interface Features {
  readonly ids: Int32Array;
  count: number;
}

/** Number of table entries: a power of two. */
export const TABLE_SIZE = 1 << 18;
const MASK = TABLE_SIZE - 1;
const CAPACITY = 96;

export function features(): Features {
  return { ids: new Int32Array(CAPACITY), count: 0 };
}

/** Adds the feature (template, a, b): a template's number and up to two values. */
export function add(f: Features, template: number, a: number, b = 0): void {
  let x = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a ^ 0x5bd1e995, 0x85ebca6b) ^ Math.imul(b ^ 0x1b873593, 0xc2b2ae35);
  x ^= x >>> 15;
  x = Math.imul(x, 0x2c1b3c6d);
  x ^= x >>> 12;
  x = Math.imul(x, 0x297a2d39);
  x ^= x >>> 15;
  f.ids[f.count++] = x & MASK;
}

/** A hash of a string (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The table of weights: the number of a step for each feature (bytes, which the processor's cache holds: scoring jumps about in them). */
export interface Weights {
  readonly steps: Uint8Array;
  readonly values: Float32Array;
}

export function score({ steps, values }: Weights, { ids, count }: Features): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[steps[ids[i]]];
  return sum;
}

/** Distances in powers of about 1.6: 0, 1, 2, 3, 4–5, 6–8, 9–12 … */
export function bucket(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 13 ? 6 : n < 21 ? 7 : n < 34 ? 8 : 9;
}

/** The place of the greatest value and its share of the softmax. */
export function best(scores: Float64Array, count: number): { at: number; share: number } {
  let at = 0;
  for (let i = 1; i < count; i++) if (scores[i] > scores[at]) at = i;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp(scores[i] - scores[at]);
  return { at, share: 1 / sum };
}
