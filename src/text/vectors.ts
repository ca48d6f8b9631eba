import table from "./vectors.json" with { type: "json" };

interface Vectors {
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  readonly norms: Float64Array;
}

const SIZE = table.dimensions;
let loaded: Vectors | null = null;

function vectors(): Vectors {
  if (loaded === null) {
    const bytes = Buffer.from(table.bytes, "base64");
    const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    const rows = new Map<string, number>();
    for (const word of table.words.split(" ")) rows.set(word, rows.size);
    const norms = new Float64Array(rows.size);
    for (let r = 0; r < rows.size; r++) {
      let sum = 0;
      for (let d = 0; d < SIZE; d++) sum += values[r * SIZE + d] ** 2;
      norms[r] = Math.sqrt(sum) || 1;
    }
    loaded = { rows, values, norms };
  }
  return loaded;
}

/** Number of the vector of a lower-case lemma; -1 where there is none. */
export function vectorRow(lemma: string): number {
  return vectors().rows.get(lemma) ?? -1;
}

/** Cosine of two words' vectors, by row, -1 to 1: how alike the company is that they keep in news. 0 where either has none. */
export function likeness(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { values, norms } = vectors();
  let dot = 0;
  for (let d = 0, i = a * SIZE, j = b * SIZE; d < SIZE; d++) dot += values[i + d] * values[j + d];
  return dot / (norms[a] * norms[b]);
}
