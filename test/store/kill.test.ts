import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { STORE_FILE } from "../../src/store/folder.ts";
import { openStore } from "../../src/store/open.ts";
import { Connection } from "../../src/store/sqlite/connection.ts";
import { MIGRATIONS, migrate, schemaOf } from "../../src/store/sqlite/migrations/migrate.ts";
import type { Store } from "../../src/store/store.ts";
import { LATER_MIGRATIONS } from "./later-migrations.ts";
import { buildChild, startChild } from "./processes.ts";
import { addText, temporaryFolder } from "./temporary-store.ts";

/** Together fifty. */
const KILLS = { write: 30, open: 8, migrate: 12 } as const;
/** Twenty seconds on an idle machine. */
const TIMEOUT_MS = 240_000;

beforeAll(buildChild);

async function addresses(store: Store): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page = await store.articles.list({ limit: 1_000, after });
    for (const { address } of page.items) found.add(address);
    after = page.next;
  }
  return found;
}

it(`loses nothing acknowledged when a writing process is killed, ${KILLS.write} times in one store`, { timeout: TIMEOUT_MS }, async () => {
  const folder = temporaryFolder();
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS.write; round++) {
    const child = startChild("write", folder, `${round}-`);
    await child.opened;
    const enough = Math.floor(Math.random() * 10);
    while (child.acknowledged.length < enough) await sleep(1);
    await sleep(Math.random() * 15);
    child.process.kill("SIGKILL");
    expect(await child.ended).toBe("SIGKILL");
    acknowledged.push(...child.acknowledged);
    const store = await openStore(folder);
    const there = await addresses(store);
    expect(acknowledged.filter((address) => !there.has(address))).toEqual([]);
    if (round % 10 === 9) expect(await store.check()).toEqual([]);
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS.write);
});

it(`opens after a kill while the store is made, ${KILLS.open} times`, { timeout: TIMEOUT_MS }, async () => {
  for (let round = 0; round < KILLS.open; round++) {
    const folder = temporaryFolder();
    const child = startChild("write", folder);
    // From the moment the file is there, its head and its tables are being written.
    while (!existsSync(join(folder, STORE_FILE))) await sleep(1);
    await sleep(Math.random() * 20);
    child.process.kill("SIGKILL");
    await child.ended;
    const store = await openStore(folder);
    expect(await store.check()).toEqual([]);
    await store.close();
  }
});

it(`leaves a whole schema when a migration is killed, ${KILLS.migrate} times`, { timeout: TIMEOUT_MS }, async () => {
  const before = temporaryFolder();
  const store = await openStore(before);
  await store.transaction(async (parts) => {
    for (let n = 0; n < 300; n++) await addText(parts, `https://news.example/${n}`, `Report ${n} of the ferry.`);
  });
  await store.close();
  for (let round = 0; round < KILLS.migrate; round++) {
    const folder = temporaryFolder();
    cpSync(join(before, STORE_FILE), join(folder, STORE_FILE));
    const child = startChild("migrate", folder);
    await child.opened;
    await sleep(Math.random() * 120);
    child.process.kill("SIGKILL");
    await child.ended;

    const connection = new Connection(join(folder, STORE_FILE), folder, 1_000);
    const schema = schemaOf(connection, folder, LATER_MIGRATIONS);
    const tables = connection.all("SELECT name FROM sqlite_schema WHERE name IN ('later', 'later_filler')").length;
    expect(tables).toBe(schema - MIGRATIONS.length);
    migrate(connection, folder, LATER_MIGRATIONS);
    expect(connection.all("SELECT count(*) AS n FROM later")).toEqual([{ n: 300 }]);
    expect(connection.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    connection.close();
  }
});
