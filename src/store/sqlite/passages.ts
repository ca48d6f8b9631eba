import { sql } from "kysely";
import type { PassageHit, PassagesPart } from "../parts/passages.ts";
import { termsOf } from "../query.ts";
import { snippetOf } from "../snippet.ts";
import { matchOf } from "./match.ts";
import { keyOf, limitOf, pageOf } from "./page.ts";
import type { Scope } from "./scope.ts";

interface PassageRow {
  readonly key: number;
  readonly story: string;
  readonly storyTitle: string | null;
  readonly kind: "claim" | "quote";
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly rank: number;
}

export function passagesPart({ db, place }: Scope): PassagesPart {
  return {
    async search(query, kind, page) {
      const match = matchOf(query);
      if (match === null) return { items: [], next: null };
      const limit = limitOf(page);
      const after = keyOf<[number, number]>(page, ["number", "number"], place);
      const rank = sql<number>`bm25(passage_words)`;
      const conditions = [
        sql<boolean>`passage_words MATCH ${match}`,
        ...(kind === null ? [] : [sql<boolean>`passages.kind = ${kind}`]),
        ...(after ? [sql<boolean>`(${rank}, passages.key) > (${after[0]}, ${after[1]})`] : []),
      ];
      const { rows } = await sql<PassageRow>`
        SELECT passages.key, stories.id AS story, stories.title AS "storyTitle", passages.kind, passages.id, passages.label, passages.text, ${rank} AS rank
        FROM passage_words JOIN passages ON passages.key = passage_words.rowid JOIN stories ON stories.key = passages.story
        WHERE ${sql.join(conditions, sql` AND `)} ORDER BY rank, passages.key LIMIT ${limit + 1}`.execute(db);
      const terms = termsOf(query);
      const hitOf = ({ story, storyTitle, kind, id, label, text }: PassageRow): PassageHit => ({
        story,
        storyTitle,
        kind,
        id,
        label,
        text,
        snippet: snippetOf({ text, removed: [] }, terms),
      });
      return pageOf(rows, limit, hitOf, (row) => [row.rank, row.key]);
    },
  };
}
