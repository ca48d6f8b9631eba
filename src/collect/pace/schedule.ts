import type { FeedRhythm } from "../feeds/feed.ts";
import { isRefusal, type Outcome } from "../outcome.ts";
import { freshFor } from "./freshness.ts";

/** When a feed is asked for next, and what that is made from. Kept between rounds; times in milliseconds. */
export interface FeedSchedule {
  /** Since 1970; null: no more, the feed is gone. */
  readonly dueAt: number | null;
  /** How often the feed seems to change. */
  readonly intervalMs: number;
  /** Rounds in a row that failed. */
  readonly failures: number;
}

/** What a round with a feed came to. */
export interface FeedRound {
  readonly result: "new-items" | "nothing-new" | "failed" | "gone";
  /** How long the site asks to wait at least, in milliseconds; 0: it does not. */
  readonly waitMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Of a feed just added. */
const FIRST = 30 * MINUTE;
/** More often than every five minutes no outlet prints; less often than once a day a correction may be missed. */
const SHORTEST = 5 * MINUTE;
const LONGEST = 24 * HOUR;
/** Something new: ask sooner by much. Nothing new: later by little. So the interval stays near where every second or third round brings something. */
const SOONER = 0.6;
const LATER = 1.3;
/** Hints of the site are followed up to this: many a feed says a year by mistake. */
const LONGEST_HINT = 6 * HOUR;
/** A feed that fails is asked for at half, a quarter … of its pace, in the end once in three days. */
const LONGEST_FAILING = 72 * HOUR;
/** A feed that is said to be gone (410) is given up when it says so again: some sites say it by mistake once. */
const GONE_ROUNDS = 2;
/** Times are spread by up to this share, later only, so that feeds added together part. */
const SPREAD = 0.1;

/**
 * When to ask for a feed next. It adapts to how often the feed changes, within bounds, waits at least as long as the site asks to, and longer
 * and longer while it fails. `state`: from the round before, null for the first; `jitter`: from 0 to 1.
 */
export function nextRound(state: FeedSchedule | null, round: FeedRound, nowMs: number, jitter: number): FeedSchedule {
  const before = state?.intervalMs ?? FIRST;
  const failures = round.result === "failed" || round.result === "gone" ? (state?.failures ?? 0) + 1 : 0;
  if (round.result === "gone" && failures >= GONE_ROUNDS) return { dueAt: null, intervalMs: before, failures };
  const change = round.result === "new-items" ? SOONER : round.result === "nothing-new" ? LATER : 1;
  const intervalMs = Math.round(Math.min(LONGEST, Math.max(SHORTEST, before * change)));
  const pauseMs = Math.min(LONGEST_FAILING, intervalMs * 2 ** failures);
  const dueAt = nowMs + Math.round(Math.max(pauseMs, round.waitMs) * (1 + SPREAD * jitter));
  return { dueAt, intervalMs, failures };
}

/** What an answer means for a feed's schedule. `rhythm`: what the feed says of itself, null where it could not be read; `newItems`: not known before. */
export function roundOf(outcome: Outcome, rhythm: FeedRhythm | null, newItems: number): FeedRound {
  if (isRefusal(outcome)) return { result: outcome.code === "gone" ? "gone" : "failed", waitMs: outcome.retryAfterMs ?? 0 };
  if (rhythm === null && !outcome.notModified) return { result: "failed", waitMs: 0 };
  const hints = [rhythm?.ttlMs, rhythm?.updateMs, freshFor(outcome.headers)];
  const waitMs = Math.min(LONGEST_HINT, Math.max(0, ...hints.map((ms) => ms ?? 0)));
  return { result: newItems > 0 ? "new-items" : "nothing-new", waitMs };
}
