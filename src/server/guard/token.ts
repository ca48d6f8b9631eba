import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ApiFault } from "../errors.ts";

const COOKIE = "firsthand";

/**
 * Lets in who shows the token: as a bearer, as the cookie that opening a page with `?token=` leaves, or, for feed readers, in the address of a
 * feed. The token is taken out of the page's address at once.
 */
export function withToken(token: string): MiddlewareHandler {
  const expected = digest(token);
  const fits = (given: string | undefined): boolean => given !== undefined && timingSafeEqual(digest(given), expected);
  return async (c, next) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (fits(bearer) || fits(getCookie(c, COOKIE))) return next();
    const { pathname } = new URL(c.req.url);
    if (fits(c.req.query("token"))) {
      if (pathname.startsWith("/feeds/")) return next();
      if (c.req.method === "GET" && !pathname.startsWith("/api/")) return entered(c, token);
    }
    throw new ApiFault("token-missing", "The token is missing or wrong.", "Authorization", {
      "WWW-Authenticate": 'Bearer realm="Firsthand"',
    });
  };
}

function entered(c: Context, token: string): Response {
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" });
  const url = new URL(c.req.url);
  url.searchParams.delete("token");
  return c.redirect(url.pathname.replace(/^\/{2,}/, "/") + url.search, 303);
}

/** Of one length, so that comparing tells nothing of the token's. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
