import {
  COUNT,
  countOf,
  DAY_PART,
  dayPartOf,
  UNIT_LETTER as LETTER,
  MONTH,
  monthOf,
  ordinalOf,
  UNIT,
  unitOf,
  VAGUE_COUNT,
} from "../lexicon.ts";
import { type DateRule, groupSpan, rulePattern, wholeMatch } from "../rule.ts";
import type { TimeValue } from "../value.ts";
import { modifierOf } from "./period.ts";

const ONE_UNIT = "(?:week|weekend|fortnight|month|quarter|year|decade|century)";

/** "last week", "earlier this month", "next year", "the end of this year", "later this week", "the current quarter". */
export const calendarUnit: DateRule = {
  id: "date/unit",
  needs: "unit",
  pattern: rulePattern(
    `(?:(?<part>earlier|later|late|early)\\s+(?:on\\s+)?|(?:the\\s+)?(?<modify>start|beginning|middle|end)\\s+of\\s+)?(?<which>last|past|this|next|the current|the coming|the present|this coming|this past|the week before last|the year before last)(?:\\s+(?:fiscal|calendar|financial|academic|school)?\\s*)(?<unit>${ONE_UNIT})(?!['’]s old|s)`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const { unit } = unitOf(g.unit ?? "");
    const at = wholeMatch(match);
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
  needs: "unit",
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
  needs: "unit",
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

/** "two days ago", "a week later", "two weeks from now", "three months earlier", "a fortnight ago", "in two weeks' time", "in a fortnight". */
export const shift: DateRule = {
  id: "date/shift",
  needs: "unit",
  pattern: rulePattern(
    `(?:(?<about>about|around|almost|nearly|over|more than|some|roughly|just over|just|at least|less than)\\s+)?(?<count>${COUNT}|several|some|few|a few|many|hours)\\s+(?<half>and a half\\s+)?(?<unit>${UNIT})(?:['’]s?)?\\s+(?<how>ago|earlier|before|previously|prior|later|afterwards?|hence|from now|from today|time|back)`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const how = (g.how ?? "").toLowerCase();
    const { unit, times } = unitOf(g.unit ?? "");
    const count = countOf(g.count ?? "") * times;
    const after = text.slice(at.end, at.end + 30);
    if (/^\s+than\b/i.test(after)) return [];
    if (how === "time" && !/\bin\s$/i.test(text.slice(0, at.start))) return [];
    if (how === "back" && !/^\s*(?:[,.;:)]|$)/.test(after)) return [];
    // "two days before the vote" is counted from what follows: the rule below.
    if ((how === "before" || how === "prior") && !/^\s*(?:[,.;:)]|$)/.test(after)) return [];
    if (Number.isNaN(count)) {
      return how === "ago" || how === "earlier" ? [{ ...at, type: "DATE", value: { kind: "reference", timex: "PAST_REF" } }] : [];
    }
    const back = /^(?:ago|earlier|before|previously|prior|back)$/.test(how);
    const from = /^(?:ago|hence|from now|from today|time|back)$/.test(how) ? "publication" : "previous";
    return [
      {
        ...at,
        type: "DATE",
        value: {
          kind: "shift",
          unit,
          count: back ? -count : count,
          from,
          ...(g.about !== undefined || g.half !== undefined ? { about: true } : {}),
        },
      },
    ];
  },
};

/** "in two weeks", "in a fortnight": forward only where a future verb stands with it; else it is a length ("built in two weeks"). */
export const within: DateRule = {
  id: "date/within",
  needs: "unit",
  pattern: rulePattern(`in\\s+(?<span>(?:about\\s+|just\\s+)?(?<count>${COUNT})\\s+(?<unit>${UNIT}))(?!['’])`),
  read(match, { direction }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = groupSpan(match, "span") ?? wholeMatch(match);
    const { unit, times } = unitOf(g.unit ?? "");
    const count = countOf(g.count ?? "") * times;
    if (Number.isNaN(count)) return [];
    if (direction(at.start, at.end) === "future") {
      return [{ ...at, type: "DATE", value: { kind: "shift", unit, count, from: "publication" } }];
    }
    return [{ ...at, type: "DURATION", value: { kind: "length", timex: `P${count}${LETTER[unit]}` } }];
  },
};

/** "today", "yesterday", "this morning", "last night", "overnight", "earlier today", "the day before yesterday". */
export const dayWord: DateRule = {
  id: "date/day-word",
  needs: "dayWord",
  pattern: rulePattern(
    `(?:(?<part>earlier|later|late|early)\\s+)?(?:(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|overnight)(?:\\s+(?<time>${DAY_PART}))?|(?<which>this|last)\\s+(?<daypart>morning|afternoon|evening|night))`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const word = (g.word ?? "").toLowerCase();
    // "today's youth", "today, most people …": hardly ever a day when it follows "of" or stands as a possessive of a kind.
    if (word === "overnight" && /^(?:\s(?:stay|success|bag|camp|flight|low|train|bus|temperature|share)|-)/i.test(text.slice(at.end)))
      return [];
    const offset =
      word === "yesterday" || g.which?.toLowerCase() === "last"
        ? -1
        : word === "tomorrow"
          ? 1
          : word === "the day before yesterday"
            ? -2
            : word === "the day after tomorrow"
              ? 2
              : word === "overnight"
                ? -1
                : 0;
    const day: TimeValue = { kind: "shift", unit: "day", count: offset, from: "publication" };
    const named = g.time ?? g.daypart ?? (word === "tonight" || word === "overnight" ? "night" : undefined);
    if (named === undefined) return [{ ...at, type: "DATE", value: day }];
    return [{ ...at, type: "TIME", value: { kind: "part", part: dayPartOf(named), day } }];
  },
};

/** "the same day", "that year", "the previous day", "the following week", "the next day", "the day before". */
export const same: DateRule = {
  id: "date/same",
  needs: "unit",
  pattern: rulePattern(
    "(?:(?<kind>the same|that same|that|the previous|the preceding|the following|the next)\\s+(?<unit>day|night|morning|afternoon|evening|week|weekend|month|year|time period)|the\\s+(?<bare>day|week|month|year)\\s+(?<side>before|after|earlier)(?=\\s*[,.;:)]|$))",
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const kind = (g.kind ?? "").toLowerCase();
    const word = (g.unit ?? g.bare ?? "day").toLowerCase();
    if (kind === "that" && /^(?:day|week|month|year)s/.test(text.slice(at.end - word.length))) return [];
    const side = g.side?.toLowerCase();
    const offset =
      /previous|preceding/.test(kind) || side === "before" || side === "earlier"
        ? -1
        : /following|next/.test(kind) || side === "after"
          ? 1
          : 0;
    const part = /morning|afternoon|evening|night/.test(word) ? dayPartOf(word) : null;
    const unit = part !== null || word === "time period" ? "day" : unitOf(word).unit;
    const value: TimeValue = { kind: "same", unit, offset };
    return [{ ...at, type: part === null ? "DATE" : "TIME", value: part === null ? value : { kind: "part", part, day: value } }];
  },
};

/** "the same month a year ago", "the same period last year", "the same quarter a year earlier". */
export const yearly: DateRule = {
  id: "date/year-before",
  needs: "unit",
  pattern: rulePattern(
    "the\\s+(?:same|corresponding|comparable)\\s+(?:period|month|quarter|week|time|day|point)\\s+(?:of\\s+|in\\s+)?(?:a\\s+year\\s+(?:ago|earlier|before)|(?:the\\s+)?last\\s+year|the\\s+(?:previous|prior)\\s+year)",
  ),
  read: (match) => [{ ...wholeMatch(match), type: "DATE", value: { kind: "yearly", years: -1 } }],
};

/** "the first day of 2018", "the last week of December", "the first night of the year": read together with the stretch that follows. */
export const nth: DateRule = {
  id: "date/nth",
  needs: "unit",
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

/** "later in the day", "to end the day", "a second consecutive day": the day that is told already. */
export const theDay: DateRule = {
  id: "date/the-day",
  needs: "unit",
  pattern: rulePattern(
    "(?:(?:in|of|end|ended|ending|finish|finished|closed|during|for)\\s+(?<day>the\\s+day)|for\\s+(?<nth>an?\\s+(?:second|third|fourth|fifth|sixth|seventh)\\s+(?:consecutive\\s+|straight\\s+|successive\\s+)?day))",
  ),
  read(match, { text }) {
    const at = groupSpan(match, "day") ?? groupSpan(match, "nth") ?? wholeMatch(match);
    if (/^\s+(?:of|that|when|before|after|care|job|to day)\b/i.test(text.slice(at.end))) return [];
    return [{ ...at, type: "DATE", value: { kind: "same", unit: "day", offset: 0 } }];
  },
};

/** "the week before Christmas", "two days after March 3": read together with the date that follows, see `find.ts`. */
export const beside: DateRule = {
  id: "date/beside",
  needs: "unit",
  pattern: rulePattern(
    `(?<count>the|${COUNT})\\s+(?<unit>days?|weeks?|months?|years?|weekend|night|morning)\\s+(?<how>before|after|of|prior to|following)(?=\\s)`,
  ),
  read(match) {
    const g = match.groups as Record<string, string | undefined>;
    if (/^of$/i.test(g.how ?? "")) return [];
    const { unit } = unitOf(g.unit ?? "");
    const count = g.count?.toLowerCase() === "the" ? 1 : countOf(g.count ?? "");
    if (Number.isNaN(count) || /night|morning/i.test(g.unit ?? "")) return [];
    const back = /before|prior/i.test(g.how ?? "");
    return [
      {
        ...wholeMatch(match),
        type: "DATE",
        value: { kind: "beside", unit, count: back ? -count : count, of: { kind: "reference", timex: "PRESENT_REF" } },
      },
    ];
  },
};

/** "for two days", "a year-long", "the past five years", "six months", "decades". Lengths are not places in time. */
export const duration: DateRule = {
  id: "duration/count",
  needs: "unit",
  pattern: rulePattern(
    `(?:(?:the|these|those|this)\\s+)?(?:(?:past|last|next|coming|previous|first|final|recent)\\s+)?(?:(?<count>${COUNT}|half an?|${VAGUE_COUNT})[ -](?:(?:consecutive|straight|more|full|whole|long|trading)\\s+)?)(?<unit>${UNIT}|hours?|minutes?|mins?|seconds?)(?:-(?:long|old))?`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const word = (g.unit ?? "").toLowerCase();
    if (
      /^(?:a|an)$/i.test(g.count ?? "") &&
      /\b(?:times|once|twice|percent|%|\d)\s$/i.test(text.slice(Math.max(0, at.start - 10), at.start))
    ) {
      return [{ ...at, type: "SET", value: { kind: "repetition", timex: `P1${word[0].toUpperCase()}` } }];
    }
    const count = countOf(g.count ?? "");
    const n = Number.isNaN(count) ? "X" : String(count);
    if (/^(?:hour|minute|min|second)/.test(word))
      return [{ ...at, type: "DURATION", value: { kind: "length", timex: `PT${n}${word[0].toUpperCase()}` } }];
    const { unit, times } = unitOf(word);
    return [{ ...at, type: "DURATION", value: { kind: "length", timex: `P${n === "X" ? n : String(Number(n) * times)}${LETTER[unit]}` } }];
  },
};

/** "the past decade", "recent years", "years", "the last week", "in recent months". */
export const looseDuration: DateRule = {
  id: "duration/loose",
  needs: "unit",
  pattern: rulePattern(
    `(?:(?:the\\s+)?(?:past|last|next|coming|previous)\\s+(?<one>day|week|month|year|decade|century|quarter|hour)|(?:(?:the\\s+)?(?:past|last|next|coming|recent|previous|many)\\s+)?(?<many>days|weeks|months|years|decades|centuries|hours|minutes))`,
  ),
  read(match) {
    const g = match.groups as Record<string, string | undefined>;
    const word = (g.one ?? g.many ?? "").toLowerCase();
    const letter = word[0].toUpperCase();
    const time = /^(?:hour|minute)/.test(word) ? "T" : "";
    return [{ ...wholeMatch(match), type: "DURATION", value: { kind: "length", timex: `P${time}${g.one ? "1" : "X"}${letter}` } }];
  },
};

/** "every day", "each year", "weekly", "annual", "daily": repetitions. */
export const repetition: DateRule = {
  id: "set/each",
  needs: "repetition",
  pattern: rulePattern(
    "(?:(?:every|each|per)\\s+(?<unit>day|week|weekend|month|quarter|year|decade|morning|night|hour)|(?<word>daily|weekly|monthly|quarterly|annually|annual|yearly))",
  ),
  read(match) {
    const g = match.groups as Record<string, string | undefined>;
    const letter = (g.unit ?? g.word ?? "d")[0].toUpperCase();
    return [{ ...wholeMatch(match), type: "SET", value: { kind: "repetition", timex: `P1${letter === "A" ? "Y" : letter}` } }];
  },
};
