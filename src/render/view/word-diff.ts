/** A run of words that two wordings share, that only the first has, or that only the second has. */
export interface WordRun {
  readonly kind: "same" | "dropped" | "added";
  readonly text: string;
}

/** Above this product of word counts the table would cost more than the eye gains: 500 × 500 words. */
const MOST_CELLS = 250_000;
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}%$€£]+/gu, "");

/** Lengths of the longest common subsequences of all suffixes; null where the table would be too large. */
function suffixTable(a: readonly string[], b: readonly string[]): Uint16Array[] | null {
  if (a.length * b.length > MOST_CELLS) return null;
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i] === b[j] && a[i] !== "" ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

/**
 * The words of `to` against those of `from`, by longest common subsequence; case and punctuation do not count. Null where the
 * texts are too long to compare.
 */
export function wordDiff(from: string, to: string): { readonly runs: readonly WordRun[]; readonly likeness: number } | null {
  const a = from.split(/\s+/).filter((w) => w !== "");
  const b = to.split(/\s+/).filter((w) => w !== "");
  const bareA = a.map(bare);
  const bareB = b.map(bare);
  const table = suffixTable(bareA, bareB);
  if (table === null) return null;
  const runs: { kind: WordRun["kind"]; words: string[] }[] = [];
  const add = (kind: WordRun["kind"], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && bareA[i] === bareB[j]) {
      add("same", b[j++]);
      i++;
    } else if (j >= b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) add("dropped", a[i++]);
    else add("added", b[j++]);
  }
  const shorter = Math.min(a.length, b.length);
  return {
    runs: runs.map(({ kind, words }) => ({ kind, text: words.join(" ") })),
    likeness: shorter === 0 ? 0 : table[0][0] / shorter,
  };
}
