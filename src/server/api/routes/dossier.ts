import { createRoute } from "@hono/zod-openapi";
import type { Dossier } from "../../../model/dossier.ts";
import { dossierSchema } from "../../../model/dossier-schema.ts";
import type { Api, Desk } from "../../desk.ts";
import { failures, idParameter, jsonOf, written } from "../answers.ts";
import { dossierText } from "../story-page.ts";

const route = createRoute({
  method: "get",
  path: "/api/stories/{id}/dossier",
  operationId: "getDossier",
  summary: "The dossier of a story",
  description: "As docs/dossier-format.md describes it. It is made where it is not made yet.",
  request: { params: idParameter },
  responses: { 200: jsonOf(dossierSchema.openapi("Dossier"), "The dossier"), ...failures("unknown-id") },
});

export function dossierRoute(api: Api, desk: Desk): void {
  api.openapi(route, async (c) => written<Dossier>(await dossierText(desk, c.req.valid("param").id)) as never);
}
