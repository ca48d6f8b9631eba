import { defaultSettings, type FetchLimits, type FetchSettings } from "../../src/collect/settings.ts";

export interface Waits {
  readonly settings: FetchSettings;
  /** Those of the settings, to be changed while they are used. */
  readonly limits: { -readonly [K in keyof FetchLimits]: FetchLimits[K] };
  /** Every sleep asked for, in milliseconds. */
  readonly slept: number[];
}

/** Settings with a clock that only sleeping moves, so that no test waits; few bytes, one try; addresses of this machine allowed. */
export function testSettings(limits: Partial<FetchLimits> = {}, own: Partial<Omit<FetchSettings, "limits">> = {}): Waits {
  const slept: number[] = [];
  let clock = Date.UTC(2024, 2, 12, 9);
  const settings = defaultSettings({
    agent: { name: "Firsthand", version: "0.0.0", project: "https://example.org/firsthand", contact: "desk@example.org" },
    allowPrivate: true,
    now: () => clock,
    sleep: async (ms) => {
      slept.push(ms);
      clock += ms;
    },
    random: () => 0.5,
    ...own,
    limits: { bodyBytes: 200_000, attempts: 1, redirects: 5, ...limits },
  });
  return { settings, limits: settings.limits, slept };
}
