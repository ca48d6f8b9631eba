import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";
import type { Passage } from "../parts/passages.ts";

const CLAIM: Passage = { kind: "claim", id: "c1", label: "", text: "The ferry ran aground at six." };
const QUOTE: Passage = { kind: "quote", id: "q1", label: "Mayor Orla Finn", text: "The ferry is safe." };

it("finds what the newest dossier of a story says, a page at a time, and nothing of what was dropped", async () => {
  const store = await temporaryStore();
  await store.stories.open("s1");
  const put = (...passages: readonly Passage[]) => store.dossiers.put("s1", { madeFrom: "h", json: "{}", claims: [], passages });
  await put(CLAIM, QUOTE, { ...CLAIM, id: "c2", text: "Nobody was hurt." });
  await put(CLAIM, QUOTE);
  const ids = async (query: string, kind: "claim" | "quote" | null = null) =>
    (await store.passages.search(query, kind, {})).items.map((hit) => hit.id);
  expect(await Promise.all([ids("ferry", "claim"), ids("finn"), ids("hurt"), ids("")])).toEqual([["c1"], ["q1"], [], []]);
  const first = await store.passages.search("ferry", null, { limit: 1 });
  const second = await store.passages.search("ferry", null, { limit: 1, after: first.next });
  expect([...first.items, ...second.items].map((hit) => hit.id).sort()).toEqual(["c1", "q1"]);
  expect(second.next).toBeNull();
  const [{ snippet, story }] = first.items;
  expect([story, ...snippet.found.map((f) => snippet.text.slice(f.start, f.end))]).toEqual(["s1", "ferry"]);
  await store.dropDerived();
  expect(await ids("ferry")).toEqual([]);
});
