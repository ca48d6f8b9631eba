import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context } from "hono";
import type { Api } from "../desk.ts";
import { ApiFault, answerFault } from "../errors.ts";

/** Where the build puts the page: beside the program. */
const FOLDER = fileURLToPath(new URL("./web/", import.meta.url));

/** Addresses of the page's views: web/src/paths.ts reads them. */
const VIEWS = ["/", "/stories/:id", "/articles/:id", "/add", "/changes"] as const;

/** The page, its files, and what is said where there is nothing. */
export function pageRoutes(api: Api): void {
  const index = async (c: Context, status: 200 | 404): Promise<Response> => {
    c.header("Cache-Control", "no-cache");
    return c.html(await readFile(`${FOLDER}index.html`, "utf8"), status);
  };
  for (const path of VIEWS) api.get(path, (c) => index(c, 200));
  api.get(
    "/assets/*",
    serveStatic({
      root: FOLDER,
      // The names of these files change with what they hold.
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  api.get("/:file{[\\w-]+\\.(?:svg|png|ico|txt|webmanifest)}", serveStatic({ root: FOLDER }));
  api.notFound((c) => {
    const forPrograms = /^\/(?:api|feeds|assets)\//.test(c.req.path) || !["GET", "HEAD"].includes(c.req.method);
    return forPrograms ? answerFault(c, new ApiFault("not-found", "There is nothing at this address.")) : index(c, 404);
  });
}
