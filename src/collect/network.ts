import { Agent as Connections, type Dispatcher } from "undici";
import { guardedLookup } from "./guard/lookup.ts";
import { Pacer } from "./pace/pacer.ts";
import { RobotsCache } from "./robots/cache.ts";
import type { FetchSettings } from "./settings.ts";

/** What lives between requests: open connections, the pace of each host, what its robots.txt says. Close it when done. */
export class Network {
  readonly settings: FetchSettings;
  readonly dispatcher: Dispatcher;
  readonly pacer: Pacer;
  readonly robots = new RobotsCache();
  readonly #running = new Set<() => void>();
  #closed = false;

  constructor(settings: FetchSettings) {
    const { limits } = settings;
    this.settings = settings;
    this.pacer = new Pacer(settings.now, settings.sleep);
    this.dispatcher = new Connections({
      connect: { timeout: limits.connectMs, lookup: guardedLookup(settings.lookup, settings.allowPrivate) },
      connections: 1,
      pipelining: 1,
      maxHeaderSize: limits.headerBytes,
      keepAliveMaxTimeout: limits.pauseMs,
    });
  }

  /** The name sent with every request: "Firsthand/0.1.0 (+https://…; news@…)". */
  get userAgent(): string {
    const { name, version, project, contact } = this.settings.agent;
    const about = [project === null ? null : `+${project}`, contact].filter((part) => part !== null);
    return `${name}/${version}${about.length > 0 ? ` (${about.join("; ")})` : ""}`.replace(/[^\x20-\x7e]/g, "?");
  }

  /** Does `work` with a signal that fires when the caller's own does, or when the network is closed. */
  async run<T>(own: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    // One controller each, let go of at the end: signals made by AbortSignal.any pile up behind a long-lived one.
    const stopper = new AbortController();
    const stop = (): void => stopper.abort();
    if (this.#closed || own?.aborted) stop();
    own?.addEventListener("abort", stop, { once: true });
    this.#running.add(stop);
    try {
      return await work(stopper.signal);
    } finally {
      own?.removeEventListener("abort", stop);
      this.#running.delete(stop);
    }
  }

  /** Stops what is under way and drops all connections. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const stop of this.#running) stop();
    await this.dispatcher.destroy();
  }
}
