import type { Kysely } from "kysely";
import type { Instant } from "../parts/common.ts";
import type { IndexQueue } from "./search-index.ts";
import type { Tables } from "./tables.ts";

/** What a part works with: outside a transaction `write` opens one, inside it joins the one that runs. */
export interface Scope {
  /** For reading. */
  readonly db: Kysely<Tables>;
  readonly write: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** The moment, where a caller does not say it. */
  readonly now: () => Instant;
  /** What the transaction that runs will put into the search index. */
  readonly toIndex: IndexQueue;
  /** How errors name the store. */
  readonly place: string;
}

/** A moment in the one form that is kept. Throws RangeError on what is no moment. */
export function instant(scope: Scope, given: Instant | undefined): Instant {
  return given === undefined ? scope.now() : new Date(given).toISOString();
}
