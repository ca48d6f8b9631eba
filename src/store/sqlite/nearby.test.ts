import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";

/** Above what a signed number of 32 bits holds. */
const HIGH = 4_000_000_000;

it("lists the revisions that have a term, over some days", async () => {
  const { nearby } = await temporaryStore();
  await nearby.put([
    { revision: 1, day: 10, terms: [5, HIGH], weights: [300, 200] },
    { revision: 2, day: 11, terms: [HIGH], weights: [100] },
    { revision: 3, day: 13, terms: [5, HIGH], weights: [1, 2] },
  ]);
  expect(await nearby.lists([HIGH, 5, 6], 10, 12)).toEqual(
    new Map([
      [5, { revisions: [1], weights: [300] }],
      [HIGH, { revisions: [1, 2], weights: [200, 100] }],
    ]),
  );
  await nearby.put([{ revision: 1, day: 10, terms: [5], weights: [301] }]);
  expect((await nearby.lists([5], 0, 12)).get(5)).toEqual({ revisions: [1], weights: [301] });
  expect(await nearby.lists([], 0, 99)).toEqual(new Map());
});

it("tells the current revisions that were there before, the newest first, and begins anew for another version", async () => {
  const store = await temporaryStore();
  const { nearby } = store;
  const a = await addText(store, "a", "First text.");
  await addText(store, "b", "Second text.");
  const b = await addText(store, "b", "Second text, changed.");
  expect(await nearby.missing("1", 1)).toEqual([b.revision]);
  await nearby.put([{ revision: b.revision, day: 10, terms: [5], weights: [1] }]);
  await nearby.entered("1", b.revision);
  const later = await addText(store, "c", "Third text.");
  expect(await nearby.missing("1", 9)).toEqual([a.revision]);
  await nearby.entered("1", a.revision);
  expect(await nearby.missing("1", 9)).toEqual([]);
  expect((await nearby.lists([5], 10, 10)).size).toBe(1);
  expect(await nearby.missing("2", 9)).toEqual([later.revision, b.revision, a.revision]);
  expect((await nearby.lists([5], 10, 10)).size).toBe(0);
});

it("is made again after derived data were dropped", async () => {
  const store = await temporaryStore();
  await store.nearby.missing("1", 9);
  const { revision } = await addText(store, "a", "First text.");
  await store.nearby.put([{ revision, day: 10, terms: [5], weights: [1] }]);
  await store.dropDerived();
  expect((await store.nearby.lists([5], 10, 10)).size).toBe(0);
  expect(await store.nearby.missing("1", 9)).toEqual([revision]);
});
