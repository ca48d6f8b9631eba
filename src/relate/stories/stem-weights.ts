import table from "./stem-weights.json" with { type: "json" };

let loaded: Map<string, number> | null = null;

function weights(): Map<string, number> {
  if (loaded === null) {
    loaded = new Map();
    for (const [count, stems] of table.groups as [number, string][]) {
      const weight = Math.log((table.articles + 1) / (count + 1));
      for (const stem of stems.split(" ")) loaded.set(stem, weight);
    }
  }
  return loaded;
}

/** In how many articles a stem is taken to stand that the table leaves out: it holds those of four and more. */
const UNSEEN_ARTICLES = 2;
const UNSEEN = Math.log((table.articles + 1) / (UNSEEN_ARTICLES + 1));

/**
 * Inverse document frequency of a stem (fingerprint/words.ts): about 0 for one of every article, 8 for the unseen. A table of its own
 * beside that of lemmas: here "is", "was" and "said" are stems like any other, and a table of lemmas takes them for rare words.
 */
export function stemWeight(stem: string): number {
  return weights().get(stem) ?? UNSEEN;
}
