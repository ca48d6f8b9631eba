import { follow } from "../http/follow.ts";
import type { Network } from "../network.ts";
import type { RefusalCode } from "../outcome.ts";
import { fault, isFault } from "../refuse.ts";
import type { RobotsAnswer } from "./cache.ts";
import { ALL_ALLOWED, readRobots } from "./rules.ts";

/** RFC 9309 2.3.1.2: at least five redirects are followed. */
const REDIRECTS = 5;
/** How long a robots.txt that could not be read holds as a refusal: a site mends such a fault within minutes or not at all. */
const BROKEN_MS = 600_000;

/** RFC 9309 2.3.1.3: there is no robots.txt, so everything may be fetched. */
const UNAVAILABLE: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "not-found",
  "gone",
  "forbidden",
  "client-error",
  "too-many-redirects",
  "redirect-loop",
  "bad-redirect",
]);
/** RFC 9309 2.3.1.4: there may be one, so nothing may be fetched. Other faults are those of the site's whole connection, and stay what they are. */
const BROKEN: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "rate-limited",
  "server-error",
  "timed-out",
  "cut-short",
  "damaged-compression",
  "unknown-compression",
  "bad-response",
]);

/** The rules of an address's site, asked for once and kept for their time; a fault where they cannot be known. */
export function robotsOf(url: URL, network: Network): Promise<RobotsAnswer> {
  const { limits, now } = network.settings;
  const keepMs = (answer: RobotsAnswer): number => {
    if (!isFault(answer)) return limits.robotsMs;
    return answer.code === "robots-unreachable" ? Math.min(BROKEN_MS, limits.robotsMs) : 0;
  };
  return network.robots.of(url.origin, now(), () => ask(new URL("/robots.txt", url).href, network), keepMs);
}

async function ask(address: string, network: Network): Promise<RobotsAnswer> {
  const { limits, agent } = network.settings;
  const gate = async (): Promise<{ pauseMs: number }> => ({ pauseMs: 0 });
  const way = { address, condition: null, redirects: REDIRECTS, cutAt: limits.robotsBytes, gate };
  // Not stopped with the page that asked first: others may wait for it. It ends by its own limits.
  const end = await network.run(undefined, (signal) => follow({ ...way, signal }, network));
  if ("answer" in end) return readRobots(new TextDecoder().decode(end.answer.bytes), address, agent.name);
  if (UNAVAILABLE.has(end.fault.code)) return ALL_ALLOWED;
  if (!BROKEN.has(end.fault.code)) return end.fault;
  const { reason, status, retryAfterMs, cause } = end.fault;
  return fault("robots-unreachable", `robots.txt cannot be read. ${reason}`, { status, retryAfterMs, cause });
}
