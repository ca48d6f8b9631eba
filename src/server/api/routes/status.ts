import { createRoute } from "@hono/zod-openapi";
import { VERSION } from "../../../model/version.ts";
import type { Api, Desk } from "../../desk.ts";
import { failures, jsonOf } from "../answers.ts";
import { status } from "../records.ts";

const route = createRoute({
  method: "get",
  path: "/api/status",
  operationId: "getStatus",
  summary: "What the store holds, and whether it may be changed",
  responses: { 200: jsonOf(status, "How it stands"), ...failures() },
});

export function statusRoute(api: Api, { store, changingRoom, follower }: Desk): void {
  api.openapi(route, async (c) => {
    const { articles, stories, feeds, size } = await store.info();
    return c.json(
      { version: VERSION, readOnly: changingRoom === null, articles, stories, feeds, bytes: size, lastEvent: follower.last },
      200,
    );
  });
}
