import { checkAddress } from "../guard/address.ts";
import type { Network } from "../network.ts";
import type { Condition, Redirect } from "../outcome.ts";
import { type Fault, fault, isFault } from "../refuse.ts";
import { type Answer, ask } from "./ask.ts";

export interface Way {
  readonly address: string;
  readonly condition: Condition | null;
  readonly signal: AbortSignal;
  readonly redirects: number;
  readonly cutAt: number | null;
  /** Whether an address may be asked, and the pause its host wants, in milliseconds; before each redirect too. */
  readonly gate: (url: URL) => Promise<{ readonly pauseMs: number } | Fault>;
}

/** Where a way ended: with an answer, or with a fault at a place. */
export type End =
  | { readonly answer: Answer; readonly place: string; readonly redirects: readonly Redirect[] }
  | { readonly fault: Fault; readonly place: string };

/**
 * Asks for an address and follows where it leads, each step checked as the first: form, network, gate, turn at its host. The time of all steps
 * together is `totalMs`; waiting for a turn does not count.
 *
 * @throws what the sleep of the settings throws when the signal fires.
 */
export async function follow(way: Way, network: Network): Promise<End> {
  const { settings, pacer } = network;
  const { limits } = settings;
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  let next = way.address;
  let spentMs = 0;
  for (;;) {
    const url = checkAddress(next, settings.allowPrivate);
    if (isFault(url)) return { fault: url, place: next };
    url.hash = "";
    const place = url.href;
    if (seen.has(place)) return { fault: fault("redirect-loop", "It leads back to an address it came from."), place };
    seen.add(place);
    const open = await way.gate(url);
    if (isFault(open)) return { fault: open, place };
    const request = async (): Promise<Answer | Fault> => {
      const startMs = settings.now();
      const { condition, signal, cutAt } = way;
      const remainingMs = limits.totalMs - spentMs;
      const question = { url, userAgent: network.userAgent, condition, limits, remainingMs, cutAt, signal, nowMs: startMs };
      const answer = await ask(question, network.dispatcher);
      spentMs += settings.now() - startMs;
      return answer;
    };
    const times = { pauseMs: open.pauseMs, patienceMs: limits.patienceMs, signal: way.signal };
    const answer = await pacer.turn(url.host, times, request, (ms) =>
      fault("host-resting", `The site is not asked for another ${Math.ceil(ms / 1000)} s.`, { retryAfterMs: ms }),
    );
    if (isFault(answer)) return { fault: answer, place };
    if (answer.status < 300 || answer.status === 304) return { answer, place, redirects };
    const { status } = answer;
    if (answer.location === null || !URL.canParse(answer.location, url))
      return { fault: fault("bad-redirect", "It leads on, but not to an address.", { status }), place };
    if (redirects.length >= way.redirects)
      return { fault: fault("too-many-redirects", `It leads on more than ${way.redirects} times.`, { status }), place };
    next = new URL(answer.location, url).href;
    redirects.push({ status, from: place, to: next });
  }
}
