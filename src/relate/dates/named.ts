import { holidayIn } from "../../annotate/dates/holidays.ts";
import type { TimeValue } from "../../annotate/dates/value.ts";
import type { Anchor } from "./anchor.ts";
import { calendarDay, type Days, dayNumber, isoDay, oneDay, quarterOf } from "./calendar.ts";

// Days and stretches with names of their own: holidays, seasons, quarters and halves. Their year may be an expression itself, which
// `resolve` settles.
type Resolve = (value: TimeValue, anchor: Anchor) => Days | null;

export function holidayDays(value: Extract<TimeValue, { kind: "holiday" }>, anchor: Anchor, resolve: Resolve): Days | null {
  const at = (year: number): Days | null => {
    const found = holidayIn(value.holiday, year);
    return found === null ? null : oneDay(dayNumber(year, found[0], found[1]));
  };
  if (value.year !== null) {
    const year = resolve(value.year, anchor);
    return year === null ? null : at(calendarDay(year.first).year);
  }
  // A day or month with its year in the same sentence settles the year: the nearest of that name.
  if (anchor.sentenceYear !== null) {
    const told = anchor.sentenceYear;
    const { year } = calendarDay(told.first);
    const distance = (c: Days): number => Math.max(0, c.first - told.last, told.first - c.last);
    const [best] = [year - 1, year, year + 1].flatMap((y) => at(y) ?? []).sort((a, b) => distance(a) - distance(b) || a.first - b.first);
    return best ?? null;
  }
  if (anchor.published === null) return null;
  const { year } = calendarDay(anchor.published);
  const candidates = [year - 1, year, year + 1].flatMap((y) => at(y) ?? []);
  if (candidates.length < 3) return null;
  const published = anchor.published;
  const before = candidates.filter((c) => c.first <= published).at(-1) ?? null;
  const later = candidates.find((c) => c.first >= published) ?? null;
  if (value.which === "last") return candidates.filter((c) => c.first < published).at(-1) ?? null;
  if (value.which === "next") return candidates.find((c) => c.first > published) ?? null;
  if (value.which === "this") return at(year);
  if (value.direction === "future") return later;
  if (value.direction === "past") return before;
  if (before === null || later === null) return before ?? later;
  // Without a verb the nearer one is meant.
  return published - before.first <= later.first - published ? before : later;
}

const SEASON_START = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;
const SEASON_EDTF = { SP: 21, SU: 22, FA: 23, WI: 24 } as const;

export function seasonDays(value: Extract<TimeValue, { kind: "season" }>, anchor: Anchor, resolve: Resolve): Days | null {
  const at = (year: number): Days => {
    const first = dayNumber(year, SEASON_START[value.season], 1);
    const end = calendarDay(dayNumber(year, SEASON_START[value.season] + 2, 1));
    return {
      first,
      last: dayNumber(end.year, end.month + 1, 0),
      timex: `${year}-${value.season}`,
      edtf: `${year}-${SEASON_EDTF[value.season]}`,
    };
  };
  if (value.year !== null) {
    const year = resolve(value.year, anchor);
    return year === null ? null : at(calendarDay(year.first).year);
  }
  if (anchor.published === null) return null;
  const { year } = calendarDay(anchor.published);
  const published = anchor.published;
  if (value.which === "bare") {
    const near = [at(year - 1), at(year), at(year + 1)];
    if (value.direction === "future") return near.find((s) => s.last >= published) ?? null;
    return near.filter((s) => s.first <= published).at(-1) ?? null;
  }
  if (value.which === "this") {
    return value.direction === "past" && at(year).first > published ? at(year - 1) : at(year);
  }
  if (value.which === "last") return [at(year), at(year - 1), at(year - 2)].find((s) => s.last < published) ?? null;
  return [at(year), at(year + 1)].find((s) => s.first > published) ?? null;
}

export function fractionDays(value: Extract<TimeValue, { kind: "fraction" }>, anchor: Anchor, resolve: Resolve): Days | null {
  const at = (year: number): Days => {
    if (value.unit === "quarter") return quarterOf(year, value.number);
    const first = dayNumber(year, value.number * 6 - 5, 1);
    const last = dayNumber(year, value.number * 6 + 1, 0);
    return { first, last, timex: `${year}-H${value.number}`, edtf: `${isoDay(first).slice(0, 7)}/${isoDay(last).slice(0, 7)}` };
  };
  if (value.year !== null) {
    const year = resolve(value.year, anchor);
    return year === null ? null : at(calendarDay(year.first).year);
  }
  if (anchor.published === null) return null;
  const { year } = calendarDay(anchor.published);
  const published = anchor.published;
  if (value.direction === "future") return [at(year), at(year + 1)].find((q) => q.last >= published) ?? null;
  // Results are told after the quarter has ended, at the earliest in its last weeks.
  return [at(year), at(year - 1)].find((q) => q.first <= published) ?? null;
}
