import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";
import type { Correction } from "../parts/corrections.ts";

const SPLIT: Correction = { kind: "split", from: "s1", into: "s2", articles: ["r1", "r2"], beside: [{ story: "s1", articles: ["r5"] }] };

it("holds corrections until they are undone", async () => {
  const store = await temporaryStore();
  const split = await store.corrections.add(SPLIT, "two ferries");
  const hide = await store.corrections.add({ kind: "hide-source", source: "spam.example", stood: [] });
  expect((await store.corrections.holding()).map((c) => c.ref)).toEqual([split, hide]);
  expect(await store.corrections.holding("split")).toMatchObject([{ correction: SPLIT, note: "two ferries", undoneAt: null }]);
  expect([await store.corrections.undo(split), await store.corrections.undo(split)]).toEqual([true, false]);
  expect((await store.corrections.holding()).map((c) => c.ref)).toEqual([hide]);
  expect((await store.corrections.get(split))?.undoneAt).not.toBeNull();
});

it("finds the corrections about stories and articles, each once", async () => {
  const store = await temporaryStore();
  const split = await store.corrections.add(SPLIT);
  const claim = await store.corrections.add({
    kind: "not-same-claim",
    story: "s2",
    statements: [{ article: "r3", start: 0, end: 4, text: "Four" }],
  });
  expect((await store.corrections.about(["r1", "s2", "s1"])).map((c) => c.ref)).toEqual([split, claim]);
  expect((await store.corrections.about(["r3"])).map((c) => c.ref)).toEqual([claim]);
  expect((await store.corrections.about(["r5"])).map((c) => c.ref)).toEqual([split]);
  expect(await store.corrections.about(["r4"])).toEqual([]);
});
