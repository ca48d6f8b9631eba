import { HOLIDAYS, holidayNamed } from "../holidays.ts";
import { capital, type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue, Which } from "../value.ts";

const YEAR = "(?:19|20)\\d{2}";

/** "New Year's Eve", "Christmas 2016", "the 2015 New Year's Eve", "last Thanksgiving". The year may stand elsewhere in the sentence. */
export const holiday: DateRule = {
  id: "date/holiday",
  needs: [SIGN.holiday],
  pattern: rulePattern(
    `(?:(?<which>last|this|next)\\s+|(?<before>${YEAR})\\s+)?(?<name>${HOLIDAYS.map((h) => h.pattern).join("|")})(?:,?\\s+(?:of\\s+|in\\s+)?(?<after>${YEAR}))?`,
  ),
  read(match, { direction }) {
    const g = match.groups as Record<string, string | undefined>;
    const id = holidayNamed(g.name ?? "");
    if (id === null || !capital((g.name ?? "").replace(/^the /, ""))) return [];
    const at = wholeMatch(match);
    const said = g.before ?? g.after;
    const year: TimeValue | null = said === undefined ? null : { kind: "absolute", date: said };
    const which = (g.which?.toLowerCase() ?? "bare") as Which;
    return [{ ...at, type: "DATE", value: { kind: "holiday", holiday: id, year, which, direction: direction(at.start, at.end) } }];
  },
};
