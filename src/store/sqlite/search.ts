import { sql } from "kysely";
import type { Hit, SearchPart } from "../parts/search.ts";
import { termsOf } from "../query.ts";
import { snippetOf } from "../snippet.ts";
import { recordOf } from "./articles.ts";
import { matchOf } from "./match.ts";
import { keyOf, limitOf, pageOf } from "./page.ts";
import type { Scope } from "./scope.ts";
import { clearIndex, index } from "./search-index.ts";

/** A word in the headline counts as four in the text. */
const TITLE_WEIGHT = 4;

/** Articles read at once while the index is made again. */
const REBUILD_BATCH = 200;

interface HitRow {
  readonly key: number;
  readonly id: string;
  readonly ref: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly day: string | null;
  readonly packed: Uint8Array;
  readonly rank: number;
}

export function searchPart({ db, write, place }: Scope): SearchPart {
  return {
    async articles(query, filter, page) {
      const match = matchOf(query);
      if (match === null) return { items: [], next: null };
      const limit = limitOf(page);
      // Ranks shift a little with every article added: hits of nearly equal rank may change places between two pages.
      const after = keyOf<[number, number]>(page, ["number", "number"], place);
      const rank = sql<number>`bm25(search, ${TITLE_WEIGHT}, 1)`;
      const conditions = [
        sql<boolean>`search MATCH ${match}`,
        ...(after ? [sql<boolean>`(${rank}, articles.key) > (${after[0]}, ${after[1]})`] : []),
        ...(filter.since !== undefined ? [sql<boolean>`articles.day >= ${filter.since}`] : []),
        ...(filter.until !== undefined ? [sql<boolean>`articles.day <= ${filter.until}`] : []),
        ...(filter.language !== undefined ? [sql<boolean>`articles.language = ${filter.language}`] : []),
        ...(filter.outlet !== undefined ? [sql<boolean>`articles.outlet = ${filter.outlet}`] : []),
      ];
      const { rows } = await sql<HitRow>`
        SELECT articles.key, articles.id, articles.title, articles.outlet, articles.language, articles.day, revisions.ref, revisions.packed, found.rank
        FROM (
          SELECT articles.key AS key, ${rank} AS rank FROM search JOIN articles ON articles.key = search.rowid
          WHERE ${sql.join(conditions, sql` AND `)} ORDER BY rank, articles.key LIMIT ${limit + 1}
        ) AS found
        JOIN articles ON articles.key = found.key
        JOIN revisions ON revisions.article = articles.key AND revisions.number = articles.revisions
        ORDER BY found.rank, found.key`.execute(db);
      const terms = termsOf(query);
      const hitOf = (row: HitRow): Hit => ({
        article: row.id,
        revision: row.ref,
        title: row.title,
        outlet: row.outlet,
        language: row.language,
        day: row.day,
        score: -row.rank,
        snippet: snippetOf(recordOf(row.packed, `article ${row.id}`), terms),
      });
      return pageOf(rows, limit, hitOf, (row) => [row.rank, row.key]);
    },

    rebuild: () =>
      write(async (tx) => {
        await clearIndex(tx);
        for (let after = 0; ; ) {
          const rows = await tx
            .selectFrom("articles")
            .innerJoin("revisions", (join) =>
              join.onRef("revisions.article", "=", "articles.key").onRef("revisions.number", "=", "articles.revisions"),
            )
            .select(["key", "packed"])
            .where("key", ">", after)
            .orderBy("key")
            .limit(REBUILD_BATCH)
            .execute();
          for (const { key, packed } of rows) await index(tx, key, recordOf(packed, `article ${key}`));
          if (rows.length < REBUILD_BATCH) return;
          after = rows[rows.length - 1].key;
        }
      }),
  };
}
