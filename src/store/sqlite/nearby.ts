import { type Kysely, sql } from "kysely";
import type { RevisionRef } from "../parts/common.ts";
import type { NearbyEntry, NearbyPart, TermList } from "../parts/nearby.ts";
import type { Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

/**
 * Days whose entries stand together, term after term. What comes is mostly of one span: in one order of all terms, each of its entries would change another
 * page of the file, and a batch of 64 articles would write five times as much as the articles themselves. Looking 14 days around one touches two spans at most.
 */
const SPAN_DAYS = 30;

const spanOf = (day: number): number => Math.floor(day / SPAN_DAYS);

/** The lists of one term in one span, as JSON: reading a row for each revision would take five times as long. */
interface ListRow {
  readonly term: number;
  readonly revisions: string;
  readonly weights: string;
}

export function nearbyPart({ db, write }: Scope): NearbyPart {
  return {
    put: (entries) =>
      write(async (tx) => {
        for (const entry of entries) {
          const { day, revision } = entry;
          await sql`INSERT OR REPLACE INTO nearby (span, term, day, revision, weight)
            SELECT ${spanOf(day)}, CAST(key AS INTEGER), ${day}, ${revision}, value FROM json_each(${weightsByTerm(entry)})`.execute(tx);
        }
      }),

    async lists(terms, firstDay, lastDay) {
      const first = spanOf(firstDay);
      const spans = Array.from({ length: spanOf(lastDay) - first + 1 }, (_, i) => first + i);
      const { rows } = await sql<ListRow>`
        SELECT term, json_group_array(revision) AS revisions, json_group_array(weight) AS weights FROM nearby
        WHERE span IN (SELECT value FROM json_each(${JSON.stringify(spans)}))
        AND term IN (SELECT value FROM json_each(${JSON.stringify(Array.from(terms, signed))}))
        AND day BETWEEN ${firstDay} AND ${lastDay}
        GROUP BY span, term`.execute(db);
      const lists = new Map<number, TermList>();
      for (const row of rows) lists.set(row.term >>> 0, joined(lists.get(row.term >>> 0), row));
      return lists;
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
  return `{${Array.from(terms, (term, i) => `"${signed(term)}":${weights[i]}`).join(",")}}`;
}

function joined(before: TermList | undefined, row: ListRow): TermList {
  const revisions = JSON.parse(row.revisions) as number[];
  const weights = JSON.parse(row.weights) as number[];
  if (before === undefined) return { revisions, weights };
  return { revisions: [...before.revisions, ...revisions], weights: [...before.weights, ...weights] };
}
