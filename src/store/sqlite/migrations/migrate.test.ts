import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder, temporaryStore } from "../../../../test/store/temporary-store.ts";
import { STORE_FILE } from "../../folder.ts";
import { openStore } from "../../open.ts";
import { Connection } from "../connection.ts";
import { MIGRATIONS, migrate, schemaOf } from "./migrate.ts";

const SCHEMAS = resolve(import.meta.dirname, "../../../../test/store/schemas");

function connectionTo(folder: string): Connection {
  return new Connection(join(folder, STORE_FILE), folder, 1_000);
}

function schemaText(folder: string): string[] {
  const connection = connectionTo(folder);
  const rows = connection.all(
    "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'search_*' AND name NOT GLOB 'passage_words_*' ORDER BY name",
  );
  connection.close();
  // A column that was added later stands behind another white space than one that was always there.
  return rows.map((row) => `${row.name}: ${String(row.sql).replace(/\s+/g, "")}`);
}

it("has every schema that was released, without gaps", () => {
  expect(MIGRATIONS.map((m) => m.number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  expect(readdirSync(SCHEMAS).sort()).toEqual(MIGRATIONS.map((m) => `${m.number}.sql`).sort());
});

it.each(MIGRATIONS.map((m) => m.number))("brings a store of schema %i to the newest, with all that was in it", async (number) => {
  const folder = temporaryFolder();
  const connection = connectionTo(folder);
  connection.exec(readFileSync(join(SCHEMAS, `${number}.sql`), "utf8"));
  expect(schemaOf(connection, folder)).toBe(number);
  connection.close();
  const store = await openStore(folder, { clock: () => new Date("2024-03-06T00:00:00Z") });
  expect(await store.info()).toMatchObject({ schema: MIGRATIONS.length, articles: 2, revisions: 3, received: 3, stories: 2, feeds: 1 });
  expect((await store.search.articles("aground", {}, {})).items.length).toBe(2);
  expect((await store.stories.get("s-a2"))?.figures).toMatchObject({ title: "Ferry aground", outlets: ["Daybreak"] });
  expect(await store.dossiers.get("s-a3")).toMatchObject({ json: '{"format":"firsthand-dossier/1"}' });
  expect(await store.check()).toEqual([]);
  await store.close();
  expect(schemaText(folder)).toEqual(schemaText((await temporaryStore()).folder));
});

it("leaves the schema before it when a step fails", async () => {
  const { folder } = await temporaryStore();
  const connection = connectionTo(folder);
  const broken = { number: MIGRATIONS.length + 1, sql: "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);" };
  expect(() => migrate(connection, folder, [...MIGRATIONS, broken])).toThrow("nowhere");
  expect(schemaOf(connection, folder)).toBe(MIGRATIONS.length);
  expect(connection.all("SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([]);
  connection.close();
});
