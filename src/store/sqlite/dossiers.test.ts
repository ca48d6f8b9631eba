import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";

it("gives a dossier back to the letter, and keeps the newest", async () => {
  const store = await temporaryStore({ clock: () => new Date("2024-03-05T00:00:00Z") });
  await store.stories.open("s1");
  await store.dossiers.put("s1", { madeFrom: "h1", json: "{}", claims: ["c1", "c2"] });
  const json = JSON.stringify({ text: "Fähre – „auf Grund“\n", long: "x".repeat(100_000) });
  await store.dossiers.put("s1", { madeFrom: "h2", json, claims: ["c2", "c3", "c3"] });
  expect(await store.dossiers.get("s1")).toEqual({ madeFrom: "h2", madeAt: "2024-03-05T00:00:00.000Z", json });
  expect(await Promise.all(["c1", "c2", "c3"].map((c) => store.ids.storiesOfClaim(c)))).toEqual([[], ["s1"], ["s1"]]);
  expect([await store.dossiers.madeFrom("s1"), await store.dossiers.get("s2")]).toEqual(["h2", null]);
});
