import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import { StoreError } from "../error.ts";
import type { Connection } from "./connection.ts";
import { queries } from "./dialect.ts";
import type { IndexQueue } from "./search-index.ts";
import type { Tables } from "./tables.ts";

/** First and longest wait before asking again for the right to write, while another process has it. */
const WAIT_MS = { first: 2, longest: 50 } as const;

/**
 * The one who writes in this process: transactions one after the other, each all or nothing.
 *
 * The right to write is taken at the start ("begin immediate"), so that a transaction that has begun cannot lose against another process. While
 * another process holds it, waiting does not hold up this one's event loop. A commit that returned is on the disk.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #db: Kysely<Tables>;
  readonly #inside = new AsyncLocalStorage<true>();
  readonly #timeoutMs: number;
  readonly #place: string;
  readonly #toIndex: IndexQueue;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, toIndex: IndexQueue, place: string, timeoutMs: number) {
    this.#toIndex = toIndex;
    this.#connection = connection;
    this.#db = queries(connection);
    this.#place = place;
    this.#timeoutMs = timeoutMs;
  }

  /** Runs `work` as one transaction. Throws what `work` throws, with nothing stored. */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    if (this.#inside.getStore())
      throw new Error("inside a transaction, write through the parts it is given: this call would wait for itself");
    const turn = this.#last.then(() => this.#transaction(work));
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** After the transactions that were asked for. */
  async close(): Promise<void> {
    await this.#last;
    try {
      this.#connection.emptyLog();
    } catch {
      // Nothing is lost: the log is read when the store is opened again.
    }
    this.#connection.close();
  }

  async #transaction<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    await this.#begin();
    try {
      const result = await this.#inside.run(true, () => work(this.#db));
      await this.#toIndex.write(this.#db);
      this.#connection.exec("COMMIT");
      return result;
    } catch (error) {
      this.#toIndex.clear();
      // A full disk may have rolled back already.
      if (this.#connection.inTransaction) this.#connection.exec("ROLLBACK");
      throw error;
    }
  }

  async #begin(): Promise<void> {
    const deadline = performance.now() + this.#timeoutMs;
    for (let waitMs: number = WAIT_MS.first; ; waitMs = Math.min(2 * waitMs, WAIT_MS.longest)) {
      try {
        this.#connection.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        const locked = error instanceof StoreError && error.code === "store-locked";
        if (!locked) throw error;
        if (performance.now() > deadline)
          throw new StoreError("store-locked", this.#place, `another program has been writing to it for ${this.#timeoutMs} ms`, error);
      }
      await sleep(waitMs);
    }
  }
}
