// A process that writes to a store, for tests that kill it: child.js write|migrate|open|fill FOLDER [NAME COUNT].
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { plainArticle } from "../../src/model/article.ts";
import type { StoreError } from "../../src/store/error.ts";
import { STORE_FILE } from "../../src/store/folder.ts";
import { openStore } from "../../src/store/open.ts";
import { Connection } from "../../src/store/sqlite/connection.ts";
import { migrate } from "../../src/store/sqlite/migrations/migrate.ts";
import type { StoreParts } from "../../src/store/store.ts";
import { LATER_MIGRATIONS } from "./later-migrations.ts";

const [what, folder, name = "a", count = "100000"] = process.argv.slice(2);

/** Says what is durable, at once: a kill must not leave it in a buffer. */
function acknowledge(word: string): void {
  writeSync(1, `${word}\n`);
}

async function addOne(parts: StoreParts, address: string, text: string): Promise<void> {
  const received = await parts.received.add({
    source: address,
    via: "file",
    from: null,
    body: Buffer.from(text),
    mediaType: "text/plain",
    headers: {},
    outcome: "stored",
  });
  const { article, revision } = await parts.articles.add({ address, record: plainArticle(text), received });
  await parts.annotations.put([{ revision, version: "1", bytes: Buffer.alloc(3_000, text) }]);
  await parts.stories.open(`s${address}`);
  await parts.stories.place([article], `s${address}`);
  await parts.log.add({ command: "add", action: "added", details: address });
}

/** Articles NAME0, NAME1 …, now one, now several in a transaction; every third is revised later. Each is acknowledged when it is durable. */
async function write(): Promise<void> {
  const store = await openStore(folder);
  acknowledge("open");
  for (let n = 0; n < Number(count); ) {
    const batch = Array.from({ length: 1 + (n % 4) }, (_, i) => n + i);
    await store.transaction(async (parts) => {
      for (const i of batch) {
        await addOne(parts, `${name}${i}`, `Text ${name}${i} of the ferry. ${"More words follow. ".repeat(i % 50)}`);
        if (i % 3 === 0) await addOne(parts, `${name}${i}`, `Text ${name}${i} of the ferry, revised.`);
      }
    });
    for (const i of batch) acknowledge(`${name}${i}`);
    n += batch.length;
  }
  await store.close();
}

/** What opening gives, for writing and only for reading: the number of articles or the code of the error. */
async function open(): Promise<void> {
  for (const readOnly of [false, true]) {
    try {
      const store = await openStore(folder, { readOnly });
      acknowledge(String((await store.info()).articles));
      await store.close();
    } catch (error) {
      acknowledge(String((error as StoreError).code));
    }
  }
}

/** Acknowledges entries until the disk is full, then the code of the error. */
async function fill(): Promise<void> {
  const store = await openStore(folder);
  try {
    for (let n = 0; ; n++) {
      const body = randomBytes(20_000);
      await store.received.add({ source: `${n}`, via: "file", from: null, body, mediaType: null, headers: {}, outcome: "stored" });
      acknowledge(`${n}`);
    }
  } catch (error) {
    acknowledge(String((error as StoreError).code));
  }
  await store.close();
}

if (what === "write") await write();
else if (what === "open") await open();
else if (what === "fill") await fill();
else if (what === "migrate") {
  acknowledge("open");
  const connection = new Connection(join(folder, STORE_FILE), folder, 1_000);
  connection.prepareForWriting();
  migrate(connection, folder, LATER_MIGRATIONS);
  acknowledge("migrated");
}
