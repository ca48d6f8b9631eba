import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STORE_FILE } from "../../src/store/folder.ts";
import { openStore } from "../../src/store/open.ts";
import { Connection } from "../../src/store/sqlite/connection.ts";
import { examine, mend } from "../../src/work/keep/doctor.ts";
import { storyDossier } from "../../src/work/keep/dossier.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { entryOf } from "../../src/work/keep/intake/entry.ts";
import { FERRY, MINE, openShelf, page, type Shelf } from "./shelf.ts";

let shelf: Shelf;
beforeEach(async () => {
  shelf = await openShelf();
  await shelf.add(...FERRY.map((text, n) => [`https://a.example/ferry${n}`, text] as const), ["https://a.example/mine", MINE[0]]);
});
afterEach(() => shelf.close());

/** Changes the file behind the store's back. */
function damage(sql: string): void {
  const connection = new Connection(join(shelf.folder, STORE_FILE), "test", 1_000);
  connection.exec("PRAGMA foreign_keys = OFF");
  connection.exec(sql);
  connection.close();
}

/** Everything that is kept and not derived, but for the log. */
function truth(): unknown {
  const connection = new Connection(join(shelf.folder, STORE_FILE), "test", 1_000);
  const tables = ["blobs", "received", "articles", "revisions", "members", "story_redirects", "corrections", "feeds"];
  const rows = tables.map((table) => connection.all(`SELECT * FROM ${table} ORDER BY 1`));
  rows.push(connection.all("SELECT id FROM stories ORDER BY id"));
  connection.close();
  return rows;
}

const found = async (): Promise<string[]> => (await examine(shelf.store)).findings.map((f) => f.code);
const mended = async (): Promise<string[]> => (await mend(shelf.store, new Grouping())).findings.map((f) => f.code);

/** What a user sees: the stories with their figures, a search, and a dossier. */
async function shown(): Promise<unknown> {
  const { items } = await shelf.store.stories.list({}, { limit: 100 });
  const dossiers = await Promise.all(items.map((s) => storyDossier(shelf.store, s.id)));
  const stories = (await shelf.store.stories.list({}, { limit: 100 })).items.map(({ id, figures }) => ({ id, figures }));
  return [stories, (await shelf.store.search.articles("ferry", {}, {})).items.length, dossiers];
}

describe("a store that can be mended", () => {
  it.each([
    ["an index that misses an article", "DELETE FROM search WHERE rowid = 1", ["search-index"]],
    ["an index with an entry of none", "INSERT INTO search (rowid, title, body) VALUES (77, 'x', 'y')", ["search-index"]],
    ["an index whose inside is gone", "DELETE FROM search_idx; DELETE FROM search_data WHERE id > 10", ["search-index"]],
    ["annotations that are missing", "DELETE FROM annotations", ["old-annotations"]],
    ["annotations of another version", "UPDATE annotations SET version = 'old'", ["old-annotations"]],
    ["annotations of no revision", "UPDATE annotations SET revision = 99 WHERE revision = 1", ["broken-reference", "old-annotations"]],
    [
      "profiles of another version",
      "UPDATE profiles SET version = 'old'; DELETE FROM members WHERE article = 1",
      ["loose-articles", "wrong-figures"],
    ],
    ["labels of a lost story", "UPDATE story_labels SET story = 99 WHERE story = 1", ["broken-reference", "wrong-figures"]],
    ["an article in no story", "DELETE FROM members WHERE article = 1", ["loose-articles", "wrong-figures"]],
    ["a story without figures", "UPDATE stories SET title = NULL WHERE key = 1", ["wrong-figures"]],
    ["figures that count wrong", "UPDATE stories SET articles = 9", ["wrong-figures"]],
    ["days that are wrong", "UPDATE stories SET last_day = '2031-01-01' WHERE key = 1", ["wrong-figures"]],
  ])("%s", async (_, sql, codes) => {
    const before = await shown();
    const kept = truth();
    expect(await found()).toEqual([]);
    damage(sql);
    expect([...new Set(await found())]).toEqual(codes);
    expect(await mended()).toEqual([]);
    expect(await found()).toEqual([]);
    expect(await shown()).toEqual(before);
    expect(truth()).toEqual(kept);
  });

  it("everything that is derived", async () => {
    const before = await shown();
    await shelf.store.dropDerived();
    expect(await found()).toEqual(["search-index", "old-annotations", "wrong-figures"]);
    expect(await mended()).toEqual([]);
    expect(await shown()).toEqual(before);
  });

  it("articles of a lost story are put together again, under another id", async () => {
    const before = await shelf.stories();
    damage("DELETE FROM stories WHERE key = (SELECT story FROM members WHERE article = 1)");
    const { findings } = await examine(shelf.store);
    expect(findings.filter((f) => f.place.startsWith("members")).every((f) => f.repairable)).toBe(true);
    expect(await mended()).toEqual([]);
    expect(await shelf.stories()).toEqual(before);
  });

  it("what a run kept and did not read: it waits for the next run, and is named where none will come to it", async () => {
    await shelf.store.received.add(entryOf(page("https://a.example/left", MINE[1])));
    expect(await examine(shelf.store)).toMatchObject({ waiting: 1, findings: [] });
    damage(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
       INSERT INTO received (source, via, headers, received_at, outcome) SELECT 'x' || i, 'page', '{}', '2024-03-05T00:00:00.000Z', 'unchanged' FROM n`,
    );
    expect(await examine(shelf.store)).toMatchObject({ waiting: 0, findings: [{ code: "unread", repairable: true }] });
    expect(await mended()).toEqual([]);
    expect(await shelf.article("https://a.example/left")).not.toBe("");
  });
});

describe("a store that cannot be mended", () => {
  it.each([
    ["bytes that cannot be unpacked", "UPDATE blobs SET packed = x'0102' WHERE key = 1", ["bytes-damaged"]],
    [
      "bytes that are not read yet",
      "UPDATE blobs SET packed = x'0102' WHERE key = 1; UPDATE received SET outcome = 'unread' WHERE blob = 1",
      ["bytes-damaged"],
    ],
    [
      "a record that is another",
      "UPDATE revisions SET packed = (SELECT packed FROM revisions WHERE ref = 2) WHERE ref = 1",
      ["record-damaged"],
    ],
    [
      "a record that cannot be read, and must be",
      "UPDATE revisions SET packed = x'0102' WHERE ref = 1; DELETE FROM annotations; DELETE FROM profiles",
      ["record-damaged"],
    ],
    ["an article whose revision is lost", "UPDATE articles SET revisions = 5 WHERE key = 2", ["article-without-bytes"]],
    ["a revision whose bytes are lost", "UPDATE received SET blob = NULL WHERE ref = 1", ["article-without-bytes"]],
    ["an article that is lost", "INSERT INTO members (article, story) VALUES (99, 1)", ["broken-reference"]],
  ])("%s: says so and leaves what is kept", async (_, sql, codes) => {
    damage(sql);
    const kept = truth();
    const { findings } = await mend(shelf.store, new Grouping());
    expect([...new Set(findings.filter((f) => !f.repairable).map((f) => f.code))]).toEqual(codes);
    expect(findings.every((f) => f.hint !== "")).toBe(true);
    expect(truth()).toEqual(kept);
  });

  it("a file with pages that are something else: says so and writes nothing", async () => {
    await shelf.store.close();
    const file = join(shelf.folder, STORE_FILE);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 5 * 4_096, 8 * 4_096);
    writeFileSync(file, bytes);
    const store = await openStore(shelf.folder);
    for (const look of [() => examine(store), () => mend(store, new Grouping())])
      expect(new Set((await look()).findings.map((f) => [f.code, f.repairable].join()))).toEqual(new Set(["file-damaged,false"]));
    await store.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});
