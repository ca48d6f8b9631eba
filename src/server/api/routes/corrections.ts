import { createRoute, z } from "@hono/zod-openapi";
import type { LogDetails } from "../../../work/keep/log.ts";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { bodyOf, MOST_JSON_BYTES } from "../../guard/body.ts";
import { correctionOf } from "../../rooms/corrections.ts";
import { CHANGES, failures, idParameter, jsonOf } from "../answers.ts";
import { correction, correctionList, correctionMade, correctionRequest } from "../records.ts";
import { paging } from "../story-query.ts";

const list = createRoute({
  method: "get",
  path: "/api/corrections",
  operationId: "listCorrections",
  summary: "Changes made by hand, newest first, with those that were undone",
  request: { query: z.strictObject(paging) },
  responses: { 200: jsonOf(correctionList, "A page of changes"), ...failures("bad-parameter", "bad-cursor") },
});

const make = createRoute({
  method: "post",
  path: "/api/corrections",
  operationId: "makeCorrection",
  summary: "Make a change by hand",
  description: "It holds for every later run until it is undone. Articles are named by their ids or by those of their records.",
  middleware: [...bodyOf("application/json", MOST_JSON_BYTES)],
  request: { body: { required: true, content: { "application/json": { schema: correctionRequest } } } },
  responses: {
    201: jsonOf(correctionMade, "The change, and the story to look at now"),
    ...failures(
      "bad-body",
      "unknown-id",
      "same-story",
      "not-in-story",
      "nothing-left",
      "nothing-hidden",
      "already-hidden",
      "not-a-person",
      "one-person",
      "not-in-claim",
      "too-large",
      "unsupported-media-type",
      ...CHANGES,
    ),
  },
});

const undo = createRoute({
  method: "delete",
  path: "/api/corrections/{id}",
  operationId: "undoCorrection",
  summary: "Undo a change",
  request: { params: idParameter },
  responses: { 200: jsonOf(correction, "The change, undone"), ...failures("nothing-to-undo", ...CHANGES) },
});

export function correctionsRoutes(api: Api, { store, changingRoom }: Desk): void {
  api.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const { items, next } = await store.log.list({ actions: ["correction"], limit, after: cursor });
    const made = [];
    for (const { details } of items) {
      const stored = await store.corrections.get((details as LogDetails).correction ?? 0);
      if (stored !== null) made.push(correctionOf(stored));
    }
    return c.json({ corrections: made, next }, 200);
  });
  api.openapi(make, async (c) => c.json(await changing(changingRoom).ask("correct", c.req.valid("json")), 201));
  api.openapi(undo, async (c) => {
    const { id } = c.req.valid("param");
    const ref = Number(id);
    if (!Number.isSafeInteger(ref) || ref < 1) throw new ApiFault("nothing-to-undo", `No change has the id ${id}.`, "id");
    return c.json(await changing(changingRoom).ask("undo", ref), 200);
  });
}

/** Throws `ApiFault` "read-only". */
export function changing(room: Desk["changingRoom"]): NonNullable<Desk["changingRoom"]> {
  if (room === null) throw new ApiFault("read-only", "The server was started only for reading.");
  return room;
}
