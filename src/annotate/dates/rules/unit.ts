import { UNIT_LETTER as LETTER, MONTH, monthOf, ordinalOf, unitOf } from "../lexicon.ts";
import { type DateRule, groupSpan, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue } from "../value.ts";
import { modifierOf } from "./period.ts";

const ONE_UNIT = "(?:week|weekend|fortnight|month|quarter|year|decade|century)";

/** "last week", "earlier this month", "next year", "the week before last", "the end of this year", "later this week", "the current quarter". */
export const calendarUnit: DateRule = {
  id: "date/unit",
  needs: [SIGN.unit | SIGN.which],
  pattern: rulePattern(
    `(?:(?:(?<part>earlier|later|late|early)\\s+(?:on\\s+)?|(?:the\\s+)?(?<modify>start|beginning|middle|end)\\s+of\\s+)?(?<which>last|past|this|next|the current|the coming|the present|this coming|this past)(?:\\s+(?:calendar|academic|school)?\\s*)(?<unit>${ONE_UNIT})(?!['’]s old|s)|the\\s+(?<beforeLast>week|weekend|month|year)\\s+before\\s+last(?!\\s+(?:week|month|year|night)))`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const { unit } = unitOf(g.beforeLast ?? g.unit ?? "");
    const at = wholeMatch(match);
    if (g.beforeLast !== undefined) return [{ ...at, type: "DATE", value: { kind: "unit", unit, offset: -2 } }];
    const said = (g.which ?? "").toLowerCase();
    // "the last week of …", "the next year" are stretches, not calendar units.
    if (/\bthe\s$/i.test(text.slice(Math.max(0, at.start - 6), at.start)) && /^(?:last|past|next)$/.test(said) && unit !== "quarter") {
      return [{ ...at, type: "DURATION", value: { kind: "length", timex: `P1${LETTER[unit]}` } }];
    }
    const offset = /last|past/.test(said) ? -1 : /next|coming/.test(said) ? 1 : 0;
    const modifier = modifierOf(g.modify);
    const part =
      offset !== 0
        ? undefined
        : g.part?.toLowerCase() === "earlier"
          ? "toDate"
          : g.part?.toLowerCase() === "later"
            ? "fromDate"
            : undefined;
    return [{ ...at, type: "DATE", value: { kind: "unit", unit, offset, ...(part ? { part } : {}), ...(modifier ? { modifier } : {}) } }];
  },
};

/** "over the weekend", "at the weekend": the one just gone, or the one to come where the verb points ahead. */
export const theWeekend: DateRule = {
  id: "date/the-weekend",
  needs: [SIGN.unit],
  pattern: rulePattern(
    "(?:over|on|at|during|by|for|of|since|until|in|before|after)\\s+(?<span>the\\s+weekend)(?!\\s+(?:of|before|after)\\b)",
  ),
  read(match, { direction }) {
    const at = groupSpan(match, "span") ?? wholeMatch(match);
    const pointed = direction(at.start, at.end);
    return [
      { ...at, type: "DATE", value: { kind: "unit", unit: "weekend", offset: 0, direction: pointed === "future" ? "future" : "past" } },
    ];
  },
};

/** "year-end", "the end of the year", "the start of the month", "later in the week". */
export const unitEnd: DateRule = {
  id: "date/unit-end",
  needs: [SIGN.unit | SIGN.edge],
  pattern: rulePattern(
    "(?:year-end|(?:the\\s+)?(?<modify>start|beginning|middle|turn|end)\\s+of\\s+the\\s+(?<unit>week|month|quarter|year|decade|century)|(?<part>earlier|later)\\s+in\\s+the\\s+(?<inside>week|month|year))(?!\\s+(?:of|after|before|when)\\b)",
  ),
  read(match) {
    const g = match.groups as Record<string, string | undefined>;
    const unit = unitOf(g.unit ?? g.inside ?? "year").unit;
    const part = g.part === undefined ? undefined : g.part.toLowerCase() === "earlier" ? "toDate" : "fromDate";
    const modifier = modifierOf(g.modify) ?? (g.part === undefined ? "end" : undefined);
    return [
      {
        ...wholeMatch(match),
        type: "DATE",
        value: { kind: "unit", unit, offset: 0, ...(part ? { part } : {}), ...(modifier ? { modifier } : {}) },
      },
    ];
  },
};

/** "the first day of 2018", "the last week of December", "the first night of the year": read together with the stretch that follows. */
export const nth: DateRule = {
  id: "date/nth",
  needs: [SIGN.ordinal | SIGN.unit],
  pattern: rulePattern(
    `(?:on\\s+|in\\s+)?(?<span>the\\s+(?<which>first|second|third|fourth|last|final|opening)\\s+(?<unit>day|night|week|weekend|month)\\s+of\\s+(?:(?<month>${MONTH})(?:\\s+(?<monthYear>(?:19|20)\\d{2}))?|(?<year>(?:19|20)\\d{2})|(?<own>the|this|last|next)\\s+(?<stretch>month|year)))`,
  ),
  read(match, { direction }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = groupSpan(match, "span") ?? wholeMatch(match);
    const unit = unitOf(g.unit ?? "day").unit as "day" | "week" | "weekend" | "month";
    const which = (g.which ?? "").toLowerCase();
    const number = which === "last" || which === "final" ? -1 : which === "opening" ? 1 : ordinalOf(which);
    const own = g.own?.toLowerCase();
    const month = g.month === undefined ? 0 : monthOf(g.month);
    const of: TimeValue =
      g.year !== undefined
        ? { kind: "absolute", date: g.year }
        : month > 0
          ? g.monthYear !== undefined
            ? { kind: "absolute", date: `${g.monthYear}-${String(month).padStart(2, "0")}` }
            : { kind: "yearless", month, day: null, year: null, which: "bare", direction: direction(at.start, at.end) }
          : { kind: "unit", unit: g.stretch === "month" ? "month" : "year", offset: own === "last" ? -1 : own === "next" ? 1 : 0 };
    return [{ ...at, type: "DATE", value: { kind: "nth", unit, number, of } }];
  },
};
