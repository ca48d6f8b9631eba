import { createRoute, z } from "@hono/zod-openapi";
import { searchArticles } from "../../../work/keep/search.ts";
import type { Api, Desk } from "../../desk.ts";
import { failures, jsonOf } from "../answers.ts";
import { searchResult } from "../records.ts";
import { paging, storyFilter } from "../story-query.ts";

const { since, until, language, outlet } = storyFilter;

const route = createRoute({
  method: "get",
  path: "/api/search",
  operationId: "search",
  summary: "Passages of articles",
  description: 'Words; "quoted words" stand next to each other, word* is a beginning, -word must not occur. Best first.',
  request: {
    query: z.strictObject({ query: z.string().trim().min(1).max(200), since, until, language, outlet, ...paging }),
  },
  responses: { 200: jsonOf(searchResult, "A page of hits"), ...failures("bad-parameter", "bad-cursor") },
});

/** Hits of a page where it is not said: each is read and cut to a passage. */
const PAGE = 20;

export function searchRoute(api: Api, { store }: Desk): void {
  api.openapi(route, async (c) => {
    const { query, limit = PAGE, cursor, ...filter } = c.req.valid("query");
    const { items, next } = await searchArticles(store, query, filter, { limit, after: cursor });
    return c.json({ hits: items.map((hit) => ({ ...hit, matches: [...hit.matches] })), next }, 200);
  });
}
