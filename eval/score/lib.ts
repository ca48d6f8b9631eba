/** What the scorers share. */
export type Figures = Record<string, number | null>;

/** Figures of one run and the lines that say what was missed. */
export interface Scored {
  readonly figures: Figures;
  readonly misses: readonly string[];
}

export type Pair = readonly [number, number];

/** hit / of; null where there is nothing to find. */
export const rate = (hit: number, of: number): number | null => (of === 0 ? null : hit / of);

/** Harmonic mean; null where either is undefined, 0 where both are 0. */
export function f1(p: number | null, r: number | null): number | null {
  if (p === null || r === null) return null;
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export const overlap = (a: Pair, b: Pair): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Characters in common of two lists of spans. */
export const overlapAll = (as: readonly Pair[], bs: readonly Pair[]): number =>
  as.reduce((n, a) => n + bs.reduce((m, b) => m + overlap(a, b), 0), 0);

export const lengthAll = (as: readonly Pair[]): number => as.reduce((n, a) => n + a[1] - a[0], 0);

/** Mean over what is defined; null where nothing is. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((v): v is number => v !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}

/** A table of figures, one a line. */
export function table(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(52)} ${value === null ? "-" : Number.isInteger(value) ? value : value.toFixed(3)}`)
    .join("\n");
}
