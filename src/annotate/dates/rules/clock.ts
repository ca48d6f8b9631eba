import { type DateRule, rulePattern, wholeMatch } from "../rule.ts";

const ZONE = "(?<zone>GMT|UTC|BST|CET|CEST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|PT|AEST|AEDT|JST|IST|MSK|Z)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?";

/** "6:40 p.m.", "1:30pm", "16:00 UTC", "0800 GMT", "11am local time". The day is the one the sentence tells. */
export const clockTime: DateRule = {
  id: "time/clock",
  needs: "digit",
  pattern: rulePattern(
    `(?:(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:\\s?(?<half>[ap]\\.?m\\.?)(?![A-Za-z]))?|(?<hours>1[0-2]|0?[1-9])\\s?(?<halves>[ap]\\.?m\\.?)(?![A-Za-z])|(?<four>[0-2]\\d[0-5]\\d)(?=\\s?(?:hours|hrs|GMT|UTC)))(?:\\s?(?:hours|hrs|h))?(?:\\s?\\(?${ZONE}\\)?|\\s(?:local|Eastern|Pacific|Central|Greenwich|universal)\\s(?:Standard\\s|Daylight\\s)?time)?`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const half = (g.half ?? g.halves ?? "").toLowerCase();
    // "3.45" and "2:15" alone are scores, rates and verses as often as times.
    if (g.hour !== undefined && half === "" && g.zone === undefined && !/(?:local|Eastern|Pacific|Central)\stime/i.test(match[0])) {
      if (
        !match[0].includes(":") ||
        !/(?:\bat|\bby|\bfrom|\bto|\bbetween|\band|\buntil|\baround|\babout|\bsince)\s(?:about\s|around\s)?$/i.test(
          text.slice(0, match.index),
        )
      )
        return [];
    }
    if (/[$€£]\s?$/.test(text.slice(0, match.index))) return [];
    let hour = g.four !== undefined ? Number(g.four.slice(0, 2)) : Number(g.hour ?? g.hours);
    const minute = g.four !== undefined ? Number(g.four.slice(2)) : g.minute === undefined ? null : Number(g.minute);
    if (half.startsWith("p") && hour < 12) hour += 12;
    if (half.startsWith("a") && hour === 12) hour = 0;
    if (hour > 24) return [];
    return [{ ...wholeMatch(match), type: "TIME", value: { kind: "clock", hour, minute, zone: g.zone?.toUpperCase() ?? null, day: null } }];
  },
};
