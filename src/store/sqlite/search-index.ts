import { type Kysely, sql } from "kysely";
import type { Article } from "../../model/article.ts";
import type { Tables } from "./tables.ts";

/**
 * Texts that go into the index at the end of the transaction that runs.
 *
 * Every statement on another table that could fail half-way makes the index write out what it has gathered, so that texts put in one by one between
 * such statements cost four times as much, and leave an index in splinters.
 */
export class IndexQueue {
  readonly #records = new Map<number, Article>();

  add(key: number, record: Article): void {
    this.#records.set(key, record);
  }

  async write(tx: Kysely<Tables>): Promise<void> {
    for (const [key, record] of this.#records) await index(tx, key, record);
    this.clear();
  }

  clear(): void {
    this.#records.clear();
  }
}

/** Puts an article's current text into the index, in place of what was there. */
export async function index(tx: Kysely<Tables>, key: number, record: Article): Promise<void> {
  await sql`INSERT OR REPLACE INTO search (rowid, title, body) VALUES (${key}, ${record.title ?? ""}, ${withoutRemoved(record)})`.execute(
    tx,
  );
}

/** An index without entries in place of the one that is there, also where that one is damaged. (Its own "delete-all" leaves a malformed index behind.) */
export async function clearIndex(tx: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE name = 'search'`.execute(tx);
  await sql`DROP TABLE search`.execute(tx);
  await sql.raw(rows[0].sql).execute(tx);
}

/** The text with its boilerplate left out: nobody looks for cookie notices. */
export function withoutRemoved({ text, removed }: Article): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of removed) {
    kept += `${text.slice(from, start)}\n`;
    from = end;
  }
  return kept + text.slice(from);
}
