import type { Kysely } from "kysely";
import { ALL_DERIVED } from "./derived-tables.ts";
import { clearIndex } from "./search-index.ts";
import type { Tables } from "./tables.ts";

/** Empties everything that can be made again from what is kept. */
export async function dropDerived(tx: Kysely<Tables>): Promise<void> {
  for (const table of ALL_DERIVED) await tx.deleteFrom(table).execute();
  await tx.deleteFrom("nearby_entered").execute();
  await tx
    .updateTable("stories")
    .set({ title: null, articles: 0, origins: null, conflicts: null, unknown: null, first_day: "", last_day: "" })
    .where("title", "is not", null)
    .execute();
  await clearIndex(tx);
}
