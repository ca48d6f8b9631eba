/** What became of a sentence from one revision of an article to the next. */
export interface SentenceChange {
  readonly kind: "kept" | "changed" | "added" | "dropped";
  /** Null for an added sentence. */
  readonly before: string | null;
  /** Null for a dropped one. */
  readonly after: string | null;
}

/**
 * Two sentences are one that was changed where they share half of their words (Dice): a corrected number, name or clause leaves most of a
 * sentence, while two sentences of one report on different matters seldom share a third.
 */
const LEAST_LIKENESS = 0.5;
/** Largest table of one gap between sentences that stayed (60 × 60): a gap beyond it is a rewrite, told as dropped and added. */
const MOST_CELLS = 3_600;

/** The sentence as it is compared: white space does not count. */
const keyOf = (sentence: string): string => sentence.replace(/\s+/g, " ").trim();

/** Half-open ranges of sentences in both revisions that are still to be matched. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly fromAfter: number;
  readonly toAfter: number;
}

type Pair = readonly [number, number];

/**
 * The sentences of two revisions side by side, in the order of the text; what is dropped stands before what is added in its place.
 * Method: sentences that stand once in both revisions and keep their order are fixed points (patience diff); between them the alignment
 * with the most words in common. Linear in the number of sentences but for the gaps, whose size is bounded.
 */
export function compareSentences(before: readonly string[], after: readonly string[]): readonly SentenceChange[] {
  const a = before.map(keyOf);
  const b = after.map(keyOf);
  const pairs: Pair[] = [];
  for (const gap of gapsBetween(fixedPoints(a, b), a.length, b.length, pairs)) pairs.push(...pairsInGap(a, b, gap));
  pairs.sort((x, y) => x[0] - y[0]);
  const out: SentenceChange[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    while (i < x) out.push({ kind: "dropped", before: before[i++], after: null });
    while (j < y) out.push({ kind: "added", before: null, after: after[j++] });
    if (x === a.length) break;
    out.push({ kind: a[x] === b[y] ? "kept" : "changed", before: before[i++], after: after[j++] });
  }
  return out;
}

/** Pairs of sentences that stand once in each revision, as many as keep one order. */
function fixedPoints(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const once = (keys: readonly string[]): Map<string, number> => {
    const at = new Map<string, number>();
    keys.forEach((key, i) => {
      at.set(key, at.has(key) ? -1 : i);
    });
    return at;
  };
  const inB = once(b);
  const both = [...once(a)].flatMap(([key, i]): Pair[] => {
    const j = inB.get(key) ?? -1;
    return i >= 0 && j >= 0 ? [[i, j]] : [];
  });
  return rising(both);
}

/** The longest run of pairs (sorted by the first) whose second numbers rise. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, j], n) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]][1] < j) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1] : -1);
    ends[low] = n;
  });
  const out: Pair[] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = previous[n]) out.push(pairs[n]);
  return out.reverse();
}

/** The gaps between fixed points, which go to `pairs`. */
function gapsBetween(points: readonly Pair[], ofA: number, ofB: number, pairs: Pair[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let fromAfter = 0;
  for (const [i, j] of [...points, [ofA, ofB] as const]) {
    if (i > from && j > fromAfter) gaps.push({ from, to: i, fromAfter, toAfter: j });
    if (i < ofA) pairs.push([i, j]);
    from = i + 1;
    fromAfter = j + 1;
  }
  return gaps;
}

/** The order-keeping pairs of a gap with the most words in common. */
function pairsInGap(a: readonly string[], b: readonly string[], whole: Gap): readonly Pair[] {
  const { pairs, gap } = withoutEqualEnds(a, b, whole);
  const rows = gap.to - gap.from;
  const columns = gap.toAfter - gap.fromAfter;
  if (rows * columns > MOST_CELLS) return pairs;
  const wordsA = a.slice(gap.from, gap.to).map(wordsOf);
  const wordsB = b.slice(gap.fromAfter, gap.toAfter).map(wordsOf);
  const like = wordsA.map((x, i) => wordsB.map((y, j) => (a[gap.from + i] === b[gap.fromAfter + j] ? 1 : likeness(x, y))));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const paired = like[i][j] >= LEAST_LIKENESS ? best[i + 1][j + 1] + like[i][j] : 0;
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], paired);
    }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (best[i][j] === best[i + 1][j]) i++;
    else if (best[i][j] === best[i][j + 1]) j++;
    else pairs.push([gap.from + i++, gap.fromAfter + j++]);
  }
  return pairs;
}

/** Takes the equal sentences off both ends of a gap: those that stand several times in a text are no fixed points. */
function withoutEqualEnds(a: readonly string[], b: readonly string[], gap: Gap): { pairs: Pair[]; gap: Gap } {
  const pairs: Pair[] = [];
  let { from, to, fromAfter, toAfter } = gap;
  while (from < to && fromAfter < toAfter && a[from] === b[fromAfter]) pairs.push([from++, fromAfter++]);
  while (from < to && fromAfter < toAfter && a[to - 1] === b[toAfter - 1]) pairs.push([--to, --toAfter]);
  return { pairs, gap: { from, to, fromAfter, toAfter } };
}

/** The words of a sentence, in lower case, with how often each stands in it. */
export function wordsOf(sentence: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of sentence.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Share of words that two sentences have in common, 0 to 1 (Dice). */
export function likeness(x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): number {
  let both = 0;
  let all = 0;
  for (const [word, n] of x) {
    both += Math.min(n, y.get(word) ?? 0);
    all += n;
  }
  for (const n of y.values()) all += n;
  return all === 0 ? 0 : (2 * both) / all;
}
