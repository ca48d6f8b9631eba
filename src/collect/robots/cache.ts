import type { Fault } from "../refuse.ts";
import type { RobotsRules } from "./rules.ts";

/** What asking for robots.txt came to: its rules, or why they are not known. */
export type RobotsAnswer = RobotsRules | Fault;

interface Entry {
  readonly answer: Promise<RobotsAnswer>;
  readonly until: number;
}

/** Sites remembered at the same time: the oldest are forgotten first. */
const MAX_SITES = 2_000;

/** Keeps the answer to each site's robots.txt for its time; two that ask at once wait for one request. */
export class RobotsCache {
  readonly #sites = new Map<string, Entry>();

  /** `keepMs` says how long an answer holds. */
  async of(site: string, nowMs: number, ask: () => Promise<RobotsAnswer>, keepMs: (answer: RobotsAnswer) => number): Promise<RobotsAnswer> {
    const known = this.#sites.get(site);
    if (known !== undefined && nowMs < known.until) return known.answer;
    const answer = ask();
    this.#keep(site, { answer, until: Number.POSITIVE_INFINITY });
    const settled = await answer;
    this.#keep(site, { answer, until: nowMs + keepMs(settled) });
    return settled;
  }

  #keep(site: string, entry: Entry): void {
    this.#sites.delete(site);
    this.#sites.set(site, entry);
    for (const oldest of this.#sites.keys()) {
      if (this.#sites.size <= MAX_SITES) break;
      this.#sites.delete(oldest);
    }
  }
}
