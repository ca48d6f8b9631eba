import type { CalendarUnit, Direction, TimeValue, Which } from "../../annotate/dates/value.ts";
import {
  calendarDay,
  type Days,
  dayNumber,
  isoDay,
  isoWeek,
  oneDay,
  partial,
  quarterOf,
  weekdayOfDay,
  weekendOf,
  wholeCentury,
  wholeDecade,
  wholeMonth,
  wholeWeek,
  wholeYear,
} from "./calendar.ts";
import { fiscalDays } from "./fiscal.ts";
import { fractionDays, holidayDays, seasonDays } from "./named.ts";

/** What an expression is counted from. */
export interface Anchor {
  /** Day of publication; null where it is not known. */
  readonly published: number | null;
  /** The date told before in the article; null where there is none. */
  readonly previous: Days | null;
  /** The single day told before, for "the same day" and "ending the day"; null where there is none. */
  readonly previousDay: Days | null;
  /** The day that the same sentence tells, else that of publication, for times of day without one. */
  readonly sentenceDay: Days | null;
  /** A day or month with its year that the same sentence tells, for holidays without one. */
  readonly sentenceYear: Days | null;
}

/** Past the month of publication by more than this, an unmarked month is next year's month rather than last year's: news looks back eight months and ahead four. */
const AHEAD_MONTHS = 4;

/**
 * The days that a time value stands for, counted from an anchor. Null where it cannot be reached from what is known, and for
 * lengths, repetitions and references. Conventions: docs/dossier-format.md.
 */
export function resolveValue(value: TimeValue, anchor: Anchor): Days | null {
  switch (value.kind) {
    case "absolute":
      return partial(value.date);
    case "weekday":
      return anchor.published === null ? null : oneDay(weekdayFrom(anchor.published, value.weekday, value.which, value.direction));
    case "yearless":
      return yearless(value, anchor);
    case "unit":
      return anchor.published === null ? null : unit(value, anchor.published);
    case "shift": {
      const from = value.from === "publication" ? anchor.published : (anchor.previous?.first ?? null);
      if (from === null) return null;
      if (value.from === "previous" && anchor.previous !== null && anchor.previous.last - anchor.previous.first > SPAN[value.unit])
        return null;
      return moved(from, value.unit, value.count);
    }
    case "beside": {
      const of = resolveValue(value.of, anchor);
      if (of === null) return null;
      // "the week before Christmas": the seven days that end on its eve.
      if (value.whole === true && value.unit === "week") {
        const first = value.count < 0 ? of.first + 7 * value.count : of.last + 7 * value.count - 6;
        return { first, last: first + 6, timex: isoWeek(first), edtf: interval(first, first + 6) };
      }
      return moved(value.count < 0 ? of.first : of.last, value.unit, value.count, value.whole ?? false);
    }
    case "holiday":
      return holidayDays(value, anchor, resolveValue);
    case "season":
      return seasonDays(value, anchor, resolveValue);
    case "fraction":
      return fractionDays(value, anchor, resolveValue);
    case "fiscal":
      return fiscalDays(value, anchor.published);
    case "same": {
      const from = value.unit === "day" && value.offset === 0 ? anchor.previousDay : anchor.previous;
      if (from === null || from.last - from.first > SPAN[value.unit]) return null;
      return moved(from.first, value.unit, value.offset, true);
    }
    case "nth": {
      const of = resolveValue(value.of, anchor);
      return of === null ? null : nthWithin(of, value.unit, value.number);
    }
    case "yearly": {
      const from = anchor.previous === null ? null : partial(anchor.previous.edtf);
      if (from === null) return null;
      const { year, month, day } = calendarDay(from.first);
      return from.last - from.first > SPAN.month
        ? wholeYear(year + value.years)
        : dated(year + value.years, month, from.first === from.last ? day : null);
    }
    case "range": {
      let to = resolveValue(value.to, anchor);
      let from = resolveValue(value.from, anchor);
      if (from !== null && to !== null && from.first > to.last && value.from.kind === "yearless") {
        // The end settles the year: "between January 1 and 2", told on the second.
        const { year } = calendarDay(to.first);
        from = dated(value.from.month > calendarDay(to.first).month ? year - 1 : year, value.from.month, value.from.day);
      }
      if (from !== null && to !== null && from.first > to.last && value.from.kind === "weekday") {
        // "from Monday to Friday", told on a Wednesday: one week.
        if (value.from.direction === "future") to = oneDay(to.first + 7);
        else from = oneDay(from.first - 7);
      }
      if (from === null || to === null || from.first > to.last) return null;
      const own = value.end === "to" ? to : from;
      return { first: from.first, last: to.last, timex: own.timex, edtf: `${firstPart(from.edtf)}/${lastPart(to.edtf)}` };
    }
    case "open": {
      const of = resolveValue(value.of, anchor);
      if (of === null) return null;
      return { ...of, edtf: value.side === "since" ? `${firstPart(of.edtf)}/..` : `../${lastPart(of.edtf)}` };
    }
    case "part": {
      const day = resolveValue(value.day, anchor);
      return day === null ? null : { ...day, timex: `${day.timex}T${value.part}` };
    }
    case "clock": {
      const day = value.day === null ? anchor.sentenceDay : resolveValue(value.day, anchor);
      if (day === null || day.first !== day.last) return null;
      const time = `${String(value.hour).padStart(2, "0")}:${String(value.minute ?? 0).padStart(2, "0")}`;
      return { ...day, timex: `${day.timex}T${time}${value.zone ?? ""}` };
    }
    case "after":
    case "reference":
    case "length":
    case "repetition":
      return null;
  }
}

/** Days within which the date told before is fine enough to count units from. */
const SPAN: Readonly<Record<CalendarUnit, number>> = {
  day: 0,
  week: 6,
  weekend: 6,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3660,
  century: 36600,
};

export const firstPart = (edtf: string): string => edtf.split("/")[0];
export const lastPart = (edtf: string): string => edtf.split("/").at(-1) ?? edtf;

/**
 * A weekday from the day of publication. Bare: the last on or before it, the next on or after it where the verb points forward.
 * "last": that of the week before; "next": that of the week after; "this": the one of this week.
 */
export function weekdayFrom(published: number, weekday: number, which: Which, direction: Direction): number {
  const sameWeek = published - weekdayOfDay(published) + weekday;
  if (which === "last") return sameWeek - 7;
  if (which === "next") return sameWeek + 7;
  if (which === "this")
    return direction === "past" && sameWeek > published
      ? sameWeek - 7
      : direction === "future" && sameWeek < published
        ? sameWeek + 7
        : sameWeek;
  if (direction === "future") return sameWeek >= published ? sameWeek : sameWeek + 7;
  return sameWeek <= published ? sameWeek : sameWeek - 7;
}

type Yearless = Extract<TimeValue, { kind: "yearless" }>;

const dated = (year: number, month: number, day: number | null): Days =>
  day === null ? wholeMonth(year, month) : oneDay(dayNumber(year, month, day));

function yearless(value: Yearless, anchor: Anchor): Days | null {
  const { month, day } = value;
  if (value.year !== null) {
    const year = resolveValue(value.year, anchor);
    return year === null ? null : dated(calendarDay(year.first).year, month, day);
  }
  if (anchor.published === null) return null;
  const now = calendarDay(anchor.published);
  const at = (year: number): Days => dated(year, month, day);
  if (value.which === "this") return at(now.year);
  // "last June" is the June that is over; in June itself the one of the year before.
  if (value.which === "last") return at(month < now.month ? now.year : now.year - 1);
  if (value.which === "next") return at(month > now.month ? now.year : now.year + 1);
  const here = at(now.year);
  if (value.direction === "future") return here.last >= anchor.published ? here : at(now.year + 1);
  if (value.direction === "past") return here.first <= anchor.published ? here : at(now.year - 1);
  return nearest(anchor.published, (y) => at(y));
}

/** Of this year's, last year's and next year's the one that is not further ahead than the limit. */
function nearest(published: number, at: (year: number) => Days): Days {
  const now = calendarDay(published);
  const ahead = dayNumber(now.year, now.month + AHEAD_MONTHS, now.day);
  for (const year of [now.year + 1, now.year]) {
    const days = at(year);
    if (days.first <= ahead) return days;
  }
  return at(now.year - 1);
}

function unit(value: Extract<TimeValue, { kind: "unit" }>, published: number): Days | null {
  const { year, month } = calendarDay(published);
  let days: Days;
  switch (value.unit) {
    case "week":
      days = wholeWeek(published + 7 * value.offset);
      break;
    case "weekend":
      // "last weekend" is the one before this week's; on a Saturday or Sunday "this weekend" is the one that runs.
      days = weekendOf(published + 7 * (value.direction === "past" && weekdayOfDay(published) < 6 ? -1 : value.offset));
      break;
    case "month":
      days = wholeMonth(year, month + value.offset);
      break;
    case "quarter":
      days = quarterOf(year, Math.ceil(month / 3) + value.offset);
      break;
    case "year":
      days = wholeYear(year + value.offset);
      break;
    case "decade":
      days = wholeDecade(year + 10 * value.offset);
      break;
    case "century":
      days = wholeCentury(year + 100 * value.offset);
      break;
    default:
      days = oneDay(published + value.offset);
  }
  // Within a week the day of publication bounds it; of a month or year the calendar unit itself is what is meant.
  if (value.unit === "week" && value.part === "toDate") return { ...days, last: published, edtf: interval(days.first, published) };
  if (value.unit === "week" && value.part === "fromDate") return { ...days, first: published, edtf: interval(published, days.last) };
  return days;
}

export const interval = (first: number, last: number): string => (first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`);

/** A day moved by units. Days and weeks stay days; months and years are as coarse as they are told ("two years ago": the year). */
function moved(from: number, by: CalendarUnit, count: number, whole = false): Days {
  const { year, month } = calendarDay(from);
  switch (by) {
    case "day":
      return oneDay(from + count);
    case "week":
      return whole ? wholeWeek(from + 7 * count) : oneDay(from + 7 * count);
    case "weekend":
      return weekendOf(from + 7 * count);
    case "month":
      return wholeMonth(year, month + count);
    case "quarter":
      return quarterOf(year, Math.ceil(month / 3) + count);
    case "year":
      return wholeYear(year + count);
    case "decade":
      return count === 0 || whole ? wholeDecade(year + 10 * count) : wholeYear(year + 10 * count);
    case "century":
      return wholeCentury(year + 100 * count);
  }
}

/** The nth day, week or month of a stretch; from its end where negative. Null where it lies outside. */
function nthWithin(of: Days, by: "day" | "week" | "weekend" | "month", number: number): Days | null {
  const back = number < 0;
  const step = back ? number + 1 : number - 1;
  const days = moved(back ? of.last : of.first, by, step, true);
  return days.first > of.last || days.last < of.first ? null : days;
}
