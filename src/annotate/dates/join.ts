import { clockDays } from "./clock-days.ts";
import type { Placed } from "./find.ts";
import type { TimeValue } from "./value.ts";

const SINCE = /\b(?:(?:ever\s+)?since|starting(?:\s+(?:in|on|from))?|as of|effective)\s+(?:the\s+|about\s+|around\s+|at least\s+)?$/i;
const BY = /\b(?:by|until|till|through|up to|no later than|before)\s+(?:the\s+|about\s+|at least\s+|late\s+)?$/i;
const TO = /^\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?$/i;
const FROM = /\b(?:from|between)\s+(?:the\s+|about\s+|around\s+)?$/i;

const calendar = (v: TimeValue): boolean =>
  v.kind === "absolute" ||
  v.kind === "yearless" ||
  v.kind === "weekday" ||
  v.kind === "holiday" ||
  v.kind === "unit" ||
  v.kind === "part" ||
  v.kind === "season";
const yearly = (v: TimeValue): boolean =>
  (v.kind === "absolute" && /^\d{4}$/.test(v.date)) ||
  (v.kind === "unit" && v.unit === "year") ||
  (v.kind === "shift" && v.unit === "year" && v.count <= 0);

/**
 * What the expressions of one sentence say together: ranges ("from 2010 to 2014"), open ends ("since October"), a length counted
 * from a date ("the week before Christmas"), the week of a weekday ("last week on Tuesday"), the day of a time, and a year told apart
 * from its holiday ("New Year's Eve … two years ago").
 */
export function joinExpressions(text: string, placed: readonly Placed[]): readonly Placed[] {
  let out = counted(text, placed);
  out = clockDays(text, weeksOfDays(text, ranges(text, out)));
  const years = out.filter((p) => yearly(p.value));
  return out.map((p): Placed => {
    let value = p.value;
    if (value.kind === "holiday" && value.year === null && value.which === "bare" && years.length === 1)
      value = { ...value, year: years[0].value };
    if (calendar(value)) {
      const before = text.slice(Math.max(0, p.start - 30), p.start);
      if (SINCE.test(before)) value = { kind: "open", side: "since", of: behind(value) };
      else if (BY.test(before)) value = { kind: "open", side: "by", of: value };
    }
    return value === p.value ? p : { ...p, value };
  });
}

/** What something has gone on since lies behind, whatever the verb: "is trading at its lowest since November". */
const behind = (value: TimeValue): TimeValue => ("direction" in value ? { ...value, direction: "past" } : value);

/** "the week before" + "Christmas" → one expression; a count with nothing dated right after it is a length that dates nothing. */
function counted(text: string, placed: readonly Placed[]): readonly Placed[] {
  const out: Placed[] = [];
  for (let i = 0; i < placed.length; i++) {
    const p = placed[i];
    // Only a count that still lacks what it is counted from: see the rule `beside`.
    if (p.value.kind !== "beside" || p.value.of.kind !== "reference") {
      out.push(p);
      continue;
    }
    const next = placed[i + 1];
    const gap = next === undefined ? "" : text.slice(p.end, next.start);
    if (next !== undefined && calendar(next.value) && /^\s+(?:the\s+|last\s+)?$/.test(gap)) {
      out.push({ ...p, end: next.end, value: { ...p.value, of: next.value, whole: /^the\b/i.test(text.slice(p.start)) } });
      i++;
    } else if (p.value.count > 0) {
      if (/^the\b/i.test(text.slice(p.start))) continue;
      const { unit, count } = p.value;
      // "This comes a week after the plan was revealed", "resigned on 3 May, a week after the plan was revealed": the plan lies that far
      // back. Months and years are counted back from publication; for days, with none told in the sentence, see the value "after".
      const comes = /\bcom(?:es?|ing)\s(?:just\s|only\s|about\s|nearly\s|almost\s)?$/i.test(text.slice(0, p.start));
      const dated = out.some((o) => calendar(o.value) || (o.value.kind === "shift" && o.value.from === "publication"));
      const coarse = unit === "month" || unit === "year";
      const back: TimeValue = { kind: "shift", unit, count: -count, from: dated && !comes ? "previous" : "publication" };
      out.push({ ...p, value: comes || dated || coarse ? back : { kind: "after", unit, count } });
    } else if (!/^the\b/i.test(text.slice(p.start))) {
      out.push({ ...p, type: "DURATION", value: { kind: "length", timex: `P${-p.value.count}${p.value.unit[0].toUpperCase()}` } });
    }
  }
  return out;
}

function ranges(text: string, placed: readonly Placed[]): readonly Placed[] {
  const out = [...placed];
  for (let i = 0; i + 1 < out.length; i++) {
    const [a, b] = [out[i], out[i + 1]];
    if (!calendar(a.value) || !calendar(b.value)) continue;
    const from = inYearOf(a.value, b.value);
    if (from.kind !== b.value.kind && from === a.value) continue;
    const gap = text.slice(a.end, b.start);
    const led = FROM.test(text.slice(Math.max(0, a.start - 24), a.start));
    const joined = (/^\s*(?:-|–|—)\s*$/.test(gap) && gap.length <= 3) || (led && (TO.test(gap) || /^\s*and\s*$/.test(gap)));
    if (!joined) continue;
    const to = b.value;
    out[i] = { ...a, value: { kind: "range", from, to, end: "from" } };
    out[i + 1] = { ...b, value: { kind: "range", from, to, end: "to" } };
  }
  return out;
}

/** "from May 3 to May 5, 2021", "from December 30 to January 2, 2021": the year of the end settles that of the beginning. */
function inYearOf(from: TimeValue, to: TimeValue): TimeValue {
  if (from.kind !== "yearless" || from.year !== null || from.which !== "bare" || to.kind !== "absolute" || to.date.length < 7) return from;
  const [year, month] = to.date.split("-").map(Number);
  if ((from.day === null) !== (to.date.length === 7)) return from;
  return { ...from, year: { kind: "absolute", date: String(from.month > month ? year - 1 : year) } };
}

/** "last week on Tuesday", "next week, on Monday": the weekday of that week. */
function weeksOfDays(text: string, placed: readonly Placed[]): readonly Placed[] {
  return placed.map((p, i) => {
    const before = placed[i - 1]?.value;
    if (before?.kind !== "unit" || before.unit !== "week" || Math.abs(before.offset) !== 1) return p;
    if (p.value.kind !== "weekday" || p.value.which !== "bare" || !/^,?\s+on\s+$/.test(text.slice(placed[i - 1].end, p.start))) return p;
    return { ...p, value: { ...p.value, which: before.offset < 0 ? "last" : "next" } };
  });
}
