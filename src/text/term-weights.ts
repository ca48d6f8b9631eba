import table from "./term-weights.json" with { type: "json" };

let loaded: Map<string, number> | null = null;

function frequencies(): Map<string, number> {
  if (loaded === null) {
    loaded = new Map();
    for (const [count, words] of table.groups as [number, string][]) for (const word of words.split(" ")) loaded.set(word, count);
  }
  return loaded;
}

/** In how many articles of the reference collection a lower-case lemma stands; 0 for the unseen. */
export function articleFrequency(lemma: string): number {
  return frequencies().get(lemma) ?? 0;
}

/**
 * Inverse document frequency of a lower-case lemma: ln((N + 1) / (n + 1)), 0 for a word of every article, about 9 for the unseen.
 * The table is fixed (made by eval/fit/term-weights.ts), so that weights do not move with the batch.
 */
export function termWeight(lemma: string): number {
  return Math.log((table.articles + 1) / (articleFrequency(lemma) + 1));
}
