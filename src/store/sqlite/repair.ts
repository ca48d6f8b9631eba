import { sql } from "kysely";
import { checkStore } from "./check.ts";
import { DERIVED_TABLES } from "./derived-tables.ts";
import type { Scope } from "./scope.ts";
import { searchPart } from "./search.ts";

/** Mends what `check` marks as repairable. Truth is never touched: only derived entries are dropped or made again, and places in stories that are lost. */
export async function repairStore(scope: Scope): Promise<void> {
  const { db } = scope;
  const findings = await checkStore(scope);
  if (findings.some((finding) => finding.code === "broken-reference" && finding.repairable)) {
    for (const table of DERIVED_TABLES.revisions)
      await sql`DELETE FROM ${sql.table(table)} WHERE revision NOT IN (SELECT ref FROM revisions)`.execute(db);
    for (const table of [...DERIVED_TABLES.stories, "members"])
      await sql`DELETE FROM ${sql.table(table)} WHERE story NOT IN (SELECT key FROM stories)`.execute(db);
  }
  if (findings.some((finding) => finding.code === "search-index")) await searchPart(scope).rebuild();
}
