import { createRoute } from "@hono/zod-openapi";
import { listStories } from "../../../work/keep/stories/list.ts";
import type { Api, Desk } from "../../desk.ts";
import { failures, jsonOf } from "../answers.ts";
import { storyList } from "../records.ts";
import { filterOf, storyListQuery } from "../story-query.ts";

const route = createRoute({
  method: "get",
  path: "/api/stories",
  operationId: "listStories",
  summary: "Stories, newest first",
  request: { query: storyListQuery },
  responses: { 200: jsonOf(storyList, "A page of stories"), ...failures("bad-parameter", "bad-cursor") },
});

export function storyListRoute(api: Api, { store }: Desk): void {
  api.openapi(route, async (c) => {
    const { limit, cursor, sort, ...filter } = c.req.valid("query");
    const { items, next } = await listStories(store, { ...filterOf(filter), order: sort }, { limit, after: cursor });
    return c.json({ stories: items.map((s) => ({ ...s, outlets: [...s.outlets], languages: [...s.languages] })), next }, 200);
  });
}
