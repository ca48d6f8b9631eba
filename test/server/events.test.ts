import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StoreEvent } from "../../src/server/api/records.ts";
import { firsthand } from "../cli/run.ts";
import { type Running, startServer } from "./running.ts";

let server: Running;
const files = mkdtempSync(join(tmpdir(), "firsthand-events-"));
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(files, { recursive: true, force: true });
});

/** Reads a stream of events until one fits. */
async function eventsUntil(fits: (event: StoreEvent) => boolean, headers: Record<string, string> = {}, then?: () => Promise<unknown>) {
  const stop = new AbortController();
  const response = await server.get("/api/events", { headers, signal: stop.signal });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const seen: { readonly id: string | null; readonly name: string; readonly event: StoreEvent }[] = [];
  const begun = then?.();
  let text = "";
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(part).toString();
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const fields = new Map(
        text
          .slice(0, end)
          .split("\n")
          .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
      );
      text = text.slice(end + 2);
      const data = fields.get("data");
      if (data !== undefined)
        seen.push({ id: fields.get("id") ?? null, name: fields.get("event") ?? "", event: JSON.parse(data) as StoreEvent });
    }
    if (seen.some(({ event }) => fits(event))) break;
  }
  stop.abort();
  await begun;
  return seen;
}

it("tells what another process does, and to who comes back what was missed", async () => {
  writeFileSync(join(files, "a.txt"), "Mill burns\n\nA mill burned down at Orrin on Monday. Nobody was hurt.");
  const seen = await eventsUntil(
    ({ kind }) => kind === "story-opened",
    {},
    () => firsthand(["add", "--data", server.data, join(files, "a.txt")]),
  );
  expect(seen.map(({ name }) => name)).toEqual(expect.arrayContaining(["article-added", "story-opened"]));
  for (const { id, name, event } of seen) expect([id, name]).toEqual([String(event.number), event.kind]);
  const [first] = seen;
  const again = await eventsUntil(({ kind }) => kind === "story-opened", { "last-event-id": String(first.event.number - 1) });
  expect(again[0]).toEqual(first);
});

it("tells how far an addition is", async () => {
  const seen = await eventsUntil(
    ({ addition }) => addition?.state === "done",
    {},
    () => server.post("/api/additions", { text: "The bridge at Orrin was closed." }),
  );
  const last = seen.find(({ event }) => event.addition?.state === "done");
  expect([last?.id, last?.event.kind, last?.event.addition?.done]).toEqual([null, "addition", 1]);
});
