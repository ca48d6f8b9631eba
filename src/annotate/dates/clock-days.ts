import type { Placed } from "./find.ts";
import type { TimeValue } from "./value.ts";

/** "9 a.m. on Tuesday", "9 a.m. EST Tuesday", "9 a.m. (1400 GMT) on Tuesday". */
const BEFORE_DAY = /^(?:\s?\([^()]{0,40}\))?\)?,?\s+(?:on\s+)?$/;
/** "Tuesday at 9 a.m.", "on Tuesday, at around 9 a.m.". */
const AFTER_DAY = /^,?\s+(?:(?:at|by|from|until|before|after|around|about|shortly|just|some\s+time)\s+){0,3}$/;
/** The same time in another zone, in brackets or behind "or": "11 p.m. (0400 GMT)". */
const OTHER_ZONE = /^,?\s?(?:\(|\/\s?|or\s)$/;

/** Hours by which local time runs behind or ahead of Greenwich at most. The islands beyond print no news of their own. */
const LEAST_OFFSET = -10;
const MOST_OFFSET = 13;

/** Expressions behind a time among which its day is looked for: a second time and that one's day may stand between. */
const REACH = 4;

const isDay = (v: TimeValue): boolean =>
  v.kind === "weekday" ||
  (v.kind === "absolute" && v.date.length === 10) ||
  (v.kind === "yearless" && v.day !== null) ||
  (v.kind === "shift" && v.unit === "day" && v.from === "publication") ||
  (v.kind === "part" && isDay(v.day));

/**
 * Times of day with the day that stands right beside them; the others keep `day` null and take what their sentence tells. Where a local time
 * is followed by the same in Greenwich time, the two may fall on two days: the hours tell ("11 p.m. (0400 GMT) on Tuesday": 0400 is
 * Wednesday's). Nothing else is moved between zones: which clock an outlet writes by is not known.
 */
export function clockDays(text: string, placed: readonly Placed[]): readonly Placed[] {
  const out: Placed[] = [];
  placed.forEach((p, i) => {
    if (p.value.kind !== "clock" || p.value.day !== null) {
      out.push(p);
      return;
    }
    const own = placed.slice(i + 1, i + REACH).find((n) => isDay(n.value) && BEFORE_DAY.test(text.slice(p.end, n.start)));
    const [before, local] = [placed[i - 1], out[i - 1]];
    const lead = before !== undefined && isDay(before.value) && AFTER_DAY.test(text.slice(before.end, p.start)) ? before : undefined;
    let day: TimeValue | null = (own ?? lead)?.value ?? null;
    if (local?.value.kind === "clock" && p.value.zone === "Z" && OTHER_ZONE.test(text.slice(local.end, p.start))) {
      const inBracket = own !== undefined && !/\)/.test(text.slice(p.end, own.start));
      const offset = local.value.hour - p.value.hour;
      const days = offset > MOST_OFFSET ? 1 : offset < LEAST_OFFSET ? -1 : 0;
      const told = local.value.day;
      if (!inBracket)
        day = days === 0 ? told : { kind: "beside", unit: "day", count: days, of: told ?? { kind: "reference", timex: "PRESENT_REF" } };
    }
    out.push({ ...p, value: { ...p.value, day } });
  });
  return out;
}
