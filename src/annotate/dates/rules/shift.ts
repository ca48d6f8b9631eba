import { COUNT, countOf, DAY_PART, dayPartOf, UNIT_LETTER as LETTER, UNIT, unitOf } from "../lexicon.ts";
import { type DateRule, groupSpan, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue } from "../value.ts";

/** "two days ago", "a week later", "two weeks from now", "three months earlier", "a fortnight ago", "in two weeks' time", "in a fortnight". */
export const shift: DateRule = {
  id: "date/shift",
  needs: [SIGN.unit | SIGN.counted],
  pattern: rulePattern(
    `(?:(?<about>about|around|almost|nearly|over|more than|some|roughly|just over|just|at least|less than)\\s+)?(?<count>${COUNT}|several|some|few|a few|many|hours)\\s+(?<half>and a half\\s+)?(?<unit>${UNIT})(?:['’]s?)?(?<more>\\s+and\\s+a\\s+half)?\\s+(?<how>ago|earlier|before|previously|prior|later|after|afterwards?|hence|from now|from today|time|back)`,
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
    // "two days before the vote", "a week after the vote" are counted from what follows: the rule below.
    if ((how === "before" || how === "prior" || how === "after") && !/^\s*(?:[,.;:)]|$)/.test(after)) return [];
    if (Number.isNaN(count)) {
      return how === "ago" || how === "earlier" ? [{ ...at, type: "DATE", value: { kind: "reference", timex: "PAST_REF" } }] : [];
    }
    const back = /^(?:ago|earlier|before|previously|prior|back)$/.test(how);
    const from = /^(?:ago|hence|from now|from today|time|back)$/.test(how) ? "publication" : "previous";
    const about = g.about === undefined ? {} : { about: true };
    const by = (n: number): TimeValue => ({ kind: "shift", unit, count: back ? -n : n, from, ...about });
    if (g.half === undefined && g.more === undefined) return [{ ...at, type: "DATE", value: by(count) }];
    // "two and a half years ago": between the two whole counts.
    const [near, far] = [by(count), by(count + times)];
    return [{ ...at, type: "DATE", value: { kind: "range", from: back ? far : near, to: back ? near : far, end: "both" } }];
  },
};

const RANKED =
  /\b(?:first|second|third|only|most|least|best|worst|biggest|largest|greatest|smallest|highest|lowest|steepest|sharpest|fastest|slowest|longest|shortest|heaviest|strongest|weakest|hottest|warmest|coldest|coolest|wettest|driest|deadliest|busiest|closest|brightest)\s(?:[\p{L}’'-]+\s){0,5}$/u;

/** "in two weeks", "in a fortnight": forward only where a future verb stands with it; else it is a length ("built in two weeks"). */
export const within: DateRule = {
  id: "date/within",
  needs: [SIGN.unit],
  pattern: rulePattern(`in\\s+(?<span>(?:about\\s+|just\\s+)?(?<count>${COUNT})\\s+(?<unit>${UNIT}))(?!['’])`),
  read(match, { direction, text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = groupSpan(match, "span") ?? wholeMatch(match);
    const { unit, times } = unitOf(g.unit ?? "");
    const count = countOf(g.count ?? "") * times;
    if (Number.isNaN(count)) return [];
    // "would be the first time in 48 years", "the driest spring in a decade": how far back nothing like it is found.
    const ranked = RANKED.test(text.slice(Math.max(0, match.index - 60), match.index));
    if (!ranked && direction(at.start, at.end) === "future") {
      return [{ ...at, type: "DATE", value: { kind: "shift", unit, count, from: "publication" } }];
    }
    return [{ ...at, type: "DURATION", value: { kind: "length", timex: `P${count}${LETTER[unit]}` } }];
  },
};

/** "today", "yesterday", "this morning", "last night", "overnight", "earlier today", "the day before yesterday". */
export const dayWord: DateRule = {
  id: "date/day-word",
  needs: [SIGN.dayWord, SIGN.which | SIGN.dayPart],
  pattern: rulePattern(
    `(?:(?<part>earlier|later|late|early)\\s+)?(?:(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|overnight)(?:\\s+(?<time>${DAY_PART}))?|(?<which>this|last)\\s+(?<daypart>morning|afternoon|evening|night))`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const word = (g.word ?? "").toLowerCase();
    // "than any other that flies today", "in the world today": these days, not this day.
    if (
      word === "today" &&
      g.part === undefined &&
      /\b(?:than any|(?:most|any|best|largest|biggest)\b[^,;]{0,30}\bin the world)\b[^,;]{0,40}$/i.test(
        text.slice(Math.max(0, at.start - 90), at.start),
      )
    ) {
      return [{ ...at, type: "DATE", value: { kind: "reference", timex: "PRESENT_REF" } }];
    }
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

/** "the week before Christmas", "two days after March 3": read together with the date that follows, see `find.ts`. */
export const beside: DateRule = {
  id: "date/beside",
  needs: [SIGN.unit | SIGN.counted],
  pattern: rulePattern(
    `(?<count>the|${COUNT})\\s+(?<unit>days?|weeks?|months?|years?|weekend|night|morning)\\s+(?<how>before|after|of|prior to|following)(?=\\s)`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    if (/^of$/i.test(g.how ?? "")) return [];
    // "the week before last" is a week of its own; "the week before last Christmas" is not.
    if (/^\s+last(?!\s+(?:\p{Lu}|week|month|year|night))/u.test(text.slice(match.index + match[0].length))) return [];
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
