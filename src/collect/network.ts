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

  constructor(settings: FetchSettings) {
    const { limits } = settings;
    this.settings = settings;
    this.pacer = new Pacer(settings.now, settings.sleep);
    this.dispatcher = new Connections({
      connect: { timeout: limits.connectMs, lookup: guardedLookup(settings.lookup, settings.allowPrivate) },
      connections: 1,
      pipelining: 1,
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.pauseMs,
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

  /** Drops all connections, those under way too. */
  async close(): Promise<void> {
    await this.dispatcher.destroy();
  }
}
