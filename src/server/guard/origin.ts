import type { MiddlewareHandler } from "hono";
import { ApiFault } from "../errors.ts";

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses changes that a page of another origin asks for. Browsers send Sec-Fetch-Site or Origin with every change; what sends neither is no
 * browser, and holds no cookie of the user.
 */
export function sameOrigin(): MiddlewareHandler {
  return async (c, next) => {
    if (!READING.has(c.req.method)) {
      const site = c.req.header("sec-fetch-site");
      const origin = c.req.header("origin");
      const foreign =
        (site !== undefined && site !== "same-origin" && site !== "none") || (origin !== undefined && !isOwn(origin, c.req.header("host")));
      if (foreign) throw new ApiFault("cross-origin", "A page of another origin asks for a change.", "Origin");
    }
    await next();
  };
}

/** The scheme may be another where a proxy stands before the server. */
function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
