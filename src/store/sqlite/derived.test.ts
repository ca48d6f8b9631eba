import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";

it("keeps bytes of one version for a revision, and tells the current ones that have none", async () => {
  const store = await temporaryStore();
  const a = await addText(store, "a", "First text.");
  const b = await addText(store, "b", "Second text.");
  await store.annotations.put([
    { revision: a.revision, version: "1", bytes: Buffer.from("old") },
    { revision: b.revision, version: "1", bytes: Buffer.from("old") },
  ]);
  await store.annotations.put([{ revision: a.revision, version: "2", bytes: Buffer.from("new") }]);
  const kept = await store.annotations.get([a.revision, b.revision], "2");
  expect([...kept].map(([ref, bytes]) => [ref, Buffer.from(bytes).toString()])).toEqual([[a.revision, "new"]]);
  expect(await store.annotations.missing("2", 0, 10)).toEqual([b.revision]);
  const changed = await addText(store, "b", "Second text, changed.");
  expect(await store.annotations.missing("2", 0, 10)).toEqual([changed.revision]);
  expect(await store.profiles.missing("2", a.revision, 10)).toEqual([changed.revision]);
});
