import fc from "fast-check";
import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";
import type { SearchFilter } from "../parts/search.ts";
import type { Store } from "../store.ts";

async function found(store: Store, query: string, filter: SearchFilter = {}): Promise<string[]> {
  return (await store.search.articles(query, filter, {})).items.map((hit) => hit.title ?? "");
}

it("finds articles by words, whatever their case and accents, the headline first", async () => {
  const store = await temporaryStore();
  await addText(store, "a", "A café near the ferry was closed. The crew waited there for a long time.", { title: "Crew waits" });
  await addText(store, "b", "It left late.", { title: "Ferry leaves" });
  await addText(store, "c", "Nothing of the kind.", { title: "Other" });
  expect(await found(store, "FERRY")).toEqual(["Ferry leaves", "Crew waits"]);
  expect(await found(store, "cafe closed")).toEqual(["Crew waits"]);
  expect(await found(store, '"closed cafe"')).toEqual([]);
  expect(await found(store, "ferr*")).toEqual(["Ferry leaves", "Crew waits"]);
  expect(await found(store, "ferry -crew")).toEqual(["Ferry leaves"]);
  expect(await found(store, "-crew")).toEqual([]);
});

it("filters by day, language and outlet", async () => {
  const store = await temporaryStore();
  const stated = (value: string) => ({ value, basis: "metadata", span: null }) as const;
  await addText(store, "a", "The ferry.", { title: "A", outlet: "Daybreak", stated: stated("2024-03-05T10:00:00Z") });
  await addText(store, "b", "The ferry.", { title: "B", language: "de", stated: stated("2024-03-07") });
  await addText(store, "c", "The ferry.", { title: "C", stated: stated("May 2024") });
  expect(await found(store, "ferry", { since: "2024-03-06" })).toEqual(["B"]);
  expect(await found(store, "ferry", { until: "2024-03-05" })).toEqual(["A"]);
  expect(await found(store, "ferry", { language: "de" })).toEqual(["B"]);
  expect(await found(store, "ferry", { outlet: "Daybreak" })).toEqual(["A"]);
});

it("knows the current text alone, without its boilerplate", async () => {
  const store = await temporaryStore();
  await addText(store, "a", "The ferry left.", { title: "A" });
  await addText(store, "a", "The boat left. Accept cookies.", {
    title: "A",
    removed: [{ start: 14, end: 30, reason: "cookies", rule: "clean/cookies" }],
  });
  expect([await found(store, "ferry"), await found(store, "boat"), await found(store, "cookies")]).toEqual([[], ["A"], []]);
  await store.search.rebuild();
  expect([await found(store, "ferry"), await found(store, "boat"), await found(store, "cookies")]).toEqual([[], ["A"], []]);
});

it("pages through all hits once", async () => {
  const store = await temporaryStore();
  await store.transaction(async (parts) => {
    for (let n = 0; n < 25; n++) await addText(parts, `${n}`, `The ferry. ${"More words. ".repeat(n % 5)}`, { title: `${n}` });
  });
  const seen: string[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page: Awaited<ReturnType<Store["search"]["articles"]>> = await store.search.articles("ferry", {}, { limit: 7, after });
    seen.push(...page.items.map((hit) => hit.title ?? ""));
    after = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
});

it("takes any input as a query", async () => {
  const store = await temporaryStore();
  await addText(store, "a", "The ferry left. NEAR the AND of NOT.", { title: "A" });
  const nasty = fc.array(
    fc.constantFrom(
      '"',
      "*",
      "(",
      ")",
      "AND",
      "OR",
      "NOT",
      "NEAR(",
      "title:",
      "^",
      "-",
      "+",
      "'",
      "\0",
      "ferry",
      " ",
      "“",
      "{a}",
      ";",
      "\u0301",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: "binary" }),
        nasty.map((parts) => parts.join("")),
      ),
      async (query) => {
        await store.search.articles(query, {}, {});
        await store.stories.list({ query }, {});
      },
    ),
    { numRuns: 300 },
  );
  expect(await found(store, "title:A OR -(")).toEqual([]);
});
