import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";
import { STORE_FILE } from "../folder.ts";
import type { Store } from "../store.ts";
import { Connection } from "./connection.ts";

/** How SQLite goes about every statement that `work` runs: its lines that go through a whole table or index. */
async function scans(store: Store, work: () => Promise<void>): Promise<string[]> {
  const spy = vi.spyOn(Connection.prototype, "execute");
  await work();
  const statements = new Set(spy.mock.calls.map(([sql]) => sql));
  spy.mockRestore();
  expect(statements.size).toBeGreaterThan(3);
  const connection = new Connection(join(store.folder, STORE_FILE), "test", 1_000);
  const found = [...statements].flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => "a");
    return connection.all(`EXPLAIN QUERY PLAN ${sql}`, values).map((row) => String(row.detail));
  });
  connection.close();
  return found.filter((line) => line.startsWith("SCAN") && !/^SCAN (search|found) /.test(line) && line !== "SCAN found");
}

it("adds, changes and finds by key, never going through a table", async () => {
  const store = await temporaryStore();
  const lines = await scans(store, async () => {
    const { article, revision } = await addText(store, "a", "The ferry left.");
    await addText(store, "a", "The ferry left late.");
    await store.received.history("a", 1);
    await store.received.withOutcome("unread", 1, 10);
    await store.received.body(1);
    await store.annotations.put([{ revision, version: "1", bytes: Buffer.from("x") }]);
    await store.annotations.get([revision], "1");
    for (const id of ["s1", "s2"]) await store.stories.open(id);
    await store.stories.place([article], "s1");
    await store.stories.setFigures("s1", {
      title: "",
      articles: 1,
      origins: 1,
      unknown: 0,
      conflicts: 0,
      languages: ["en"],
      outlets: ["A"],
      firstDay: null,
      lastDay: null,
    });
    await store.dossiers.put("s1", { madeFrom: "x", json: "{}", claims: ["c1"] });
    await store.dossiers.get("s1");
    await store.stories.merge("s1", "s2");
    await store.stories.get("s1");
    await store.stories.members("s2");
    await store.stories.of([article]);
    await store.stories.takeOut([article]);
    await store.stories.close("s2");
    await store.stories.reopen("s1");
    await store.articles.byAddress("a");
    await store.articles.readCurrent([article]);
    await store.articles.revisions(article);
    await store.articles.byRecord("a1");
    await store.corrections.undo(await store.corrections.add({ kind: "move", from: null, into: "s1", articles: [article], beside: [] }));
    await store.corrections.about([article]);
    await store.corrections.holding("move");
    await store.log.get(await store.log.add({ command: "a", action: "b", details: null }));
    await store.feeds.add({ address: "f", title: null, intervalMs: 1 });
    await store.feeds.update("f", { etag: "x" });
  });
  expect(lines).toEqual([]);
});

it("lists in the order of an index, and sorts nothing", async () => {
  const store = await temporaryStore();
  const lines = await scans(store, async () => {
    await store.stories.list({}, {});
    await store.stories.list({ order: "changed", minOrigins: 2 }, {});
    await store.articles.list({});
    await store.log.list({});
    await store.log.list({ actions: ["a"] });
  });
  expect(lines).toEqual(["SCAN stories USING INDEX stories_day", "SCAN stories USING INDEX stories_changed", "SCAN log"]);
});
