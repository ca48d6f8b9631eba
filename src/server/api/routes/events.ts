import { createRoute, z } from "@hono/zod-openapi";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { eventsSince } from "../../../work/keep/events.ts";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { failures } from "../answers.ts";
import type { StoreEvent } from "../records.ts";

/** Under what proxies and browsers take for the end of a quiet connection. */
const HEARTBEAT_MS = 15_000;
/** Each is a connection that stays open. */
export const MOST_STREAMS = 100;
/** Events that are told again to who comes back; older ones are seen by reading the lists. */
const MOST_MISSED = 1000;

const route = createRoute({
  method: "get",
  path: "/api/events",
  operationId: "followEvents",
  summary: "What happens in the store, as server-sent events",
  description:
    "The event's name is the kind of a StoreEvent, its data the StoreEvent as JSON, its id the number: with Last-Event-ID what was missed is told first. A comment every 15 seconds keeps the connection.",
  request: { headers: z.object({ "last-event-id": z.string().max(20).optional() }) },
  responses: {
    200: { description: "The stream", content: { "text/event-stream": { schema: z.string() } } },
    ...failures("too-many-streams"),
  },
});

export function eventsRoute(api: Api, { store, follower }: Desk): void {
  api.openapi(route, (c) => {
    if (follower.listeners >= MOST_STREAMS) throw new ApiFault("too-many-streams", `${MOST_STREAMS} streams are open.`);
    const after = Number(c.req.header("last-event-id"));
    c.header("Cache-Control", "no-store");
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
      const beat = setInterval(() => void stream.write(": still here\n\n"), HEARTBEAT_MS);
      // What happens while the missed is told waits for its turn.
      let told = Promise.resolve();
      const stop = follower.listen((event) => {
        told = told.then(() => send(stream, event));
      });
      const upTo = follower.last;
      told = told.then(async () => {
        await stream.write(": hello\n\n");
        if (Number.isSafeInteger(after) && after > 0 && after < upTo)
          for (const event of (await eventsSince(store, after, MOST_MISSED)).events)
            if (event.number <= upTo) await send(stream, { ...event, addition: null });
      });
      await ended;
      clearInterval(beat);
      stop();
    }) as never;
  });
}

/** Progress of additions has no number of its own to come back to. */
function send(stream: SSEStreamingApi, event: StoreEvent): Promise<void> {
  const id = event.kind === "addition" ? {} : { id: String(event.number) };
  return stream.writeSSE({ ...id, event: event.kind, data: JSON.stringify(event) });
}
