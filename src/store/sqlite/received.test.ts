import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";
import type { NewReceived } from "../parts/received.ts";

const PAGE: NewReceived = {
  source: "https://news.example/1",
  via: "page",
  from: "https://news.example/feed",
  body: Buffer.from([0, 255, 10, 13, 0]),
  mediaType: "text/html",
  headers: { etag: '"1"' },
  receivedAt: "2024-03-05T06:07:08Z",
  outcome: "received",
};

it("gives back what came, byte for byte, and what came of it", async () => {
  const store = await temporaryStore();
  const ref = await store.received.add(PAGE);
  await store.received.settle(ref, "stored");
  expect(Buffer.from((await store.received.body(ref)) ?? [])).toEqual(PAGE.body);
  const { body: _, ...fields } = PAGE;
  expect(await store.received.get(ref)).toEqual({
    ...fields,
    ref,
    size: 5,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    receivedAt: "2024-03-05T06:07:08.000Z",
    outcome: "stored",
  });
});

it("keeps the same bytes once, and answers without bytes too", async () => {
  const store = await temporaryStore();
  const body = randomBytes(200_000);
  await store.received.add({ ...PAGE, body });
  const { size } = await store.info();
  for (let n = 0; n < 10; n++) await store.received.add({ ...PAGE, body });
  expect((await store.info()).size - size).toBeLessThan(1_000_000);
  const none = await store.received.add({ ...PAGE, body: null, outcome: "unchanged" });
  expect([await store.received.body(none), (await store.received.get(none))?.hash]).toEqual([null, null]);
  expect((await store.received.history(PAGE.source, 2)).map((r) => r.outcome)).toEqual(["unchanged", "received"]);
});
