/** Values in one "in (…)": few enough for a statement that is prepared once, many enough that a list is not slow. */
const BATCH = 100;

/**
 * The rows of a question about many values, asked in batches. Full batches are the same statement each time; a last one is filled up with its
 * first value, to a power of two, so that no list makes a statement of its own.
 */
export async function inBatches<V, R>(values: readonly V[], ask: (batch: readonly V[]) => Promise<readonly R[]>): Promise<R[]> {
  const distinct = [...new Set(values)];
  const rows: R[] = [];
  for (let start = 0; start < distinct.length; start += BATCH) {
    const batch = distinct.slice(start, start + BATCH);
    const size = Math.min(BATCH, 2 ** Math.ceil(Math.log2(batch.length)));
    while (batch.length < size) batch.push(batch[0]);
    rows.push(...(await ask(batch)));
  }
  return rows;
}
