// Days as whole numbers (days since 1970-01-01, UTC): no time zone and no clock enters.

const DAY_MS = 86_400_000;

/** Day number of a calendar day; months and days beyond their range roll over, as in `Date.UTC`. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 (Monday) – 7. */
export const weekdayOfDay = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

/** "2008-03-01". */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Day number of an ISO 8601 day or time ("2023-05-10", "2023-05-10T14:00:00Z"); null for anything else and for days that do not exist. */
export function parseDay(text: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text ?? "");
  if (!match) return null;
  const number = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(number) === match[0].slice(0, 10) ? number : null;
}

/** The Monday of a day's week. */
export const mondayOf = (number: number): number => number - weekdayOfDay(number) + 1;

export const lastOfMonth = (year: number, month: number): number => dayNumber(year, month + 1, 0);

/** ISO week of a day: "2004-W47". */
export function isoWeek(number: number): string {
  const thursday = mondayOf(number) + 3;
  const { year } = calendarDay(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** A stretch of whole days, both ends in it, with the ways to write it. */
export interface Days {
  readonly first: number;
  readonly last: number;
  /** TIMEX3 value. */
  readonly timex: string;
  /** EDTF. */
  readonly edtf: string;
}

export const oneDay = (number: number): Days => ({ first: number, last: number, timex: isoDay(number), edtf: isoDay(number) });

export const wholeMonth = (year: number, month: number): Days => {
  const first = dayNumber(year, month, 1);
  const written = isoDay(first).slice(0, 7);
  const start = calendarDay(first);
  return { first, last: lastOfMonth(start.year, start.month), timex: written, edtf: written };
};

export const wholeYear = (year: number): Days => ({
  first: dayNumber(year, 1, 1),
  last: dayNumber(year, 12, 31),
  timex: pad(year, 4),
  edtf: pad(year, 4),
});

/** Monday to Sunday: an interval in EDTF, a week number in TIMEX3. */
export const wholeWeek = (day: number): Days => {
  const monday = mondayOf(day);
  return { first: monday, last: monday + 6, timex: isoWeek(monday), edtf: `${isoDay(monday)}/${isoDay(monday + 6)}` };
};

export const weekendOf = (day: number): Days => {
  const saturday = mondayOf(day) + 5;
  return { first: saturday, last: saturday + 1, timex: `${isoWeek(saturday)}-WE`, edtf: `${isoDay(saturday)}/${isoDay(saturday + 1)}` };
};

export const quarterOf = (year: number, quarter: number): Days => {
  const first = dayNumber(year, quarter * 3 - 2, 1);
  const start = calendarDay(first);
  const last = lastOfMonth(start.year, start.month + 2);
  return {
    first,
    last,
    timex: `${pad(start.year, 4)}-Q${(start.month + 2) / 3}`,
    edtf: `${isoDay(first).slice(0, 7)}/${isoDay(last).slice(0, 7)}`,
  };
};

export const wholeDecade = (year: number): Days => {
  const tens = Math.floor(year / 10);
  return { first: dayNumber(tens * 10, 1, 1), last: dayNumber(tens * 10 + 9, 12, 31), timex: pad(tens, 3), edtf: `${pad(tens, 3)}X` };
};

export const wholeCentury = (year: number): Days => {
  const hundreds = Math.floor(year / 100);
  return {
    first: dayNumber(hundreds * 100, 1, 1),
    last: dayNumber(hundreds * 100 + 99, 12, 31),
    timex: pad(hundreds),
    edtf: `${pad(hundreds)}XX`,
  };
};

/** The days of an EDTF date as the rules write it: "2008", "2008-03", "2008-03-01", "199X", "19XX", intervals with "/" and "..". Null: open or unknown. */
export function daysOf(edtf: string): { readonly first: number | null; readonly last: number | null } | null {
  const parts = edtf.split("/");
  if (parts.length === 2) {
    const from = parts[0] === ".." ? { first: null } : daysOf(parts[0]);
    const to = parts[1] === ".." ? { last: null } : daysOf(parts[1]);
    return from === null || to === null ? null : { first: from.first, last: to.last };
  }
  const whole = partial(edtf);
  return whole === null ? null : { first: whole.first, last: whole.last };
}

/** A partial date without interval. */
export function partial(date: string): Days | null {
  const match = /^(\d{2})(\d|X)(\d|X)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return null;
  const [, hundreds, tens, ones, month, day] = match;
  if (tens === "X") return wholeCentury(Number(hundreds) * 100);
  if (ones === "X") return wholeDecade(Number(hundreds + tens) * 10);
  const year = Number(hundreds + tens + ones);
  if (month === undefined) return wholeYear(year);
  if (day === undefined) return wholeMonth(year, Number(month));
  return oneDay(dayNumber(year, Number(month), Number(day)));
}
