// Prints a small store of today's schema as SQL: to be kept as test/store/schemas/NUMBER.sql when a migration is released.
// Usage: npx tsx test/store/dump.ts > test/store/schemas/NUMBER.sql
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STORE_FILE } from "../../src/store/folder.ts";
import { openStore } from "../../src/store/open.ts";
import { Connection } from "../../src/store/sqlite/connection.ts";
import { fillExample } from "./example.ts";

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-dump-"));
  const store = await openStore(folder, { clock: () => new Date("2024-03-05T12:00:00Z") });
  await fillExample(store);
  await store.close();
  const connection = new Connection(join(folder, STORE_FILE), folder, 0);
  const lines: string[] = [];
  for (const pragma of ["application_id", "user_version"])
    lines.push(`PRAGMA ${pragma} = ${connection.all(`PRAGMA ${pragma}`)[0][pragma]};`);
  const schema = connection.all(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'search_*' AND name NOT GLOB 'passage_words_*' ORDER BY rowid",
  );
  for (const { name, sql } of schema) if (!String(name).startsWith("sqlite_")) lines.push(`${sql};`);
  for (const { type, name } of schema) {
    if (type !== "table" || name === "search" || name === "passage_words" || String(name).startsWith("sqlite_")) continue;
    const columns = connection.all(`SELECT name FROM pragma_table_info('${name}')`).map((c) => `quote("${c.name}")`);
    const rows = connection.all(`SELECT ${columns.join(" || ', ' || ")} AS row FROM "${name}"`);
    for (const { row } of rows) lines.push(`INSERT INTO "${name}" VALUES (${row});`);
  }
  // The index holds no text: of all that can be searched, the titles stand here.
  lines.push("INSERT INTO search (rowid, title, body) SELECT key, title, '' FROM articles;");
  console.log(lines.join("\n"));
  connection.close();
  rmSync(folder, { recursive: true });
}

await main();
