import { getConnInfo } from "@hono/node-server/conninfo";
import type { MiddlewareHandler } from "hono";
import { ApiFault } from "../errors.ts";

/** Requests that come at once, and how many more each second, of one address. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** The page makes some ten requests for a view: a thousand at once and two hundred a second are programs in a loop. */
export const READ_RATE: Rate = { burst: 1000, perSecond: 200 };
/** Changes are made by hand, or file by file. */
export const CHANGE_RATE: Rate = { burst: 60, perSecond: 2 };

/** Addresses remembered; beyond it those at rest are forgotten. */
const MOST_ADDRESSES = 10_000;

interface Bucket {
  left: number;
  atMs: number;
}

/** Refuses what comes faster than the rate, each address by itself (token bucket). */
export function limitedTo({ burst, perSecond }: Rate, methods: "reading" | "changing", now: () => number = Date.now): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const changing = c.req.method !== "GET" && c.req.method !== "HEAD";
    if (changing !== (methods === "changing")) return next();
    const address = getConnInfo(c).remote.address ?? "";
    const atMs = now();
    const before = buckets.get(address) ?? { left: burst, atMs };
    const left = Math.min(burst, before.left + ((atMs - before.atMs) / 1000) * perSecond) - 1;
    if (left < 0) {
      const seconds = Math.ceil(-left / perSecond);
      throw new ApiFault("too-many-requests", "Too many requests from one address.", null, { "Retry-After": String(seconds) });
    }
    buckets.delete(address);
    if (buckets.size >= MOST_ADDRESSES) buckets.delete(buckets.keys().next().value as string);
    buckets.set(address, { left, atMs });
    return next();
  };
}
