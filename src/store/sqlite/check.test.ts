import { join } from "node:path";
import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";
import { STORE_FILE } from "../folder.ts";
import type { Store } from "../store.ts";
import { Connection } from "./connection.ts";

/** What `check` finds after a change behind the store's back, and what is left after `repair`. */
async function after(store: Store, damage: string): Promise<[string[], string[]]> {
  const connection = new Connection(join(store.folder, STORE_FILE), "test", 1_000);
  connection.exec("PRAGMA foreign_keys = OFF");
  connection.exec(damage);
  connection.close();
  const found = (await store.check()).map((f) => `${f.code}: ${f.place}`);
  return [found, (await store.repair()).map((f) => `${f.code}: ${f.place}`)];
}

async function filled(): Promise<Store> {
  const store = await temporaryStore();
  const { article, revision } = await addText(store, "a", "The ferry left.");
  await addText(store, "b", "The boat left.");
  await store.annotations.put([{ revision, version: "1", bytes: Buffer.from("x") }]);
  await store.stories.open("s1");
  await store.stories.place([article], "s1");
  await store.stories.setFigures("s1", {
    title: "",
    articles: 1,
    origins: 1,
    unknown: 0,
    conflicts: 0,
    languages: ["en"],
    outlets: [],
    firstDay: null,
    lastDay: null,
  });
  expect(await store.check()).toEqual([]);
  return store;
}

it.each([
  ["DELETE FROM search WHERE rowid = 1", "search-index: search"],
  ["INSERT INTO search (rowid, title, body) VALUES (77, 'x', 'y')", "search-index: search"],
  ["DELETE FROM search_idx; DELETE FROM search_data WHERE id > 10", "search-index: search"],
  ["UPDATE annotations SET revision = 99", "broken-reference: annotations 99"],
  ["UPDATE story_labels SET story = 99", "broken-reference: story_labels"],
  ["UPDATE members SET story = 99", "broken-reference: members 1"],
])("mends what can be made again: %s", async (damage, finding) => {
  const store = await filled();
  const [found, left] = await after(store, damage);
  expect(found).toContain(finding);
  expect(left).toEqual([]);
  expect((await store.search.articles("ferry", {}, {})).items.length).toBe(1);
});

it.each([
  ["UPDATE blobs SET packed = x'0102' WHERE key = 1", ["bytes-damaged: blobs 1"]],
  ["UPDATE blobs SET packed = (SELECT packed FROM blobs WHERE key = 2) WHERE key = 1", ["bytes-damaged: blobs 1"]],
  ["UPDATE revisions SET packed = (SELECT packed FROM revisions WHERE ref = 2) WHERE ref = 1", ["record-damaged: revision 1"]],
  ["UPDATE articles SET revisions = 5 WHERE key = 2", [expect.stringMatching(/^article-without-bytes: article r/)]],
  ["UPDATE received SET blob = NULL WHERE ref = 1", [expect.stringMatching(/^article-without-bytes: article r/)]],
  ["UPDATE members SET article = 99", ["broken-reference: members 99"]],
])("says what only a copy can mend: %s", async (damage, findings) => {
  const [found, left] = await after(await filled(), damage);
  expect(found).toEqual(findings);
  expect(left).toEqual(findings);
});

it("tells a clock that is behind the newest entry", async () => {
  const store = await temporaryStore({ clock: () => new Date("2024-03-05T00:00:00Z") });
  await store.log.add({ command: "a", action: "b", details: null, at: "2024-03-05T00:00:01Z" });
  expect(await store.check()).toMatchObject([{ code: "clock-behind", repairable: false }]);
});
