import robotsParser from "robots-parser";

/** What a host's robots.txt says. */
export interface RobotsRules {
  readonly allows: (address: string) => boolean;
  /** `Crawl-delay`, in milliseconds; null where it says none. */
  readonly delayMs: number | null;
}

export const ALL_ALLOWED: RobotsRules = { allows: () => true, delayMs: null };

/** A rule is tried at every place of an address: longer ones than this (no address is) would only cost time. */
const MAX_LINE = 2_048;

/** Reads robots.txt for a program of this name. `address`: where it stands. */
export function readRobots(text: string, address: string, agentName: string): RobotsRules {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const robots = robotsParser(address, lines.filter((line) => line.length <= MAX_LINE).join("\n"));
  const delay = robots.getCrawlDelay(agentName);
  return {
    allows: (asked) => robots.isAllowed(asked, agentName) ?? true,
    delayMs: delay !== undefined && delay > 0 ? delay * 1000 : null,
  };
}
