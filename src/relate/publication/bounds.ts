import type { TimeValue } from "../../annotate/dates/value.ts";
import { resolveValue } from "../dates/anchor.ts";
import type { Days } from "../dates/calendar.ts";

/** How far from a day the day of publication is looked for: beyond, nothing counted from it can mean that day. */
const REACH_DAYS = 800;

/** A stretch of days of publication; an infinite end is open. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What a value stands for in an article published on that day, told by itself. */
export function seenFrom(value: TimeValue, published: number): Days | null {
  return resolveValue(value, { published, previous: null, previousDay: null, sentenceDay: null, sentenceYear: null });
}

/**
 * The days of publication from which a value can mean a day within [first, last]: the inverse of resolving. Every rule moves forward
 * with the day it is counted from, so both ends are found by halving. Null where no day fits.
 */
export function publishedFor(value: TimeValue, first: number, last: number): Bounds | null {
  const low = firstDay(first - REACH_DAYS, last + REACH_DAYS, (p) => (seenFrom(value, p)?.last ?? Number.NEGATIVE_INFINITY) >= first);
  const high = firstDay(first - REACH_DAYS, last + REACH_DAYS, (p) => (seenFrom(value, p)?.first ?? Number.NEGATIVE_INFINITY) > last) - 1;
  return low > high ? null : { low, high };
}

/** The first day in [from, to] for which a condition holds that, once true, stays true; `to` + 1 where none. */
function firstDay(from: number, to: number, holds: (day: number) => boolean): number {
  let low = from;
  let high = to + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
