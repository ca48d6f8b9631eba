import type { MiddlewareHandler } from "hono";
import { ApiFault } from "../errors.ts";

/** Whether a host is this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/**
 * Refuses requests for names that are not this machine's: a page elsewhere whose name was made to lead here (DNS rebinding) would otherwise be
 * of the same origin. Only where the server listens on this machine alone; elsewhere the token guards.
 */
export function ownHost(): MiddlewareHandler {
  return async (c, next) => {
    const name = URL.canParse(c.req.url) ? new URL(c.req.url).hostname : "";
    if (!isLoopback(name)) throw new ApiFault("wrong-host", "The request is for another host.", "Host");
    await next();
  };
}
