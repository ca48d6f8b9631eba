import { sql } from "kysely";
import { checkStore } from "./check.ts";
import { DERIVED } from "./checks.ts";
import type { Scope } from "./scope.ts";
import { searchPart } from "./search.ts";

/** Mends what `check` marks as repairable. Truth is never touched: only derived entries are dropped or made again. */
export async function repairStore(scope: Scope): Promise<void> {
  const { db } = scope;
  const findings = await checkStore(scope);
  const { rows } = await sql<{ table: string; rowid: number | null }>`PRAGMA foreign_key_check`.execute(db);
  for (const { table, rowid } of rows)
    if (DERIVED.has(table) && rowid !== null) await sql`DELETE FROM ${sql.table(table)} WHERE rowid = ${rowid}`.execute(db);
  if (findings.some((finding) => finding.code === "search-index")) await searchPart(scope).rebuild();
}
