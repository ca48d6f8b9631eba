import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";
import type { StoryFigures, StoryFilter } from "../parts/stories.ts";
import type { Store } from "../store.ts";

const FIGURES: StoryFigures = {
  title: "A ferry runs aground",
  articles: 2,
  origins: 1,
  conflicts: 0,
  unknown: null,
  languages: ["en"],
  outlets: ["Daybreak", "Sarne Courier"],
  firstDay: "2024-03-04",
  lastDay: "2024-03-05",
};

async function articles(store: Store, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await addText(store, `https://news.example/${n}`, `Report ${n} of the ferry.`)).article);
  return ids;
}

it("has an article in one story at most", async () => {
  const store = await temporaryStore();
  const [a, b] = await articles(store, 2);
  await store.stories.open("s1");
  await store.stories.open("s2");
  await store.stories.place([a, b], "s1");
  await store.stories.place([b], "s2");
  expect([await store.stories.members("s1"), await store.stories.members("s2")]).toEqual([[a], [b]]);
  await store.stories.takeOut([a]);
  expect(await store.stories.of([a, b])).toEqual(new Map([[b, "s2"]]));
  await expect(store.stories.place(["unknown"], "s1")).rejects.toThrow("not in the store");
  await expect(store.stories.place([a], "unknown")).rejects.toThrow("no open story");
});

it("follows the ids of merged stories, through several merges, and back", async () => {
  const store = await temporaryStore();
  const [a, b, c] = await articles(store, 3);
  for (const [id, article] of [["s1", a] as const, ["s2", b] as const, ["s3", c] as const]) {
    await store.stories.open(id);
    await store.stories.place([article], id);
  }
  await store.stories.merge("s1", "s2");
  await store.stories.merge("s2", "s3");
  expect([await store.stories.resolve("s1"), await store.stories.resolve("s2"), await store.stories.resolve("s4")]).toEqual([
    "s3",
    "s3",
    null,
  ]);
  expect(await store.stories.members("s3")).toEqual([a, b, c]);
  await expect(store.stories.open("s1")).rejects.toThrow("reopen");
  await store.stories.reopen("s1");
  await store.stories.place([a], "s1");
  expect([await store.stories.resolve("s1"), await store.stories.members("s3")]).toEqual(["s1", [b, c]]);
});

it("shows the figures of a story until derived data are dropped", async () => {
  const store = await temporaryStore();
  await store.stories.open("s1", "2024-03-05T00:00:00Z");
  await store.stories.setFigures("s1", { ...FIGURES, languages: ["de"] });
  await store.stories.setFigures("s1", FIGURES);
  expect(await store.stories.get("s1")).toEqual({
    id: "s1",
    openedAt: "2024-03-05T00:00:00.000Z",
    changedAt: "2024-03-05T00:00:00.000Z",
    figures: FIGURES,
  });
  await store.dropDerived();
  expect((await store.stories.get("s1"))?.figures).toBeNull();
});

it("lists what fits all conditions", async () => {
  const store = await temporaryStore();
  const [a, b] = await articles(store, 2);
  await store.stories.open("quiet");
  await store.stories.place([a], "quiet");
  await store.stories.setFigures("quiet", FIGURES);
  await store.stories.open("disputed");
  await store.stories.place([b], "disputed");
  await store.stories.setFigures("disputed", {
    ...FIGURES,
    conflicts: 2,
    origins: 3,
    languages: ["de"],
    outlets: ["Daybreak"],
    firstDay: "2024-03-07",
    lastDay: "2024-03-09",
  });
  await store.stories.open("bare");
  const ids = async (filter: StoryFilter) => (await store.stories.list(filter, {})).items.map((s) => s.id);
  expect(await ids({})).toEqual(["disputed", "quiet", "bare"]);
  expect(await ids({ since: "2024-03-06" })).toEqual(["disputed"]);
  expect(await ids({ until: "2024-03-06" })).toEqual(["quiet"]);
  expect(await ids({ language: "de" })).toEqual(["disputed"]);
  expect(await ids({ outlet: "Daybreak" })).toEqual(["disputed", "quiet"]);
  expect(await ids({ minOrigins: 2 })).toEqual(["disputed"]);
  expect(await ids({ disputed: false })).toEqual(["quiet"]);
  expect(await ids({ query: '"report 1"' })).toEqual(["disputed"]);
  expect(await ids({ query: "ferry", outlet: "Sarne Courier" })).toEqual(["quiet"]);
  expect(await ids({ query: "??" })).toEqual([]);
});

it("pages through stories of the same day without repeating or losing one, while others are opened", async () => {
  const store = await temporaryStore();
  await store.transaction(async ({ stories }) => {
    for (let n = 0; n < 7; n++) {
      await stories.open(`s${n}`);
      await stories.setFigures(`s${n}`, FIGURES);
    }
  });
  const seen: string[] = [];
  for (let after: string | null = null, round = 0; round === 0 || after !== null; round++) {
    const page: Awaited<ReturnType<typeof store.stories.list>> = await store.stories.list({}, { limit: 3, after });
    seen.push(...page.items.map((s) => s.id));
    after = page.next;
    await store.stories.open(`new${round}`);
    await store.stories.setFigures(`new${round}`, FIGURES);
  }
  expect(seen).toEqual(["s6", "s5", "s4", "s3", "s2", "s1", "s0"]);
  await expect(store.stories.list({}, { after: "nonsense" })).rejects.toMatchObject({ code: "bad-cursor" });
});
