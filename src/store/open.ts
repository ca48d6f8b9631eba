import type { Store } from "./store.ts";

export interface StoreOptions {
  /** Only for reading: nothing is created or changed, and writing calls throw "store-read-only". */
  readonly readOnly?: boolean;
  /** Whether a store is made where there is none (it is, unless said otherwise); if not, "store-missing" is thrown. */
  readonly create?: boolean;
  /** How long a transaction waits while another process writes, before "store-locked" is thrown. */
  readonly lockTimeoutMs?: number;
  /** The clock, for tests. */
  readonly clock?: () => Date;
}

/**
 * Opens the store in a data folder (see `dataFolder`), and brings it to the newest schema. Several processes may have it open and write.
 *
 * Throws `StoreError`: "store-newer" where a newer program wrote it (nothing is changed then), "store-missing", "store-read-only", "store-damaged".
 */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<Store> {
  // Loaded when a store is opened: what only could open one starts in half the time.
  const { openSqlite } = await import("./sqlite/open.ts");
  return openSqlite(folder, options);
}
