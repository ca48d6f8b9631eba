import { createRoute } from "@hono/zod-openapi";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { failures, idParameter, jsonOf, written } from "../answers.ts";
import { type ArticlePage, articlePage } from "../records.ts";

const route = createRoute({
  method: "get",
  path: "/api/articles/{id}",
  operationId: "getArticle",
  summary: "An article with what was found in it",
  description: "`id` is lasting, or that of a record as dossiers have it. Offsets are UTF-16 code units into `text`.",
  request: { params: idParameter },
  responses: { 200: jsonOf(articlePage, "The article"), ...failures("unknown-id") },
});

export function articleRoute(api: Api, { readingRoom }: Desk): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const json = await readingRoom.ask("article", id);
    if (json === null) throw new ApiFault("unknown-id", `No article has the id ${id}.`, "id");
    return written<ArticlePage>(json);
  });
}
