import { DAY_PART, dayPartOf, WEEKDAY, weekdayOf } from "../lexicon.ts";
import { capital, type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import type { TimeValue, Which } from "../value.ts";

/** Days that are names of something else. */
const NAME_AFTER =
  /^(?:\s(?:Times|Mirror|Express|Telegraph|Mail|Post|Herald|Sun|Star|Night Live|Night Football|World|Morning Herald|Independent|Service|Club|Group|Island))/;
const NAME_BEFORE = /(?:Black|Bloody|Super|Good|Palm|Ash|Easter|Cyber|Sheffield|Giving|Throwback|Fat|Shrove|Casual|Ruby|Man)\s$/;

/** "Thursday", "last Wednesday", "next Monday morning", "early on Sunday", "Friday last week", "a week on Monday", "Mondays". */
export const weekday: DateRule = {
  id: "date/weekday",
  needs: "weekday",
  pattern: rulePattern(
    `(?:(?<which>last|past|this|this coming|this past|next|coming)\\s+|(?:(?:early|late)\\s+(?:on\\s+)?))?(?<day>${WEEKDAY})(?<plural>s)?(?:\\s+(?<part>${DAY_PART}))?(?:,?\\s+(?:of\\s+)?(?<week>last|this|next)\\s+week)?`,
  ),
  read(match, { text, direction }) {
    const g = match.groups as Record<string, string | undefined>;
    const day = g.day ?? "";
    const at = wholeMatch(match);
    const after = text.slice(at.end, at.end + 20);
    if (!capital(day) || NAME_AFTER.test(after) || NAME_BEFORE.test(text.slice(Math.max(0, at.start - 12), at.start))) return [];
    const number = weekdayOf(day);
    if (g.plural !== undefined || /(?:every|each)\s$/i.test(text.slice(0, at.start))) {
      return [{ ...at, type: "SET", value: { kind: "repetition", timex: `XXXX-WXX-${number}` } }];
    }
    const said = (g.which ?? "").toLowerCase().replace(/\s+/g, " ");
    const which: Which =
      said === "last" || g.week?.toLowerCase() === "last"
        ? "last"
        : said === "next" || g.week?.toLowerCase() === "next"
          ? "next"
          : said === "this" || g.week?.toLowerCase() === "this"
            ? "this"
            : "bare";
    const pointed = /past/.test(said) ? "past" : /coming/.test(said) ? "future" : direction(at.start, at.end);
    const value: TimeValue = { kind: "weekday", weekday: number, which, direction: pointed };
    if (g.part === undefined) return [{ ...at, type: "DATE", value }];
    return [{ ...at, type: "TIME", value: { kind: "part", part: dayPartOf(g.part), day: value } }];
  },
};
