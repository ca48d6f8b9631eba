import { MONTH, monthOf, WEEKDAY, WEEKDAY_SHORT } from "../lexicon.ts";
import { capital, type DateRule, type Found, rulePattern, wholeMatch } from "../rule.ts";
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
  needs: "digit",
  pattern: rulePattern(
    `(?<year>${YEAR})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
  ),
  read(match) {
    const { year, month, day } = match.groups as Record<string, string>;
    if (!validDay(Number(month), Number(day))) return [];
    return [{ ...wholeMatch(match), type: "DATE", value: { kind: "absolute", date: `${year}-${month}-${day}` } }];
  },
};

/** Top-level domains of countries that write the month first; the others of the list write the day first. */
const DAY_FIRST = /\.(?:uk|au|nz|ie|in|za|de|fr|it|es|nl|be|ch|at|se|no|dk|fi|pl|pt|br|mx|ar|sg|my|hk|ng|ke|gh|pk|lk|bd|ru)(?:[/:]|$)/i;
const MONTH_FIRST = /\.(?:us|gov|mil)(?:[/:]|$)/i;

/** "31/12/2016", "12/31/2016", "31.12.2016": which is the day shows by its size, else by the outlet's country; else it is left alone. */
export const numericDate: DateRule = {
  id: "date/numeric",
  needs: "digit",
  pattern: rulePattern(`(?<a>[0-3]?\\d)(?<mark>[/.])(?<b>[0-3]?\\d)\\k<mark>(?<year>${YEAR}|\\d{2})`),
  read(match, { article }) {
    const g = match.groups as Record<string, string>;
    const [a, b, year] = [Number(g.a), Number(g.b), yearOf(g.year)];
    if (g.mark === "." && g.year.length < 4) return [];
    const place = article.url ?? article.source;
    const dayFirst = a > 12 || (b <= 12 && (g.mark === "." || a === b || DAY_FIRST.test(place)));
    const monthFirst = b > 12 || (!dayFirst && MONTH_FIRST.test(place));
    if (dayFirst === monthFirst) return [];
    const [month, day] = dayFirst ? [b, a] : [a, b];
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
  needs: "month",
  pattern: rulePattern(
    `${BEFORE}(?<month>${MONTH})\\s+(?:the\\s+)?${DAY}(?:\\s?(?:-|–|to|and|&)\\s?(?<last>[0-3]?\\d)(?:st|nd|rd|th)?)?(?!\\d|[.:]\\d|%|\\s?[ap]\\.?m)(?:(?:,\\s*|\\s+)(?<year>${YEAR}|['’]\\d{2})(?!\\d))?`,
  ),
  read: (match, { direction }) => named(match, direction),
};

/** "1 March 2008", "the 13th of November", "3-5 December". */
export const dayMonth: DateRule = {
  id: "date/day-month",
  needs: "month",
  pattern: rulePattern(
    `${BEFORE}(?:the\\s+)?${DAY}(?:\\s?(?:-|–|to|and|&)\\s?(?<last>[0-3]?\\d)(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR})(?!\\d))?`,
  ),
  read: (match, { direction }) => named(match, direction),
};

/** "March 2008", "mid-March 2008", "Sept. 2011". */
export const monthYear: DateRule = {
  id: "date/month-year",
  needs: "month",
  pattern: rulePattern(
    `(?:(?:early|late|mid)[ -]|(?:the\\s+)?(?:start|beginning|middle|end)\\s+of\\s+)?(?<month>${MONTH})(?:,|\\s+of)?\\s+(?<year>${YEAR})(?!\\d)`,
  ),
  read(match) {
    const { month, year } = match.groups as Record<string, string>;
    if (!capital(month)) return [];
    return [{ ...wholeMatch(match), type: "DATE", value: { kind: "absolute", date: `${year}-${pad(monthOf(month))}` } }];
  },
};
