import { join } from "node:path";
import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";
import { STORE_FILE } from "../folder.ts";
import { Connection } from "./connection.ts";

it("stores all of a transaction or nothing of it", async () => {
  const store = await temporaryStore();
  const failure = new Error("the caller changed its mind");
  const failed = store.transaction(async (parts) => {
    await addText(parts, "a", "The ferry left.");
    throw failure;
  });
  await expect(failed).rejects.toBe(failure);
  await addText(store, "b", "The boat left.");
  expect([await store.articles.byAddress("a"), (await store.search.articles("ferry", {}, {})).items]).toEqual([null, []]);
  expect(await store.check()).toEqual([]);
});

it("shows a transaction to itself, and to others when it has ended", async () => {
  const store = await temporaryStore();
  const inside = await store.transaction(async (parts) => {
    await addText(parts, "a", "The ferry left.");
    return [await parts.articles.byAddress("a"), await store.articles.byAddress("a")];
  });
  expect(inside).toEqual([expect.objectContaining({ address: "a" }), null]);
  expect(await store.articles.byAddress("a")).not.toBeNull();
});

it("runs the transactions of one process one after the other", async () => {
  const store = await temporaryStore();
  const steps: string[] = [];
  const step = (name: string) =>
    store.transaction(async (parts) => {
      steps.push(`${name} begins`);
      await parts.log.add({ command: name, action: "a", details: null });
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    });
  await Promise.all([step("a"), step("b")]);
  expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

it("refuses to wait for itself", async () => {
  const store = await temporaryStore();
  const nested = store.transaction(() => store.log.add({ command: "a", action: "b", details: null }));
  await expect(nested).rejects.toThrow("through the parts");
});

it("waits while another process writes, then says that the store is locked", async () => {
  const store = await temporaryStore({ lockTimeoutMs: 100 });
  const other = new Connection(join(store.folder, STORE_FILE), "other", 0);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.log.add({ command: "a", action: "b", details: null })).rejects.toMatchObject({
    code: "store-locked",
    name: "StoreError",
  });
  const waiting = store.log.add({ command: "a", action: "c", details: null });
  setTimeout(() => other.exec("COMMIT"), 20);
  await waiting;
  expect((await store.log.list({})).items.map((e) => e.action)).toEqual(["c"]);
  other.close();
});
