import { statSync } from "node:fs";
import Libsql from "libsql";
import { storeError } from "./errors.ts";

/** Prepared statements kept for a connection: all that the store has are fewer. */
const STATEMENTS_KEPT = 400;

/** The log is cut back to this size when a checkpoint has emptied it. */
const LOG_SIZE_LIMIT = 64 * 1024 * 1024;

export type Row = Record<string, unknown>;
export type Parameter = string | number | bigint | null | Uint8Array;

interface Prepared {
  readonly statement: Libsql.Statement;
  /** Also where it changes something ("returning"). */
  readonly givesRows: boolean;
}

export interface Executed {
  readonly rows: Row[];
  /** Rows changed; 0 where the statement gives rows. */
  readonly changes: number;
}

/** One connection to the database file, with its prepared statements. Every error comes out as a `StoreError` where it is one of the store's. */
export class Connection {
  readonly #db: Libsql.Database;
  readonly #place: string;
  readonly #statements = new Map<string, Prepared>();

  /** `file`: path or `file:` address. `place`: how errors name it. `timeoutMs`: how long statements wait for others, and this process with them. */
  constructor(file: string, place: string, timeoutMs: number) {
    this.#place = place;
    this.#db = this.#attempt(() => new Libsql(file, { timeout: timeoutMs }));
  }

  /** Settings for writing: log beside the file, a real fsync at every commit, references kept. */
  prepareForWriting(): void {
    this.exec("PRAGMA journal_mode = WAL");
    this.exec("PRAGMA synchronous = FULL");
    this.exec("PRAGMA foreign_keys = ON");
    this.exec(`PRAGMA journal_size_limit = ${LOG_SIZE_LIMIT}`);
  }

  /** From now on statements do not wait for others: "store-locked" comes at once. */
  waitForNobody(): void {
    this.exec("PRAGMA busy_timeout = 0");
  }

  exec(sql: string): void {
    this.#attempt(() => this.#db.exec(sql));
  }

  /** Rows of a statement that gives rows. */
  all(sql: string, parameters: readonly unknown[] = []): Row[] {
    return this.execute(sql, parameters).rows;
  }

  run(sql: string, parameters: readonly unknown[] = []): void {
    this.execute(sql, parameters);
  }

  execute(sql: string, parameters: readonly unknown[]): Executed {
    return this.#attempt(() => {
      const { statement, givesRows } = this.#prepared(sql);
      const values = checked(parameters);
      if (givesRows) return { rows: statement.all(values).map((row) => withBytes(row as Row)), changes: 0 };
      return { rows: [], changes: statement.run(values).changes };
    });
  }

  get inTransaction(): boolean {
    return this.#db.inTransaction;
  }

  /**
   * Moves what is in the log into the file, as far as nobody else needs it, and leaves the log empty: a copy of the file alone is whole then, and a
   * folder that cannot be written to can be read. (The library leaves this undone when it closes with statements prepared.)
   */
  emptyLog(): void {
    this.all("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.#statements.clear();
    if (this.#db.open) this.#db.close();
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    const prepared = { statement, givesRows: statement.reader };
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.delete(this.#statements.keys().next().value as string);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.#place);
    }
  }
}

/** The library gives bytes as ArrayBuffers. */
function withBytes(row: Row): Row {
  for (const [name, value] of Object.entries(row)) if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  return row;
}

/**
 * The library ends the whole process on values it does not know (true, undefined): they are refused here. It cuts texts at NUL when it reads them,
 * so that NUL is kept as U+FFFD, as are halves of pairs.
 */
function checked(parameters: readonly unknown[]): Parameter[] {
  return parameters.map((value) => {
    if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
    if (value === null || typeof value === "number" || typeof value === "bigint" || value instanceof Uint8Array) return value;
    throw new TypeError(`not a value that the store keeps: ${typeof value}`);
  });
}

/** Bytes in the log beside the file: what was committed and is not in the file yet. */
export function logSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
