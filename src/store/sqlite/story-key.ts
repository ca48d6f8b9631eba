import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** The key of an open story. Throws where there is none: a mistake of the caller. */
export async function storyKey(tx: Kysely<Tables>, id: string): Promise<number> {
  const row = await tx.selectFrom("stories").select("key").where("id", "=", id).executeTakeFirst();
  if (!row) throw new Error(`no open story has the id ${id}`);
  return row.key;
}
