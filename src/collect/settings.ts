import { lookup } from "node:dns/promises";
import { setTimeout as wait } from "node:timers/promises";
import { VERSION } from "../model/version.ts";

/** Who asks: sent with every request, so that a site can tell and write to somebody. */
export interface Agent {
  readonly name: string;
  readonly version: string;
  /** Where the program is described. */
  readonly project: string | null;
  /** E-mail or address of whoever runs it. */
  readonly contact: string | null;
}

/** How much a request may take. Times in milliseconds. */
export interface FetchLimits {
  readonly connectMs: number;
  /** From the request to the end of the answer's headers. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly pauseMs: number;
  /** The whole of a request, its redirects included, waiting for its turn not. */
  readonly totalMs: number;
  /** Bytes of a body after unpacking. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** Tries of a request that fails for a passing reason, the first included. */
  readonly attempts: number;
  /** Wait before the second try; doubles with each further one. */
  readonly backoffMs: number;
  /** Between two requests to one host. */
  readonly hostPauseMs: number;
  /** A longer `Retry-After` is taken for this. */
  readonly longestWaitMs: number;
  /** What is waited for on the spot: after a longer `Retry-After` the request ends; a longer crawl delay is taken for this. */
  readonly patienceMs: number;
  /** Rest of a host that was out of reach in all attempts. */
  readonly deadHostMs: number;
  /** Hosts asked at the same time. */
  readonly hosts: number;
  /** How long an answer to robots.txt holds. */
  readonly robotsMs: number;
  readonly robotsBytes: number;
}

/**
 * Pages of news have 0.1 to 2 MB, feeds and sitemaps up to 50 MB by their standard: 20 MB is what reading takes of one document. A site that
 * has not begun to answer after 20 s hardly will. RFC 9309 asks for at least 500 KiB of robots.txt and no more than a day of keeping it.
 */
export const FETCH_LIMITS: FetchLimits = {
  connectMs: 10_000,
  headersMs: 20_000,
  pauseMs: 20_000,
  totalMs: 60_000,
  bodyBytes: 20_000_000,
  headerBytes: 32_768,
  redirects: 10,
  attempts: 3,
  backoffMs: 2_000,
  hostPauseMs: 1_000,
  longestWaitMs: 86_400_000,
  patienceMs: 30_000,
  deadHostMs: 300_000,
  hosts: 8,
  robotsMs: 86_400_000,
  robotsBytes: 512_000,
};

/** Everything that fetching takes from outside, so that a test (or a caller) decides all of it. */
export interface FetchSettings {
  readonly agent: Agent;
  readonly limits: FetchLimits;
  /** Hosts inside a network that may be asked, at any port; true: all of them. */
  readonly allowPrivate: boolean | readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects when the signal fires. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 (inclusive) to 1 (exclusive): spreads repeated requests. */
  readonly random: () => number;
  /** All IP addresses of a host name. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
}

/** The settings of everyday use: the system's clock and resolver. */
export function defaultSettings(
  own: Partial<Omit<FetchSettings, "limits">> & { readonly limits?: Partial<FetchLimits> } = {},
): FetchSettings {
  return {
    agent: { name: "Firsthand", version: VERSION, project: null, contact: null },
    allowPrivate: false,
    now: Date.now,
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    random: Math.random,
    lookup: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
    ...own,
    limits: { ...FETCH_LIMITS, ...own.limits },
  };
}
