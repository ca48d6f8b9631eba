import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";

it("lists what was done, newest first, with what took it back", async () => {
  const store = await temporaryStore();
  const merged = await store.log.add({
    command: "merge",
    action: "story-merged",
    details: { from: "s1", into: "s2" },
    at: "2024-03-05T00:00:00Z",
  });
  const undone = await store.log.add({ command: "undo", action: "undone", details: null, undoes: merged });
  expect((await store.log.list({})).items.map((e) => e.ref)).toEqual([undone, merged]);
  expect((await store.log.list({ actions: ["story-merged", "story-split"] })).items).toEqual([
    {
      ref: merged,
      at: "2024-03-05T00:00:00.000Z",
      command: "merge",
      action: "story-merged",
      details: { from: "s1", into: "s2" },
      undoes: null,
      undoneBy: undone,
    },
  ]);
  await expect(store.log.add({ command: "undo", action: "undone", details: null, undoes: merged })).rejects.toThrow();
});

it("pages backwards", async () => {
  const store = await temporaryStore();
  for (let n = 0; n < 5; n++) await store.log.add({ command: "add", action: "added", details: n });
  const first = await store.log.list({ limit: 2 });
  const second = await store.log.list({ limit: 2, after: first.next });
  expect([...first.items, ...second.items].map((e) => e.details)).toEqual([4, 3, 2, 1]);
  expect((await store.log.since(first.items[1].ref - 1, 10)).map((e) => e.details)).toEqual([3, 4]);
});
