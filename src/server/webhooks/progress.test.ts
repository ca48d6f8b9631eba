import { expect, it } from "vitest";
import { MOST_TRIES, progressAfter } from "./progress.ts";

const NOW = Date.parse("2024-03-05T00:00:00Z");

it("goes on after what was delivered", () => {
  expect(progressAfter({ told: 3, failures: 4, lost: 1 }, 7, "delivered", NOW)).toEqual({
    told: 7,
    failures: 0,
    nextDueAt: null,
    lost: 1,
    outcome: "delivered",
  });
});

it("waits twice as long with each failure, an hour at most, and gives an event up in the end", () => {
  let at = { told: 3, failures: 0, lost: 0 };
  const pauses: number[] = [];
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    const next = progressAfter(at, 7, "timed-out", NOW);
    expect(next.told).toBe(3);
    pauses.push((Date.parse(next.nextDueAt ?? "") - NOW) / 1000);
    at = next;
  }
  expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  expect(progressAfter(at, 7, "timed-out", NOW)).toMatchObject({ told: 7, lost: 1, failures: 0, nextDueAt: null });
});
