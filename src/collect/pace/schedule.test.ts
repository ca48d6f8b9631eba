import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome, Received } from "../outcome.ts";
import { fault, refusalOf } from "../refuse.ts";
import { freshFor } from "./freshness.ts";
import { type FeedRound, type FeedSchedule, nextRound, roundOf } from "./schedule.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2024, 2, 12, 9);
const NEW: FeedRound = { result: "new-items", waitMs: 0 };
const SAME: FeedRound = { result: "nothing-new", waitMs: 0 };
const FAILED: FeedRound = { result: "failed", waitMs: 0 };

function afterRounds(rounds: readonly FeedRound[]): FeedSchedule {
  return rounds.reduce<FeedSchedule | null>((state, round) => nextRound(state, round, NOW, 0), null) as FeedSchedule;
}
const pause = (schedule: FeedSchedule): number => (schedule.dueAt ?? Number.NaN) - NOW;
const times = (count: number, round: FeedRound): FeedRound[] => Array.from({ length: count }, () => round);

describe("the next round of a feed", () => {
  it("comes sooner for one that changes, later for one that does not, within bounds", () => {
    expect(pause(afterRounds([NEW]))).toBeLessThan(pause(afterRounds([SAME])));
    expect(pause(afterRounds(times(50, NEW)))).toBe(5 * 60_000);
    expect(pause(afterRounds(times(50, SAME)))).toBe(24 * HOUR);
  });

  it("settles at the pace of the feed", () => {
    // Something new every two hours: the round finds it if it comes later than that after the one before.
    let state: FeedSchedule | null = null;
    let last = 0;
    let now = 0;
    const pauses: number[] = [];
    for (let i = 0; i < 200; i++) {
      const due = now - last >= 2 * HOUR;
      if (due) last = now - (now % (2 * HOUR));
      state = nextRound(state, due ? NEW : SAME, now, 0);
      now = state.dueAt ?? now;
      pauses.push(state.intervalMs);
    }
    const mean = pauses.slice(100).reduce((sum, ms) => sum + ms, 0) / 100;
    expect(mean).toBeGreaterThan(HOUR / 2);
    expect(mean).toBeLessThan(2.5 * HOUR);
  });

  it("waits as long as the site asks", () => {
    expect(pause(afterRounds([{ result: "new-items", waitMs: 3 * HOUR }]))).toBe(3 * HOUR);
  });

  it("comes later and later while it fails, and at the old pace when it does not any more", () => {
    const steady = afterRounds(times(2, SAME));
    const pauses = [1, 2, 3, 20].map((count) => pause(afterRounds([...times(2, SAME), ...times(count, FAILED)])));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).toBe(2 * steady.intervalMs);
    expect(pauses[3]).toBe(72 * HOUR);
    expect(afterRounds([...times(2, SAME), ...times(20, FAILED), SAME]).intervalMs).toBe(afterRounds(times(3, SAME)).intervalMs);
  });

  it("never comes where the feed is gone, and says so twice", () => {
    const gone: FeedRound = { result: "gone", waitMs: 0 };
    expect(afterRounds([gone]).dueAt).not.toBeNull();
    expect(afterRounds([gone, SAME, gone]).dueAt).not.toBeNull();
    expect(afterRounds([gone, gone]).dueAt).toBeNull();
  });

  it("is always in the future, and no later than the longest wait", () => {
    const round = fc.record({
      result: fc.constantFrom("new-items", "nothing-new", "failed"),
      waitMs: fc.nat(24 * HOUR),
    }) as fc.Arbitrary<FeedRound>;
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (rounds, jitter) => {
        let state: FeedSchedule | null = null;
        for (const each of rounds) state = nextRound(state, each, NOW, jitter);
        const ms = pause(state as FeedSchedule);
        return ms >= 5 * 60_000 && ms <= 72 * HOUR * 1.1;
      }),
    );
  });
});

describe("what an answer means for the schedule", () => {
  const received = (headers: Record<string, string>, notModified = false): Outcome => ({ headers, notModified }) as unknown as Received;
  const rhythm = { ttlMs: null, updateMs: null };

  it.each<[string, FeedRound, FeedRound]>([
    ["new items", roundOf(received({}), rhythm, 3), { result: "new-items", waitMs: 0 }],
    ["none", roundOf(received({}), rhythm, 0), { result: "nothing-new", waitMs: 0 }],
    ["unchanged", roundOf(received({ "cache-control": "max-age=900" }, true), null, 0), { result: "nothing-new", waitMs: 900_000 }],
    [
      "the longest of its hints",
      roundOf(received({ "cache-control": "max-age=900" }), { ttlMs: HOUR, updateMs: null }, 0),
      { result: "nothing-new", waitMs: HOUR },
    ],
    [
      "a hint of a year",
      roundOf(received({ "cache-control": "max-age=31536000" }), rhythm, 0),
      { result: "nothing-new", waitMs: 6 * HOUR },
    ],
    ["no feed in it", roundOf(received({}), null, 0), { result: "failed", waitMs: 0 }],
    ["gone", roundOf(refusalOf(fault("gone", "."), "a", "a", NOW), null, 0), { result: "gone", waitMs: 0 }],
    [
      "busy",
      roundOf(refusalOf(fault("rate-limited", ".", { retryAfterMs: HOUR }), "a", "a", NOW), null, 0),
      { result: "failed", waitMs: HOUR },
    ],
  ])("%s", (_, round, expected) => {
    expect(round).toEqual(expected);
  });

  it.each<[Record<string, string>, number | null]>([
    [{ "cache-control": "public, max-age=600", age: "100" }, 500_000],
    [{ "cache-control": "max-age=600, no-cache" }, 0],
    [{ "cache-control": "max-age=60", age: "100" }, 0],
    [{ expires: "Tue, 12 Mar 2024 10:00:00 GMT", date: "Tue, 12 Mar 2024 09:00:00 GMT" }, HOUR],
    [{ expires: "0" }, null],
    [{}, null],
  ])("how long it stays fresh: %o", (headers, ms) => {
    expect(freshFor(headers)).toBe(ms);
  });
});
