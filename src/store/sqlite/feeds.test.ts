import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";

const NEW = { address: "https://news.example/feed", title: null, intervalMs: 60_000, settings: { full: true } };

it("follows a feed once, and keeps what is not changed", async () => {
  const store = await temporaryStore({ clock: () => new Date("2024-03-05T00:00:00Z") });
  expect([await store.feeds.add(NEW), await store.feeds.add({ ...NEW, title: "again" })]).toEqual([true, false]);
  await store.feeds.update(NEW.address, { etag: '"1"', failures: 2 });
  await store.feeds.update(NEW.address, { etag: null, title: "News" });
  expect(await store.feeds.get(NEW.address)).toEqual({
    address: NEW.address,
    title: "News",
    addedAt: "2024-03-05T00:00:00.000Z",
    settings: { full: true },
    etag: null,
    lastModified: null,
    nextDueAt: null,
    intervalMs: 60_000,
    failures: 2,
    fetchedAt: null,
    changedAt: null,
    outcome: null,
  });
  expect([await store.feeds.remove(NEW.address), await store.feeds.remove(NEW.address)]).toEqual([true, false]);
});

it("gives the feeds that are due, the longest due first", async () => {
  const store = await temporaryStore();
  for (const [address, nextDueAt] of [
    ["a", "2024-03-05T12:00:00.000Z"],
    ["b", "2024-03-05T11:00:00Z"],
    ["c", "2024-03-05T13:00:00.000Z"],
  ]) {
    await store.feeds.add({ ...NEW, address });
    await store.feeds.update(address, { nextDueAt });
  }
  await store.feeds.add({ ...NEW, address: "d" });
  expect((await store.feeds.due("2024-03-05T12:00:00Z", 10)).map((f) => f.address)).toEqual(["d", "b", "a"]);
});
