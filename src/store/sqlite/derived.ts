import type { DerivedPart } from "../parts/derived.ts";
import { inBatches } from "./batches.ts";
import type { Scope } from "./scope.ts";

/** What stages made of revisions, in a table of its own for each kind. */
export function derivedPart({ db, write }: Scope, kind: "annotations" | "profiles"): DerivedPart {
  // The tables have the same columns: for the types, one stands for both.
  const table = kind as "annotations";
  return {
    put: (entries) =>
      write(async (tx) => {
        for (const { revision, version, bytes } of entries)
          await tx
            .insertInto(table)
            .values({ revision, version, bytes })
            .onConflict((c) => c.column("revision").doUpdateSet({ version, bytes }))
            .execute();
      }),

    async get(revisions, version) {
      const rows = await inBatches(revisions, (batch) =>
        db.selectFrom(table).select(["revision", "bytes"]).where("revision", "in", batch).where("version", "=", version).execute(),
      );
      return new Map(rows.map((row) => [row.revision, row.bytes]));
    },

    async missing(version, after, limit) {
      const rows = await db
        .selectFrom("revisions")
        .innerJoin("articles", (join) =>
          join.onRef("articles.key", "=", "revisions.article").onRef("articles.revisions", "=", "revisions.number"),
        )
        .leftJoin(table, (join) => join.onRef(`${table}.revision`, "=", "revisions.ref").on(`${table}.version`, "=", version))
        .select("ref")
        .where("ref", ">", after)
        .where(`${table}.revision`, "is", null)
        .orderBy("ref")
        .limit(limit)
        .execute();
      return rows.map((row) => row.ref);
    },
  };
}
