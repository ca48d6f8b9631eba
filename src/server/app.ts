import { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import { VERSION } from "../model/version.ts";
import { additionsRoutes } from "./api/routes/additions.ts";
import { articleRoute } from "./api/routes/article.ts";
import { correctionsRoutes } from "./api/routes/corrections.ts";
import { dossierRoute } from "./api/routes/dossier.ts";
import { eventsRoute } from "./api/routes/events.ts";
import { exportRoute } from "./api/routes/export.ts";
import { facetsRoute } from "./api/routes/facets.ts";
import { feedsRoutes } from "./api/routes/feeds.ts";
import { searchRoute } from "./api/routes/search.ts";
import { statusRoute } from "./api/routes/status.ts";
import { storyRoute } from "./api/routes/story.ts";
import { storyListRoute } from "./api/routes/story-list.ts";
import { webhooksRoutes } from "./api/routes/webhooks.ts";
import type { Api, Desk } from "./desk.ts";
import { API_ERRORS, ApiFault, answerFault, faultOf } from "./errors.ts";
import { headers } from "./guard/headers.ts";
import { ownHost } from "./guard/host.ts";
import { sameOrigin } from "./guard/origin.ts";
import { CHANGE_RATE, limitedTo, READ_RATE } from "./guard/rate.ts";
import { withToken } from "./guard/token.ts";
import { pageRoutes } from "./page/files.ts";

const ROUTES: readonly ((api: Api, desk: Desk) => void)[] = [
  storyListRoute,
  storyRoute,
  dossierRoute,
  exportRoute,
  articleRoute,
  searchRoute,
  facetsRoute,
  correctionsRoutes,
  additionsRoutes,
  eventsRoute,
  webhooksRoutes,
  feedsRoutes,
  statusRoute,
];

export interface AppOptions {
  /** Asked of everyone; null: only the own machine reaches the server, under its own names. */
  readonly token: string | null;
}

/** The server as a function of requests: guards first, then the API, then the page. */
export function createApp(desk: Desk, { token }: AppOptions): Api {
  const api: Api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.join(".") || null;
      throw new ApiFault(result.target === "json" || result.target === "form" ? "bad-body" : "bad-parameter", issue?.message ?? "", place);
    },
  });
  api.use(headers);
  api.use(token === null ? ownHost() : withToken(token));
  api.use(limitedTo(READ_RATE, "reading"));
  api.use(limitedTo(CHANGE_RATE, "changing"));
  api.use(sameOrigin());
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (c, methods) =>
        answerFault(
          c,
          new ApiFault("method-not-allowed", `${c.req.method} is nothing that this address does.`, null, { Allow: methods.join(", ") }),
        ),
    }),
  );
  const tagged = etag();
  for (const path of ["/api/*", "/feeds/*"])
    api.use(path, async (c, next) => {
      if (c.req.method !== "GET" || c.req.path === "/api/events") return next();
      const answer = await tagged(c, next);
      c.header("Cache-Control", "private, no-cache");
      return answer;
    });
  for (const route of ROUTES) route(api, desk);
  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Firsthand", version: VERSION, description: "Stories of many reports, with the sentence behind every line." },
  });
  pageRoutes(api);
  api.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return answerFault(c, new ApiFault("bad-body", error.message));
    if (API_ERRORS[faultOf(error).code].status === 500)
      process.stderr.write(`firsthand: ${c.req.method} ${c.req.path}: ${error.stack ?? String(error)}\n`);
    return answerFault(c, error);
  });
  return api;
}
