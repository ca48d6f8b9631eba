import { type End, follow } from "./http/follow.ts";
import { contentType, header, keptHeaders } from "./http/headers.ts";
import type { Network } from "./network.ts";
import type { Condition, Outcome, Received, RefusalCode } from "./outcome.ts";
import { readPageSigns } from "./page/signs.ts";
import { type Fault, fault, isFault, refusalOf } from "./refuse.ts";
import { robotsOf } from "./robots/ask.ts";

export interface PageRequest {
  readonly address: string;
  /** From an earlier answer (`conditionOf`). */
  readonly condition?: Condition | null;
  readonly signal?: AbortSignal;
}

/** Faults after which the same request is made again at once, after a pause. */
const RETRIED: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["unreachable", "timed-out", "cut-short", "rate-limited", "server-error"]);
/** After so many pages in a row with such a fault the whole site is taken to be out of reach, and its other pages are not tried now. */
const SITE_FAULTS: ReadonlyMap<RefusalCode, number> = new Map<RefusalCode, number>([
  ["unknown-host", 1],
  ["unreachable", 1],
  ["timed-out", 2],
]);
/** Pauses differ by up to this share, so that what failed together is not asked for together again. */
const SPREAD = 0.5;

/**
 * Fetches one address: as its site's robots.txt allows, in its turn, over redirects, with a few tries where the fault may pass. Never throws,
 * and ends within the limits of the settings. Nothing else is fetched than the address, what it leads on to, and robots.txt.
 */
export async function fetchPage(request: PageRequest, network: Network): Promise<Outcome> {
  const { pacer, settings } = network;
  const { limits, now } = settings;
  for (let attempt = 1; ; attempt++) {
    const end = await tryPage(request, network);
    if ("answer" in end) {
      pacer.ended(new URL(end.place).host, false);
      return receivedOf(request.address, end, now());
    }
    const { code } = end.fault;
    const pauseMs = pauseAfter(end.fault, attempt, network);
    const again = RETRIED.has(code) && attempt < limits.attempts && pauseMs <= limits.patienceMs;
    if (RETRIED.has(code)) pacer.rest(new URL(end.place).host, pauseMs);
    if (again) continue;
    const enough = SITE_FAULTS.get(code);
    if (enough !== undefined) {
      const { host } = new URL(end.place);
      if (pacer.ended(host, true) >= enough) pacer.rest(host, limits.deadHostMs);
    }
    return refusalOf(end.fault, request.address, end.place, now());
  }
}

async function tryPage(request: PageRequest, network: Network): Promise<End> {
  const { limits, agent } = network.settings;
  const gate = async (url: URL): Promise<{ pauseMs: number } | Fault> => {
    const rules = await robotsOf(url, network);
    if (isFault(rules)) return rules;
    if (!rules.allows(url.href)) return fault("robots-refused", `The site's robots.txt asks ${agent.name} not to fetch it.`);
    return { pauseMs: Math.max(limits.hostPauseMs, Math.min(rules.delayMs ?? 0, limits.patienceMs)) };
  };
  const { address, condition = null } = request;
  const way = { address, condition, redirects: limits.redirects, cutAt: null, gate };
  try {
    return await network.run(request.signal, (signal) => follow({ ...way, signal }, network));
  } catch (error) {
    // Only waiting for a turn throws, when it is stopped.
    return { fault: fault("stopped", "It was stopped.", { cause: String(error) }), place: address };
  }
}

/** What the site asks for, or else twice as long with each try. */
function pauseAfter(fault: Fault, attempt: number, { settings }: Network): number {
  const spread = 1 - SPREAD / 2 + SPREAD * settings.random();
  return fault.retryAfterMs ?? settings.limits.backoffMs * 2 ** (attempt - 1) * spread;
}

async function receivedOf(address: string, end: Extract<End, { answer: unknown }>, nowMs: number): Promise<Received> {
  const { status, headers, bytes } = end.answer;
  const { mediaType, charset } = contentType(header(headers, "content-type"));
  const notModified = status === 304;
  const signs = await readPageSigns(bytes, { address: end.place, mediaType, charset });
  return {
    address,
    finalAddress: end.place,
    canonicalAddress: signs.canonicalAddress,
    status,
    headers: keptHeaders(headers),
    mediaType,
    charset,
    bytes,
    receivedAt: new Date(nowMs).toISOString(),
    redirects: end.redirects,
    notModified,
    marks: signs.marks,
  };
}
