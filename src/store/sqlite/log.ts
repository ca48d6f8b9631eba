import type { Instant } from "../parts/common.ts";
import type { LogEntry, LogPart } from "../parts/log.ts";
import { keyOf, limitOf, pageOf } from "./page.ts";
import { instant, type Scope } from "./scope.ts";

export function logPart(scope: Scope): LogPart {
  const { db, write, place } = scope;
  const entries = () =>
    db
      .selectFrom("log")
      .leftJoin("log as undoing", "undoing.undoes", "log.ref")
      .select(["log.ref", "log.at", "log.command", "log.action", "log.details", "log.undoes", "undoing.ref as undone_by"]);
  return {
    add: (entry) =>
      write(async (tx) => {
        const { ref } = await tx
          .insertInto("log")
          .values({
            at: instant(scope, entry.at),
            command: entry.command,
            action: entry.action,
            details: JSON.stringify(entry.details ?? null),
            undoes: entry.undoes ?? null,
          })
          .returning("ref")
          .executeTakeFirstOrThrow();
        return ref;
      }),

    async get(ref) {
      const row = await entries().where("log.ref", "=", ref).executeTakeFirst();
      return row ? entryOf(row) : null;
    },

    async list(page) {
      const limit = limitOf(page);
      const after = keyOf<[number]>(page, ["number"], place);
      let query = entries()
        .orderBy("log.ref", "desc")
        .limit(limit + 1);
      if (after) query = query.where("log.ref", "<", after[0]);
      if (page.actions !== undefined) query = query.where("log.action", "in", page.actions);
      return pageOf(await query.execute(), limit, entryOf, (row) => [row.ref]);
    },

    async since(ref, limit) {
      const rows = await entries().where("log.ref", ">", ref).orderBy("log.ref").limit(limit).execute();
      return rows.map(entryOf);
    },
  };
}

interface LogRow {
  readonly ref: number;
  readonly at: Instant;
  readonly command: string;
  readonly action: string;
  readonly details: string;
  readonly undoes: number | null;
  readonly undone_by: number | null;
}

function entryOf({ undone_by, details, ...row }: LogRow): LogEntry {
  return { ...row, details: JSON.parse(details) as unknown, undoneBy: undone_by };
}
