import { createRoute } from "@hono/zod-openapi";
import type { Api, Desk } from "../../desk.ts";
import { failures, jsonOf } from "../answers.ts";
import { facets } from "../records.ts";

const route = createRoute({
  method: "get",
  path: "/api/facets",
  operationId: "getFacets",
  summary: "Languages and outlets to filter by",
  description: "Those with most stories first; of each kind 200 at most.",
  responses: { 200: jsonOf(facets, "What there is"), ...failures() },
});

const MOST = 200;

export function facetsRoute(api: Api, { store }: Desk): void {
  api.openapi(route, async (c) => {
    const [languages, outlets] = [await store.stories.labels("language", MOST), await store.stories.labels("outlet", MOST)];
    return c.json({ languages: [...languages], outlets: [...outlets] }, 200);
  });
}
