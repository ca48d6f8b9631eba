import type { Selectable } from "kysely";
import type { FeedsPart, StoredFeed } from "../parts/feeds.ts";
import { instant, type Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

export function feedsPart(scope: Scope): FeedsPart {
  const { db, write } = scope;
  return {
    add: ({ address, title, intervalMs, settings = {} }) =>
      write(async (tx) => {
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto("feeds")
          .values({ address, title, added_at: scope.now(), settings: JSON.stringify(settings), interval_ms: intervalMs, failures: 0 })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }),

    remove: (address) =>
      write(async (tx) => {
        const { numDeletedRows } = await tx.deleteFrom("feeds").where("address", "=", address).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    async get(address) {
      const row = await db.selectFrom("feeds").selectAll().where("address", "=", address).executeTakeFirst();
      return row ? feedOf(row) : null;
    },

    async list() {
      const rows = await db.selectFrom("feeds").selectAll().orderBy("address").execute();
      return rows.map(feedOf);
    },

    async due(at, limit) {
      const rows = await db
        .selectFrom("feeds")
        .selectAll()
        .where((e) => e.or([e("next_due_at", "is", null), e("next_due_at", "<=", instant(scope, at))]))
        .orderBy("next_due_at")
        .orderBy("address")
        .limit(limit)
        .execute();
      return rows.map(feedOf);
    },

    update: (address, change) =>
      write(async (tx) => {
        const set = columnsOf(change);
        if (Object.keys(set).length > 0) await tx.updateTable("feeds").set(set).where("address", "=", address).execute();
      }),
  };
}

type FeedRow = Selectable<Tables["feeds"]>;

function feedOf(row: FeedRow): StoredFeed {
  return {
    address: row.address,
    title: row.title,
    addedAt: row.added_at,
    settings: JSON.parse(row.settings) as Record<string, unknown>,
    etag: row.etag,
    lastModified: row.last_modified,
    nextDueAt: row.next_due_at,
    intervalMs: row.interval_ms,
    failures: row.failures,
    fetchedAt: row.fetched_at,
    changedAt: row.changed_at,
    outcome: row.outcome,
  };
}

/** The columns of what is given; what is not given stays. */
function columnsOf(change: Partial<StoredFeed>): Partial<FeedRow> {
  const all = {
    title: change.title,
    settings: change.settings && JSON.stringify(change.settings),
    etag: change.etag,
    last_modified: change.lastModified,
    next_due_at: change.nextDueAt,
    interval_ms: change.intervalMs,
    failures: change.failures,
    fetched_at: change.fetchedAt,
    changed_at: change.changedAt,
    outcome: change.outcome,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
