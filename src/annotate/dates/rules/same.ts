import { dayPartOf, unitOf } from "../lexicon.ts";
import { type DateRule, groupSpan, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue } from "../value.ts";

/** "the same day", "that year", "the previous day", "the following week", "the next day", "the day before". */
export const same: DateRule = {
  id: "date/same",
  needs: [SIGN.unit | SIGN.same, SIGN.dayPart | SIGN.same],
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
  needs: [SIGN.unit | SIGN.same],
  pattern: rulePattern(
    "the\\s+(?:same|corresponding|comparable)\\s+(?:period|month|quarter|week|time|day|point)\\s+(?:of\\s+|in\\s+)?(?:a\\s+year\\s+(?:ago|earlier|before)|(?:the\\s+)?last\\s+year|the\\s+(?:previous|prior)\\s+year)",
  ),
  read: (match) => [{ ...wholeMatch(match), type: "DATE", value: { kind: "yearly", years: -1 } }],
};

/** "in morning trading": the part of the day that is told. */
export const trading: DateRule = {
  id: "time/trading",
  needs: [SIGN.dayPart | SIGN.trade],
  pattern: rulePattern("(?<part>morning|afternoon)(?=\\s+(?:trading|trade|session)\\b)"),
  read: (match) => [
    {
      ...wholeMatch(match),
      type: "TIME",
      value: { kind: "part", part: dayPartOf(match[0]), day: { kind: "same", unit: "day", offset: 0 } },
    },
  ],
};

/** "later in the day", "to end the day", "a second consecutive day": the day that is told already. */
export const theDay: DateRule = {
  id: "date/the-day",
  needs: [SIGN.unit],
  pattern: rulePattern(
    "(?:(?:in|of|end|ended|ending|finish|finished|closed|during|for)\\s+(?<day>the\\s+day)|for\\s+(?<nth>an?\\s+(?:second|third|fourth|fifth|sixth|seventh)\\s+(?:consecutive\\s+|straight\\s+|successive\\s+)?day))",
  ),
  read(match, { text }) {
    const at = groupSpan(match, "day") ?? groupSpan(match, "nth") ?? wholeMatch(match);
    if (/^\s+(?:of|that|when|before|after|care|job|to day)\b/i.test(text.slice(at.end))) return [];
    return [{ ...at, type: "DATE", value: { kind: "same", unit: "day", offset: 0 } }];
  },
};
