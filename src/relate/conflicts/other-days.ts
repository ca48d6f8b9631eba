import { areDisjoint } from "./edtf-days.ts";
import { perView } from "./per-view.ts";
import type { StatementView } from "./view.ts";

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const weekdaysIn = perView((view) => new Set(view.sentence.tokens.map((t) => t.lower).filter((w) => WEEKDAY.test(w))));
const daysIn = perView((view) => view.dates.flatMap((d) => (d.edtf === null || d.type === "SET" || d.type === "DURATION" ? [] : [d.edtf])));

/** Whether both statements say when, by day or by name of the day, and no day is shared: what moves may well have moved. */
export function onOtherDays(a: StatementView, b: StatementView): boolean {
  const [left, right] = [daysIn(a), daysIn(b)];
  if (left.length > 0 && right.length > 0) return left.every((x) => right.every((y) => areDisjoint(x, y)));
  const [named, other] = [weekdaysIn(a), weekdaysIn(b)];
  return named.size > 0 && other.size > 0 && ![...named].some((w) => other.has(w));
}
