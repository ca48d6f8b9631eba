import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { StoreError } from "../error.ts";
import { STORE_FILE } from "../folder.ts";
import type { StoreOptions } from "../open.ts";
import type { Store } from "../store.ts";
import { Connection, logSize } from "./connection.ts";
import { storeError } from "./errors.ts";
import { MIGRATIONS, migrate, schemaOf } from "./migrations/migrate.ts";
import { IndexQueue } from "./search-index.ts";
import { SqliteStore } from "./store.ts";
import { Writer } from "./writer.ts";

/** How long writing waits for others, where it is not said. */
const LOCK_TIMEOUT_MS = 30_000;

/** How long reading waits for what holds the whole file for a moment: recovery after a kill. */
const READ_TIMEOUT_MS = 5_000;

export async function openSqlite(folder: string, options: StoreOptions): Promise<Store> {
  const file = join(folder, STORE_FILE);
  const { readOnly = false, create = true, lockTimeoutMs = LOCK_TIMEOUT_MS, clock = () => new Date() } = options;
  if (!existsSync(file)) {
    if (readOnly || !create) throw new StoreError("store-missing", folder, "there is no store here");
    attempt(folder, () => mkdirSync(folder, { recursive: true }));
  }
  const now = () => clock().toISOString();
  const toIndex = new IndexQueue();
  if (readOnly) return new SqliteStore({ folder, file, reader: openForReading(file), writer: null, toIndex, now });

  // The database would open a file that it may only read, and fail at the first change.
  attempt(folder, () => accessSync(folder, constants.W_OK));
  if (existsSync(file)) attempt(file, () => accessSync(file, constants.W_OK));
  // Another process may be at the same: making the store, or bringing it to the newest schema.
  const connection = new Connection(file, file, lockTimeoutMs);
  try {
    schemaOf(connection, file);
    connection.prepareForWriting();
    migrate(connection, file);
    connection.waitForNobody();
    return new SqliteStore({
      folder,
      file,
      reader: new Connection(file, file, READ_TIMEOUT_MS),
      writer: new Writer(connection, toIndex, file, lockTimeoutMs),
      toIndex,
      now,
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Work on files whose failure is one of the store's. */
function attempt(place: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw storeError(error, place);
  }
}

/**
 * Reading beside others needs to write beside the file (the index of its log). Where that is not allowed, and there is no log to be read, the file is
 * opened as one that nobody changes.
 */
function openForReading(file: string): Connection {
  const address = pathToFileURL(file).href;
  try {
    return checked(new Connection(`${address}?mode=ro`, file, READ_TIMEOUT_MS), file);
  } catch (error) {
    const refused = error instanceof StoreError && error.code === "store-read-only";
    if (!refused || logSize(file) > 0) throw error;
    return checked(new Connection(`${address}?immutable=1`, file, READ_TIMEOUT_MS), file);
  }
}

function checked(connection: Connection, file: string): Connection {
  try {
    if (schemaOf(connection, file) < MIGRATIONS.length)
      throw new StoreError("store-read-only", file, "it is of an older version and has to be opened for writing once");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
