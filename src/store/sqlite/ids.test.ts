import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";

it("finds everything by the beginning of its id, stories that were merged too", async () => {
  const store = await temporaryStore();
  for (const id of ["s1a", "s1b", "s2"]) await store.stories.open(id);
  await store.stories.merge("s1b", "s1a");
  const { article } = await addText(store, "https://news.example/1", "The ferry sank.");
  await store.dossiers.put("s2", { madeFrom: "h", json: "{}", claims: ["c1"] });
  const found = async (prefix: string) => (await store.ids.startingWith(prefix, 10)).map((k) => `${k.kind} ${k.id}`);
  expect(await found("s1")).toEqual(["story s1a", "story s1b"]);
  expect(await found(article.slice(0, 6))).toEqual([`article ${article}`]);
  expect(await found("c")).toEqual(["claim c1"]);
  expect(await found("%")).toEqual([]);
  expect((await store.ids.startingWith("s", 2)).length).toBe(2);
});
