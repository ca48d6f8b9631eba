import { MONTH, monthOf, WEEKDAY, WEEKDAY_SHORT } from "../lexicon.ts";
import { capital, type DateRule, type Found, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue } from "../value.ts";

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (n: number): string => String(n).padStart(2, "0");
const validDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= DAYS_IN_MONTH[month - 1];

/** "2016" or "'16" as a year number. */
const yearOf = (text: string): number => (text.length >= 4 ? Number(text) : Number(text) + (Number(text) > 50 ? 1900 : 2000));

const YEAR = "(?:1[0-9]|20)\\d{2}";
/** A weekday that stands before its date belongs to the expression. */
const BEFORE = `(?:(?<weekday>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s+(?:the\\s+)?)?`;
const DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";

/** "2008-03-01", "2008-03-01T10:00Z". */
export const isoDate: DateRule = {
  id: "date/iso",
  needs: [SIGN.joinedDigits | SIGN.fourDigits],
  pattern: rulePattern(
    `(?<year>${YEAR})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
  ),
  read(match) {
    const { year, month, day } = match.groups as Record<string, string>;
    if (!validDay(Number(month), Number(day))) return [];
    return [{ ...wholeMatch(match), type: "DATE", value: { kind: "absolute", date: `${year}-${month}-${day}` } }];
  },
};

/** "31/12/2016", "12/31/2016", "31.12.2016", "31-12-2016": which is the day shows by its size, else by how the outlet writes dates; else it is left alone. */
export const numericDate: DateRule = {
  id: "date/numeric",
  needs: [SIGN.joinedDigits],
  pattern: rulePattern(`(?<a>[0-3]?\\d)(?<mark>[/.-])(?<b>[0-3]?\\d)\\k<mark>(?<year>${YEAR}|\\d{2})`),
  read(match, { dayOrder }) {
    const g = match.groups as Record<string, string>;
    const [a, b, year] = [Number(g.a), Number(g.b), yearOf(g.year)];
    if (g.mark !== "/" && g.year.length < 4) return [];
    // With dots the day is first in all countries that write dots.
    const order = a > 12 || g.mark === "." || a === b ? "day-first" : b > 12 ? "month-first" : dayOrder();
    if (order === null) return [];
    const [month, day] = order === "day-first" ? [b, a] : [a, b];
    if (!validDay(month, day)) return [];
    return [{ ...wholeMatch(match), type: "DATE", value: { kind: "absolute", date: `${year}-${pad(month)}-${pad(day)}` } }];
  },
};

function named(match: RegExpExecArray, direction: (start: number, end: number) => "past" | "future" | "none"): readonly Found[] {
  const g = match.groups as Record<string, string | undefined>;
  const month = monthOf(g.month ?? "");
  const day = Number(g.day);
  if (!capital(g.month ?? "") || !validDay(month, day)) return [];
  const at = wholeMatch(match);
  const write = (d: number): TimeValue =>
    g.year !== undefined
      ? { kind: "absolute", date: `${yearOf(g.year)}-${pad(month)}-${pad(d)}` }
      : {
          kind: "yearless",
          month,
          day: d,
          year: null,
          which: "bare",
          direction: g.weekday === undefined ? direction(at.start, at.end) : "none",
        };
  const last = g.last === undefined ? Number.NaN : Number(g.last);
  if (validDay(month, last) && last > day) {
    return [{ ...at, type: "DATE", value: { kind: "range", from: write(day), to: write(last), end: "both" } }];
  }
  return [{ ...at, type: "DATE", value: write(day) }];
}

/** "March 1, 2008", "Sunday, Nov. 13", "January 1 and 2", "Dec 3-5, 2017". */
export const monthDay: DateRule = {
  id: "date/month-day",
  needs: [SIGN.month | SIGN.digit],
  pattern: rulePattern(
    `${BEFORE}(?<month>${MONTH})\\s+(?:the\\s+)?${DAY}(?:\\s?(?:-|–|to|and|&)\\s?(?<last>[0-3]?\\d)(?:st|nd|rd|th)?)?(?!\\d|[.:]\\d|%|\\s?[ap]\\.?m)(?:(?:,\\s*|\\s+)(?<year>${YEAR}|['’]\\d{2})(?!\\d))?`,
  ),
  read: (match, { direction }) => named(match, direction),
};

/** "1 March 2008", "the 13th of November", "3-5 December". */
export const dayMonth: DateRule = {
  id: "date/day-month",
  needs: [SIGN.month | SIGN.digit],
  pattern: rulePattern(
    `${BEFORE}(?:the\\s+)?${DAY}(?:\\s?(?:-|–|to|and|&)\\s?(?<last>[0-3]?\\d)(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR})(?!\\d))?`,
  ),
  read: (match, { direction }) => named(match, direction),
};

/** "March 2008", "mid-March 2008", "Sept. 2011". */
export const monthYear: DateRule = {
  id: "date/month-year",
  needs: [SIGN.month | SIGN.fourDigits],
  pattern: rulePattern(
    `(?:(?:early|late|mid)[ -]|(?:the\\s+)?(?:start|beginning|middle|end)\\s+of\\s+)?(?<month>${MONTH})(?:,|\\s+of)?\\s+(?<year>${YEAR})(?!\\d)`,
  ),
  read(match) {
    const { month, year } = match.groups as Record<string, string>;
    if (!capital(month)) return [];
    return [{ ...wholeMatch(match), type: "DATE", value: { kind: "absolute", date: `${year}-${pad(monthOf(month))}` } }];
  },
};

/** "9/11", "the September 11 attacks", "Sept. 11 hijackers": a day that is named without its year. */
export const nineEleven: DateRule = {
  id: "date/nine-eleven",
  needs: [SIGN.joinedDigits, SIGN.month | SIGN.digit],
  pattern: rulePattern("(?:9/11(?!/)|Sept(?:\\.|ember)?\\s11(?:th)?(?=,?\\s(?:terror|attack|hijack)))"),
  read: (match) => [{ ...wholeMatch(match), type: "DATE", value: { kind: "absolute", date: "2001-09-11" } }],
};
