import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addText, temporaryFolder, temporaryStore } from "../../../test/store/temporary-store.ts";
import { STORE_FILE } from "../folder.ts";
import { openStore } from "../open.ts";
import { Connection } from "./connection.ts";

it("makes a store where there is none, unless told not to", async () => {
  const folder = join(temporaryFolder(), "deep", "data");
  await expect(openStore(folder, { create: false })).rejects.toMatchObject({ code: "store-missing", place: folder });
  await expect(openStore(folder, { readOnly: true })).rejects.toMatchObject({ code: "store-missing" });
  const store = await openStore(folder);
  await addText(store, "a", "The ferry left.");
  await store.close();
  const again = await openStore(folder, { create: false });
  expect((await again.info()).articles).toBe(1);
  await again.close();
});

it("reads while another writes, and writes nothing", async () => {
  const store = await temporaryStore();
  const reader = await openStore(store.folder, { readOnly: true });
  await addText(store, "a", "The ferry left.");
  expect(await reader.articles.byAddress("a")).not.toBeNull();
  await expect(addText(reader, "b", "The boat left.")).rejects.toMatchObject({ code: "store-read-only" });
  await expect(reader.transaction(async () => 1)).rejects.toMatchObject({ code: "store-read-only" });
  await reader.close();
});

it("refuses a store of a newer program, and leaves it as it is", async () => {
  const { folder } = await temporaryStore();
  const file = join(folder, STORE_FILE);
  const connection = new Connection(file, "test", 1_000);
  connection.exec("PRAGMA user_version = 999");
  for (const readOnly of [false, true])
    await expect(openStore(folder, { readOnly })).rejects.toMatchObject({
      code: "store-newer",
      place: file,
      hint: expect.stringContaining("newer"),
    });
  expect(connection.all("PRAGMA user_version")).toEqual([{ user_version: 999 }]);
  connection.close();
});

it("refuses what is no store: another program's database, and no database at all", async () => {
  const foreign = temporaryFolder();
  const connection = new Connection(join(foreign, STORE_FILE), "test", 1_000);
  connection.exec("CREATE TABLE theirs (x)");
  connection.close();
  await expect(openStore(foreign)).rejects.toMatchObject({ code: "store-damaged" });
  const text = temporaryFolder();
  writeFileSync(join(text, STORE_FILE), "not a database, but long enough to have a head ".repeat(50));
  await expect(openStore(text)).rejects.toMatchObject({ code: "store-damaged", cause: expect.anything() });
});
