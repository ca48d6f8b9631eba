import { createRoute } from "@hono/zod-openapi";
import type { Api, Desk } from "../../desk.ts";
import { failures, idParameter, jsonOf, written } from "../answers.ts";
import { type StoryPage, storyPage } from "../records.ts";
import { storyPageText } from "../story-page.ts";

const route = createRoute({
  method: "get",
  path: "/api/stories/{id}",
  operationId: "getStory",
  summary: "All that a page shows of a story",
  description: "`id` may be one that was merged: the story it went into is given. The dossier is made where it is not made yet.",
  request: { params: idParameter },
  responses: { 200: jsonOf(storyPage, "The story"), ...failures("unknown-id") },
});

export function storyRoute(api: Api, desk: Desk): void {
  api.openapi(route, async (c) => written<StoryPage>(await storyPageText(desk, c.req.valid("param").id)));
}
