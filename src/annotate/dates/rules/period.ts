import { DECADE_WORD, decadeOf, MONTH, monthOf, ORDINALS, ordinalOf, SEASON, seasonOf } from "../lexicon.ts";
import { capital, type DateRule, groupSpan, rulePattern, WORD_CLASS, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { Modifier, TimeValue, Which } from "../value.ts";

const YEAR = "(?:1[0-9]|20)\\d{2}";
const MODIFIER = "(?:(?<modifier>early|late|mid)[ -]|(?:the\\s+)?(?<modify>start|beginning|middle|end)\\s+of\\s+(?:the\\s+)?)?";
/** A year that follows: "of 2011", "last year", "this year". */
const OF_YEAR = `(?:,?\\s+(?:of\\s+|in\\s+)?(?:(?<year>${YEAR})(?!\\d)|(?<unit>last|this|next|that|the same|the previous|the following)\\s+year))?`;

export function modifierOf(word: string | undefined): Modifier | undefined {
  if (word === undefined) return undefined;
  return /early|start|begin/i.test(word) ? "start" : /late|end/i.test(word) ? "end" : "mid";
}

/** The year that stands beside a month, season or quarter. */
function yearBeside(g: Record<string, string | undefined>): TimeValue | null {
  if (g.year !== undefined) return { kind: "absolute", date: g.year };
  const said = g.unit?.toLowerCase().replace(/\s+/g, " ");
  if (said === undefined) return null;
  if (said === "that" || said === "the same") return { kind: "same", unit: "year", offset: 0 };
  if (said === "the previous") return { kind: "same", unit: "year", offset: -1 };
  if (said === "the following") return { kind: "same", unit: "year", offset: 1 };
  return { kind: "unit", unit: "year", offset: said === "last" ? -1 : said === "next" ? 1 : 0 };
}

/** "third quarter of 2011", "Q3 2011", "the first half of last year", "the fourth quarter". */
export const fraction: DateRule = {
  id: "date/quarter",
  needs: [SIGN.half | SIGN.ordinal, SIGN.half | SIGN.digit],
  pattern: rulePattern(
    `(?:the\\s+)?(?:(?<ordinal>${ORDINALS.join("|")}|[1-4](?:st|nd|rd|th)|final(?= quarter))[ -](?<what>quarter|half)|(?<short>[QH][1-4]))${OF_YEAR}`,
  ),
  read(match, { direction, text }) {
    const g = match.groups as Record<string, string | undefined>;
    const half = g.what?.toLowerCase() === "half" || /^h/i.test(g.short ?? "");
    const number = /^final/i.test(g.ordinal ?? "") ? 4 : ordinalOf(g.ordinal ?? g.short ?? "");
    const year = yearBeside(g);
    const at = wholeMatch(match);
    // "In the final quarter" without its year may be a match's.
    if (year === null && /^final/i.test(g.ordinal ?? "")) return [];
    // Matches have quarters and halves too; "third quarter century", "quarter final".
    if (half && (year === null || number > 2)) return [];
    if (
      year === null &&
      (/^[\s-](?:final|back|century|pounder|horse|mile)/i.test(text.slice(at.end)) || (g.short !== undefined && !capital(g.short)))
    )
      return [];
    return [
      {
        ...at,
        type: "DATE",
        value: { kind: "fraction", unit: half ? "half" : "quarter", number, year, direction: direction(at.start, at.end) },
      },
    ];
  },
};

const LEADS_SEASON = /\b(?:in|during|by|since|until|from|of|for)\s(?:the\s)?(?:early\s|late\s)?$/i;

/** "spring 2011", "this summer", "in the autumn of 2017", "in the fall". A season without a preposition dates nothing. */
export const season: DateRule = {
  id: "date/season",
  needs: [SIGN.season],
  pattern: rulePattern(`${MODIFIER}(?:(?<which>this|last|next)\\s+)?(?<season>${SEASON})${OF_YEAR}`),
  read(match, { direction, text }) {
    const g = match.groups as Record<string, string | undefined>;
    const year = yearBeside(g);
    const at = wholeMatch(match);
    if (g.which === undefined && year === null && !LEADS_SEASON.test(text.slice(0, groupSpan(match, "season")?.start ?? at.start)))
      return [];
    if (
      g.which === undefined &&
      year === null &&
      !/^(?:[\s]*[,.;:)]|\s(?:and|when|after|before|as|with|if|but)\b|$)/.test(text.slice(at.end))
    )
      return [];
    const which = (g.which?.toLowerCase() ?? "bare") as Which;
    return [
      {
        ...at,
        type: "DATE",
        value: { kind: "season", season: seasonOf(g.season ?? ""), year, which, direction: direction(at.start, at.end) },
      },
    ];
  },
};

/** The first of `CENTURIES`. */
const FIRST_CENTURY = 15;
const CENTURIES = ["fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"];

/** "the 1990s", "the late '80s", "the sixties", "the 19th century", "the nineteenth century". */
export const decade: DateRule = {
  id: "date/decade",
  needs: [SIGN.digitsS, SIGN.decade],
  pattern: new RegExp(
    `(?<![${WORD_CLASS}$£€])(?:(?:early|late|mid)[ -](?:to[ -]late[ -])?)?(?:(?<full>(?:1[0-9]|20)\\d)0['’]?s|['’‘]?(?<short>[2-9])0['’]?s|(?<word>${DECADE_WORD})|(?:(?<century>1[0-9]|2[01]|[1-9])(?:st|nd|rd|th)|(?<ordinal>${CENTURIES.join("|")}))[ -]century)(?![${WORD_CLASS}])`,
    "dgi",
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const before = text.slice(Math.max(0, at.start - 14), at.start);
    const century = g.century === undefined ? CENTURIES.indexOf(g.ordinal?.toLowerCase() ?? "") + FIRST_CENTURY : Number(g.century);
    // "19th-century" houses; single digits would be years of three digits.
    if (g.century !== undefined || g.ordinal !== undefined)
      return century < 10 ? [] : [{ ...at, type: "DATE", value: { kind: "absolute", date: `${century - 1}XX` } }];
    if (g.full !== undefined) return [{ ...at, type: "DATE", value: { kind: "absolute", date: `${g.full}X` } }];
    // "in his sixties" is an age, "temperatures in the 70s" are degrees: only with the article, without a possessive.
    if (
      !/\b(?:the|early|late|mid|\d0s (?:and|or|to))\s$|['’‘]$/i.test(before) ||
      /temperature|degrees|weather|high|low/i.test(text.slice(Math.max(0, at.start - 50), at.start))
    )
      return [];
    const tens = g.short !== undefined ? Number(g.short) * 10 : decadeOf(g.word ?? "");
    return [{ ...at, type: "DATE", value: { kind: "absolute", date: `19${tens / 10}X` } }];
  },
};

/** Months that are names or words as well: bare, they need a preposition before them. */
const AMBIGUOUS = /^(?:may|march|mar|april|june|august|jan|jun|sep|dec|oct)\.?$/i;
const LEADS_MONTH =
  /(?:\b(?:in|since|by|until|till|of|from|through|throughout|during|before|after|late|early|mid|and|to|between|around|for|next|last|this|every|each|released)\s|mid-|of-|\b(?:in|since|from|of)\s(?:early|late|mid)[ -])(?:the\s)?$/i;

/** "a March report", "its August figures", "the May vote": before a noun. */
const OWNER = /\b(?:an?|the|its|their|this|our)\s$/i;
/** Code units before a month in which its lead is looked for. */
const LEAD = 24;

/** "September", "last June", "late March", "July this year". */
export const month: DateRule = {
  id: "date/month",
  needs: [SIGN.month],
  pattern: rulePattern(`${MODIFIER}(?:(?<which>last|past|this|next|coming)\\s+)?(?<month>${MONTH})${OF_YEAR}`),
  read(match, { text, direction }) {
    const g = match.groups as Record<string, string | undefined>;
    const name = g.month ?? "";
    const at = wholeMatch(match);
    if (!capital(name)) return [];
    const year = yearBeside(g);
    const monthAt = groupSpan(match, "month") ?? at;
    const after = text.slice(monthAt.end);
    const anchored = g.which !== undefined || year !== null || g.modifier !== undefined || g.modify !== undefined;
    const before = text.slice(Math.max(0, monthAt.start - LEAD), monthAt.start);
    const led =
      LEADS_MONTH.test(before) ||
      (OWNER.test(before) && /^\s\p{Ll}/u.test(after) && !/^\s(?:for|on|to|against|of|by|in|and|was|is|were|has|had|will)\b/.test(after));
    if (!anchored && AMBIGUOUS.test(name) && (!led || /^\s\p{Lu}/u.test(after))) return [];
    // "May said", "March told": after a month that is a name a verb of speech follows at once; a month number follows as digits.
    if (!anchored && /^\s\d/.test(after)) return [];
    const said = g.which?.toLowerCase();
    const which: Which =
      said === "last" || said === "past" ? "last" : said === "next" || said === "coming" ? "next" : said === "this" ? "this" : "bare";
    const modifier = modifierOf(g.modifier ?? g.modify);
    return [
      {
        ...at,
        type: "DATE",
        value: {
          kind: "yearless",
          month: monthOf(name),
          day: null,
          year,
          which,
          direction: direction(at.start, at.end),
          ...(modifier ? { modifier } : {}),
        },
      },
    ];
  },
};

const BEFORE_YEAR =
  /(?:\b(?:in|since|by|of|from|to|until|till|during|for|the|year|years|before|after|between|and|around|circa|through|than|late|early|mid|a|an|this|back|over|vs|versus|on|at|fiscal)\s|mid-|late-|early-|[(–—-]|c\.\s?|,\s)$/i;
const AFTER_NUMBER =
  /^(?:\s?(?:%|percent|per cent|people|persons|men|women|children|kilomet|km|miles?|met(?:er|re)s?|feet|ft|pounds|dollars|euros|votes|points|tons?|tonnes|acres|hectares|degrees|mph|kph|kg|lbs?|square|cubic|troops|soldiers|times|cases|deaths|calories|rpm|hours|hrs|GMT|UTC|or so)\b|[.,:]\d|\d|-\d|\s?[€$£])/i;

/** What stands before a year of a list: "1990, " before "1998". */
const LISTED = /(?:\b(?:19|20)\d{2})?,\s$/;

/** "in 1991", "2007 world champion", "(2015)", "the end of 2018". A number after a currency sign or before what it counts is none. */
export const year: DateRule = {
  id: "date/year",
  needs: [SIGN.fourDigits],
  pattern: rulePattern(`${MODIFIER}(?:the\\s+year\\s+)?(?<year>(?:1[0-9]|20)\\d{2})`),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const number = Number(g.year);
    const before = text.slice(Math.max(0, at.start - 14), at.start);
    const after = text.slice(at.end, at.end + 16);
    if (AFTER_NUMBER.test(after) || /[$£€#+.,:\d]\s?$|\/$/.test(before.replace(LISTED, ""))) return [];
    const led = BEFORE_YEAR.test(before) || before === "" || g.modifier !== undefined || g.modify !== undefined;
    // Without a lead only years of living memory, and not after a name ("Model 2000", "Blade Runner 2049").
    if (!led && (number < 1950 || number > 2045)) return [];
    if (number > 2060 && !/\b(?:in|by|until|year)\s$/i.test(before)) return [];
    if (!led && /\p{Lu}[\p{L}.]*\s$/u.test(before) && /^\s\p{Lu}/u.test(after)) return [];
    const modifier = modifierOf(g.modifier ?? g.modify);
    return [{ ...at, type: "DATE", value: { kind: "absolute", date: String(number), ...(modifier ? { modifier } : {}) } }];
  },
};

const NOT_YEARS = /^\s(?:win|victory|defeat|loss|vote|majority|lead|range|series)\b/i;

/** "2019-2021", "the 2022/23 season", "in 2020–21": from year to year. */
export const years: DateRule = {
  id: "date/years",
  needs: [SIGN.fourDigits],
  pattern: rulePattern("(?<from>(?:19|20)\\d{2})(?<mark>\\s?[-–/]\\s?)(?<to>(?:19|20)\\d{2}|\\d{2})(?![-–/.]\\d)"),
  read(match, { text }) {
    const g = match.groups as Record<string, string>;
    const [from, at] = [Number(g.from), wholeMatch(match)];
    const to = g.to.length === 4 ? Number(g.to) : from - (from % 100) + Number(g.to) + (g.to === "00" ? 100 : 0);
    // "2019-07" is a month or a number of something; a score or a part number has no word of time before it.
    if (to <= from || to - from > 100 || (g.to.length === 2 && Number(g.to) <= 12 && to - from > 1)) return [];
    if (
      !/(?:\b(?:in|during|for|the|from|of|since|and|between|over|through|a|an)\s|\(|^)$/i.test(
        text.slice(Math.max(0, at.start - 9), at.start),
      )
    )
      return [];
    if (AFTER_NUMBER.test(text.slice(at.end, at.end + 16)) || NOT_YEARS.test(text.slice(at.end, at.end + 16))) return [];
    const year = (n: number): TimeValue => ({ kind: "absolute", date: String(n) });
    return [{ ...at, type: "DATE", value: { kind: "range", from: year(from), to: year(to), end: "both" } }];
  },
};
