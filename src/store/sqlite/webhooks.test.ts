import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";

it("keeps whom to tell, and how far the telling is", async () => {
  const store = await temporaryStore({ clock: () => new Date("2024-03-05T00:00:00Z") });
  const hook = { id: "w1", address: "https://tell.example/", kinds: ["story-opened"], secret: "s", told: 7 };
  await store.webhooks.add(hook);
  const progress = { told: 9, failures: 2, nextDueAt: "2024-03-05T01:00:00.000Z", lost: 1, outcome: "server-error" };
  await store.webhooks.update("w1", progress);
  expect(await store.webhooks.list()).toEqual([{ ...hook, addedAt: "2024-03-05T00:00:00.000Z", ...progress }]);
  expect([await store.webhooks.get("w1"), await store.webhooks.get("w2")]).toEqual([(await store.webhooks.list())[0], null]);
  expect([await store.webhooks.remove("w1"), await store.webhooks.remove("w1")]).toEqual([true, false]);
});
