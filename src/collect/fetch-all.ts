import { fetchPage, type PageRequest } from "./fetch-page.ts";
import type { Network } from "./network.ts";
import type { Outcome } from "./outcome.ts";

export interface Fetched<R extends PageRequest> {
  readonly request: R;
  readonly outcome: Outcome;
}

/**
 * Fetches many addresses, one at a time of each host and `limits.hosts` hosts at once, and gives each outcome as it comes. The host that may
 * be asked soonest comes next, so that a slow or resting one keeps no other waiting. No more is fetched ahead than those under way: whoever
 * takes the outcomes slowly, or stops taking them, slows or stops the fetching.
 */
export async function* fetchAll<R extends PageRequest>(requests: Iterable<R>, network: Network): AsyncGenerator<Fetched<R>> {
  const waiting = new Map<string, R[]>();
  for (const request of requests) {
    const host = hostOf(request.address);
    const line = waiting.get(host);
    if (line === undefined) waiting.set(host, [request]);
    else line.push(request);
  }
  for (const line of waiting.values()) line.reverse();
  const running = new Map<string, Promise<{ readonly host: string; readonly fetched: Fetched<R> }>>();
  while (waiting.size > 0 || running.size > 0) {
    while (running.size < network.settings.limits.hosts) {
      const host = soonest(waiting, running, network);
      if (host === null) break;
      const line = waiting.get(host) ?? [];
      const request = line.pop() as R;
      // A host goes to the end of the round after each request: of hosts equally ready, the one served longest ago comes first.
      waiting.delete(host);
      if (line.length > 0) waiting.set(host, line);
      running.set(
        host,
        fetchPage(request, network).then((outcome) => ({ host, fetched: { request, outcome } })),
      );
    }
    const { host, fetched } = await Promise.race(running.values());
    running.delete(host);
    yield fetched;
  }
}

/** The host not under way that may be asked first. */
function soonest(waiting: ReadonlyMap<string, unknown>, running: ReadonlyMap<string, unknown>, { pacer }: Network): string | null {
  let best: string | null = null;
  for (const host of waiting.keys()) if (!running.has(host) && (best === null || pacer.readyAt(host) < pacer.readyAt(best))) best = host;
  return best;
}

/** Addresses that are none share a line: they end at once. */
function hostOf(address: string): string {
  return URL.canParse(address.trim()) ? new URL(address.trim()).host : "";
}
