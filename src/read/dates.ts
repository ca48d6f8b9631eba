import type { DayOrder } from "../model/day-order.ts";
import type { Finding } from "./problem.ts";

/** Month names of the commonest languages of news, by their first letters: a name begins with one of these. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "janv"],
  ["feb", "fev", "fév"],
  ["mar", "mär", "mrz", "maa", "mrt"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mag", "mei"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "out", "ott"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];
const ZONES: Record<string, string> = {
  GMT: "Z",
  UTC: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  BST: "+01:00",
  IST: "+05:30",
  JST: "+09:00",
};

/** Printed news begins in 1600; a year from 2090 on is a placeholder ("2099-12-31") or a slip. "0001-01-01" is how programs write "none". */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2089;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/;
const CJK = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const MONTH_DAY = /(?:^|[\s,])(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(\d{4})\b/u;
const DAY_MONTH = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})\b/u;
const CLOCK = /\b(\d{1,2})(?::|h)(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\b\.?\s*(?:\(?([A-Z]{1,4}|[+-]\d{2}:?\d{2})\b)?/i;

export interface ReadDate {
  /** ISO 8601 day or time; null: it cannot be told. */
  readonly value: string | null;
  readonly finding: Finding | null;
}

/**
 * A date as metadata or a header state it, as ISO 8601: "13 June 2013", "June 13, 2013 4:05 pm EDT", "Thu, 01 Feb 2018 15:56:46 +0000",
 * "2018/02/01", "01.02.2018", seconds since 1970. The time and its zone stay where they are stated, unchanged. "3/4/2019" is day first or
 * month first as `order` says; without it null, unless one of the numbers is over 12. With dots it is day first, as in all countries that
 * write dots. A weekday that does not fit the day, by more than a time zone may make, leaves it unread: nobody knows which of the two is wrong.
 */
export function readDate(written: string, order: DayOrder | null = null): ReadDate {
  const text = written.trim().slice(0, 120);
  if (text === "") return { value: null, finding: null };
  const value = parse(text, order);
  if (value !== null && !fitsWeekday(text, value)) {
    return { value: null, finding: { code: "unclear-date", reason: `The weekday and the day of "${text.slice(0, 40)}" do not fit.` } };
  }
  if (value?.startsWith("000")) return { value: null, finding: null };
  if (value === null)
    return { value, finding: { code: "unclear-date", reason: `The date "${text.slice(0, 40)}" cannot be read with certainty.` } };
  const year = Number(value.slice(0, 4));
  const unlikely = year < FIRST_YEAR || year > LAST_YEAR;
  return {
    value,
    finding: unlikely ? { code: "unlikely-date", reason: `The date "${text.slice(0, 40)}" is hardly one of publication.` } : null,
  };
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY = /^\W*(?:\p{L}+\W+){0,2}?(sun|mon|tue|wed|thu|fri|sat)(?:day|s(?:day)?|nes(?:day)?|rs?(?:day)?|ur(?:day)?)?\b/iu;

/** Whether a weekday that stands before a date is that day's, or by the time zone that of the day before or after. */
function fitsWeekday(text: string, value: string): boolean {
  const name = WEEKDAY.exec(text)?.[1].toLowerCase();
  if (name === undefined) return true;
  const away = Math.abs(WEEKDAYS.indexOf(name) - new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDay());
  return away <= 1 || away === 6;
}

function parse(text: string, order: DayOrder | null): string | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3], iso[4] === undefined ? "" : clock(iso[4], iso[5], iso[6] ?? "00", undefined, iso[7]));
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(text))
    return new Date(Number(text) * (text.length === 13 ? 1 : 1000)).toISOString().slice(0, 19).concat("Z");
  const first = YEAR_FIRST.exec(text) ?? CJK.exec(text);
  if (first) return day(first[1], first[2], first[3], timeIn(text.slice(first[0].length)));
  const numeric = NUMERIC.exec(text);
  if (numeric) return numericDay(numeric, text, order);
  const named = MONTH_DAY.exec(text);
  if (named && monthOf(named[1])) return day(named[3], monthOf(named[1]), named[2], timeIn(without(text, named)));
  const reverse = DAY_MONTH.exec(text);
  if (reverse && monthOf(reverse[2])) return day(reverse[3], monthOf(reverse[2]), reverse[1], timeIn(without(text, reverse)));
  return null;
}

const without = (text: string, m: RegExpExecArray): string => `${text.slice(0, m.index)} ${text.slice(m.index + m[0].length)}`;

function numericDay(m: RegExpExecArray, text: string, order: DayOrder | null): string | null {
  const [, a, mark, b, y] = m;
  const year = y.length === 4 ? y : String(Number(y) + (Number(y) < 70 ? 2000 : 1900));
  const time = timeIn(text.slice(m[0].length));
  if (mark === "." || Number(a) > 12) return day(year, b, a, time);
  if (Number(b) > 12 || a === b) return day(year, a, b, time);
  return order === null ? null : order === "day-first" ? day(year, b, a, time) : day(year, a, b, time);
}

/** Month number of a name ("Juni", "Sept"), 0 for other words. The rest of the name is not looked at: "Marchand 3, 2019" is no date's form. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((s) => lower.startsWith(s))) + 1;
}

function day(year: string, month: string | number, date: string, time: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const check = new Date(Date.UTC(y, m - 1, d));
  if (m < 1 || check.getUTCMonth() !== m - 1 || check.getUTCDate() !== d) return null;
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}${time}`;
}

function timeIn(rest: string): string {
  const m = CLOCK.exec(rest);
  return m ? clock(m[1], m[2], m[3] ?? "00", m[4], m[5]) : "";
}

function clock(hours: string, minutes: string, seconds: string, half: string | undefined, zone: string | undefined): string {
  let h = Number(hours);
  if (half && /p/i.test(half) && h < 12) h += 12;
  if (half && /a/i.test(half) && h === 12) h = 0;
  if (h > 23 || Number(minutes) > 59 || Number(seconds) > 59) return "";
  return `T${String(h).padStart(2, "0")}:${minutes}:${seconds}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  const offset = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  return offset ? `${offset[1]}:${offset[2]}` : (ZONES[zone.toUpperCase()] ?? "");
}
