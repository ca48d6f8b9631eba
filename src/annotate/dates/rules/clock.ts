import { type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";

/**
 * Zone names that news writes, with their offset as ISO 8601 writes it. Null where several zones share the name (CST is America's and
 * China's, IST India's, Israel's and Ireland's) or where it changes with the season (ET).
 */
const ZONES: Readonly<Record<string, string | null>> = {
  GMT: "Z",
  UTC: "Z",
  Z: "Z",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  CST: null,
  IST: null,
  ET: null,
  CT: null,
  MT: null,
  PT: null,
};
const NAMES = Object.keys(ZONES)
  .sort((a, b) => b.length - a.length)
  .join("|");
const zone = (name: string, offset: string): string => `(?<${name}>${NAMES})(?![A-Za-z])(?:\\s?(?<${offset}>[+-]\\d{1,2}(?::?\\d{2})?))?`;
const NAMED_ZONE =
  "(?:local|Eastern|Pacific|Central|Mountain|Greenwich(?:\\sMean)?|universal)\\s(?:Standard\\s|Daylight\\s|Summer\\s)?time";
/** "Tokyo time", behind the time. */
const CITY_TIME = /^\s\p{Lu}\p{Ll}+\stime\b/u;

const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "6:40 p.m.", "1:30pm", "16:00 UTC", "0800 GMT", "11am local time", "7 o'clock", "at noon". The day is the one that stands beside it. */
export const clockTime: DateRule = {
  id: "time/clock",
  needs: [SIGN.joinedDigits, SIGN.digit | SIGN.clock, SIGN.noon, SIGN.dayPart],
  pattern: rulePattern(
    `(?:(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:\\s?(?<half>[ap]\\.?m\\.?)(?![A-Za-z]))?|(?<hours>1[0-2]|0?[1-9])\\s?(?<halves>[ap]\\.?m\\.?)(?![A-Za-z])|(?<four>[0-2]\\d[0-5]\\d)(?=\\s?(?:hours|hrs|GMT|UTC))|(?<oclock>1[0-2]|[1-9]|${WORDS.join("|")})\\s(?:o['’]clock(?:\\s(?:in\\sthe\\s(?<clockPart>morning|afternoon|evening)|at\\snight))?|in\\sthe\\s(?<part>morning|afternoon|evening))|(?<word>noon|midday|midnight))(?:\\s?(?:hours|hrs|h))?(?:\\s?\\(${zone("zone", "offset")}\\)|\\s?${zone("bare", "bareOffset")}|\\s${NAMED_ZONE})?`,
  ),
  read(match, { text }) {
    const g = match.groups as Record<string, string | undefined>;
    const before = text.slice(0, match.index);
    const half = (g.half ?? g.halves ?? "").toLowerCase();
    const part = (g.clockPart ?? g.part)?.toLowerCase() ?? (/at\snight$/i.test(match[0]) ? "evening" : undefined);
    const name = (g.zone ?? g.bare)?.toUpperCase();
    const led = /\b(?:at|by|from|to|between|and|until|till|around|about|since|before|after)\s(?:about\s|around\s|nearly\s)?$/i.test(before);
    // "3.45" and "2:15" alone are scores, rates and verses as often as times; so are "seven in the morning" and "noon" without "at".
    if (g.hour !== undefined && half === "" && name === undefined && !/\stime$/i.test(match[0]) && !(match[0].includes(":") && led))
      return [];
    if ((g.part !== undefined || g.word !== undefined) && !led) return [];
    if (/[$€£]\s?$/.test(before)) return [];
    let hour = hourOf(g);
    const minute = g.four !== undefined ? Number(g.four.slice(2)) : g.minute === undefined ? null : Number(g.minute);
    if ((half.startsWith("p") || part === "afternoon" || part === "evening") && hour < 12) hour += 12;
    if ((half.startsWith("a") || part === "morning") && hour === 12) hour = 0;
    if (hour > 24) return [];
    const at = wholeMatch(match);
    const end = at.end + (CITY_TIME.exec(text.slice(at.end, at.end + 40))?.[0].length ?? 0);
    return [{ ...at, end, type: "TIME", value: { kind: "clock", hour, minute, zone: zoneOf(name, g.offset ?? g.bareOffset), day: null } }];
  },
};

function hourOf(g: Readonly<Record<string, string | undefined>>): number {
  if (g.word !== undefined) return g.word.toLowerCase() === "midnight" ? 24 : 12;
  if (g.oclock !== undefined) return WORDS.indexOf(g.oclock.toLowerCase()) + 1 || Number(g.oclock);
  return g.four !== undefined ? Number(g.four.slice(0, 2)) : Number(g.hour ?? g.hours);
}

/** "Z", "+02:00" of "UTC+2"; null where the name tells no offset. */
function zoneOf(name: string | undefined, offset: string | undefined): string | null {
  const m = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(offset ?? "");
  if (m !== null) return `${m[1]}${m[2].padStart(2, "0")}:${m[3] ?? "00"}`;
  return name === undefined ? null : (ZONES[name] ?? null);
}
