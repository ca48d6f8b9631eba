import { COUNT, countOf, UNIT_LETTER as LETTER, UNIT, unitOf, VAGUE_COUNT } from "../lexicon.ts";
import { type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";

/** "for two days", "a year-long", "the past five years", "six months", "decades". Lengths are not places in time. */
export const duration: DateRule = {
  id: "duration/count",
  needs: [SIGN.unit, SIGN.clockUnit],
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
  needs: [SIGN.unit, SIGN.clockUnit],
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
  needs: [SIGN.each],
  pattern: rulePattern(
    "(?:(?:every|each|per)\\s+(?<unit>day|week|weekend|month|quarter|year|decade|morning|night|hour)|(?<word>daily|weekly|monthly|quarterly|annually|annual|yearly))",
  ),
  read(match) {
    const g = match.groups as Record<string, string | undefined>;
    const letter = (g.unit ?? g.word ?? "d")[0].toUpperCase();
    return [{ ...wholeMatch(match), type: "SET", value: { kind: "repetition", timex: `P1${letter === "A" ? "Y" : letter}` } }];
  },
};
