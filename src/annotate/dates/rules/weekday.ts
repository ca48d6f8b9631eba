import { DAY_PART, dayPartOf, WEEKDAY, weekdayOf } from "../lexicon.ts";
import { capital, type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue, Which } from "../value.ts";

/** Days that are names of something else. */
const NAME_AFTER =
  /^(?:\s(?:Times|Mirror|Express|Telegraph|Mail|Post|Herald|Sun|Star|Night Live|Night Football|World|Morning Herald|Independent|Service|Club|Group|Island))/;
const NAME_BEFORE = /(?:Black|Bloody|Super|Good|Palm|Ash|Easter|Cyber|Sheffield|Giving|Throwback|Fat|Shrove|Casual|Ruby|Man)\s$/;

/** "Thursday", "last Wednesday", "next Monday morning", "early on Sunday", "Friday last week", "Mondays", "a week on Monday", "Monday week". */
export const weekday: DateRule = {
  id: "date/weekday",
  needs: [SIGN.weekday],
  pattern: rulePattern(
    `(?:(?<weekFrom>a\\s+week\\s+(?:on\\s+|from\\s+|(?=last\\s)))?(?:(?<which>last|past|this|this coming|this past|next|coming)\\s+|(?:(?:early|late)\\s+(?:on\\s+)?))?(?<day>${WEEKDAY})(?<plural>s)?(?:\\s+(?<part>${DAY_PART}))?(?:,?\\s+(?:of\\s+)?(?<week>last|this|next)\\s+week)?(?<weekOn>\\s+week(?=[.,;:)]|$))?)`,
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
    // "Monday week", "a week on Monday": the one after the next; "a week last Monday": the one before the last.
    const counted = g.weekFrom !== undefined || g.weekOn !== undefined;
    const back = counted && which === "last";
    const near: TimeValue = {
      kind: "weekday",
      weekday: number,
      which: back ? "bare" : which,
      direction: back ? "past" : counted ? "future" : pointed,
    };
    const value: TimeValue = counted ? { kind: "beside", unit: "week", count: back ? -1 : 1, of: near } : near;
    if (g.part === undefined) return [{ ...at, type: "DATE", value }];
    return [{ ...at, type: "TIME", value: { kind: "part", part: dayPartOf(g.part), day: value } }];
  },
};
