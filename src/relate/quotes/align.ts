/** A stretch of two word lists: the same in both, or differing. Half-open ranges. */
export interface Stretch {
  readonly same: boolean;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Longest list compared word by word; beyond it the rest counts as differing, so that cost stays bounded. */
const LONGEST = 400;

/** Aligns two word lists by their longest common subsequence. The stretches cover both lists, in order. */
export function alignWords(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  const n = Math.min(a.length, LONGEST);
  const m = Math.min(b.length, LONGEST);
  const width = m + 1;
  const table = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
  const out: { same: boolean; a: [number, number]; b: [number, number] }[] = [];
  const step = (same: boolean, da: number, db: number): void => {
    const last = out.at(-1);
    if (last?.same === same) {
      last.a[1] += da;
      last.b[1] += db;
    } else {
      const from = last ?? { a: [0, 0], b: [0, 0] };
      out.push({ same, a: [from.a[1], from.a[1] + da], b: [from.b[1], from.b[1] + db] });
    }
  };
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    if (a[i] === b[j]) {
      step(true, 1, 1);
      i++;
      j++;
    } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
      step(false, 1, 0);
      i++;
    } else {
      step(false, 0, 1);
      j++;
    }
  }
  if (i < a.length || j < b.length) step(false, a.length - i, b.length - j);
  return out;
}

/** Number of words that two lists share in order. */
export const sharedInOrder = (stretches: readonly Stretch[]): number => stretches.reduce((n, s) => n + (s.same ? s.a[1] - s.a[0] : 0), 0);
