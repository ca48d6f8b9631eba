import type { TimeValue } from "../../annotate/dates/value.ts";
import { calendarDay, type Days, dayNumber, isoDay } from "./calendar.ts";

type Fiscal = Extract<TimeValue, { kind: "fiscal" }>;

const MONTHS = 12;

/**
 * The months of a fiscal year, or of its quarter or half. Where the month in which it begins is not known: all the years that it can
 * touch, which is wide but never wrong. Null where not even the year is told, or it is counted from a day nobody knows.
 */
export function fiscalDays(value: Fiscal, published: number | null): Days | null {
  const label = labelled(value, published);
  if (label === null) return null;
  const { year, named } = label;
  const { begins, part } = value;
  if (begins === null || named === "either") {
    const touched = named === "either" ? [year - 1, year + 1] : named === "first" ? [year, year + 1] : [year - 1, year];
    return stretch(touched[0], 1, (touched[1] - touched[0] + 1) * MONTHS, year, part);
  }
  const first = named === "last" && begins > 1 ? year - 1 : year;
  if (part === undefined) return stretch(first, begins, MONTHS, year);
  const length = part.unit === "quarter" ? 3 : 6;
  return stretch(first, begins + (part.number - 1) * length, length, year, part);
}

/** The year that it is named by, said or counted from publication ("last fiscal year"). */
function labelled(value: Fiscal, published: number | null): { readonly year: number; readonly named: Fiscal["named"] } | null {
  if (value.year !== null) return { year: value.year, named: value.named };
  if (value.offset === null || published === null) return null;
  const { year, month } = calendarDay(published);
  if (value.begins === null) return { year: year + value.offset, named: "either" };
  return { year: (month >= value.begins ? year : year - 1) + value.offset, named: "first" };
}

/** So many months from the first of a month, as EDTF months; whole years as years. TIMEX3 after TIMEX2's "FY1998". */
function stretch(year: number, month: number, months: number, label: number, part?: Fiscal["part"]): Days {
  const first = dayNumber(year, month, 1);
  const last = dayNumber(year, month + months, 0);
  const digits = month === 1 && months % MONTHS === 0 ? 4 : 7;
  const timex = `FY${label}${part === undefined ? "" : `-${part.unit === "half" ? "H" : "Q"}${part.number}`}`;
  const [from, to] = [isoDay(first).slice(0, digits), isoDay(last).slice(0, digits)];
  return { first, last, timex, edtf: from === to ? from : `${from}/${to}` };
}
