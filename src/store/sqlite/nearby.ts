import { type Kysely, sql } from "kysely";
import type { RevisionRef } from "../parts/common.ts";
import type { NearbyEntry, NearbyPart, TermList } from "../parts/nearby.ts";
import type { Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

/** The lists of one term over some days, as JSON: reading a row for each revision would take five times as long. */
interface ListRow {
  readonly term: number;
  readonly revisions: string;
  readonly weights: string;
}

export function nearbyPart({ db, write }: Scope): NearbyPart {
  return {
    put: (entries) =>
      write(async (tx) => {
        for (const entry of entries)
          await sql`INSERT OR REPLACE INTO nearby (term, day, revision, weight)
            SELECT CAST(key AS INTEGER), ${entry.day}, ${entry.revision}, value FROM json_each(${weightsByTerm(entry)})`.execute(tx);
      }),

    async lists(terms, firstDay, lastDay) {
      const { rows } = await sql<ListRow>`
        SELECT term, json_group_array(revision) AS revisions, json_group_array(weight) AS weights FROM nearby
        WHERE term IN (SELECT value FROM json_each(${JSON.stringify(Array.from(terms, signed))})) AND day BETWEEN ${firstDay} AND ${lastDay}
        GROUP BY term`.execute(db);
      return new Map(rows.map((row) => [row.term >>> 0, listOf(row)]));
    },

    missing: (version, limit) =>
      write(async (tx) => {
        const entered = await tx.selectFrom("nearby_entered").select("down_to").where("version", "=", version).executeTakeFirst();
        const downTo = entered?.down_to ?? (await beginAnew(tx, version));
        const rows = await tx
          .selectFrom("revisions")
          .innerJoin("articles", (join) =>
            join.onRef("articles.key", "=", "revisions.article").onRef("articles.revisions", "=", "revisions.number"),
          )
          .select("ref")
          .where("ref", "<", downTo)
          .orderBy("ref", "desc")
          .limit(limit)
          .execute();
        return rows.map((row) => row.ref);
      }),

    entered: (version, downTo) =>
      write(async (tx) => {
        await tx.updateTable("nearby_entered").set({ down_to: downTo }).where("version", "=", version).execute();
      }),
  };
}

/** Drops what was entered under another version. Gives the number above all revisions that are there. */
async function beginAnew(tx: Kysely<Tables>, version: string): Promise<RevisionRef> {
  await tx.deleteFrom("nearby").execute();
  await tx.deleteFrom("nearby_entered").execute();
  const { newest } = await tx
    .selectFrom("revisions")
    .select((e) => e.fn.max("ref").as("newest"))
    .executeTakeFirstOrThrow();
  const down_to = (newest ?? 0) + 1;
  await tx.insertInto("nearby_entered").values({ version, down_to }).execute();
  return down_to;
}

/** Terms are kept as signed numbers, which take two bytes less. */
const signed = (term: number): number => term | 0;

function weightsByTerm({ terms, weights }: NearbyEntry): string {
  return JSON.stringify(Object.fromEntries(Array.from(terms, (term, i) => [signed(term), weights[i]])));
}

function listOf({ revisions, weights }: ListRow): TermList {
  return { revisions: JSON.parse(revisions) as number[], weights: JSON.parse(weights) as number[] };
}
