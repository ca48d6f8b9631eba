import type { TimeValue } from "../../annotate/dates/value.ts";
import type { TimeExpression } from "../../model/annotated.ts";
import { resolveValue, weekdayFrom } from "./anchor.ts";

/**
 * One article, one Monday: where the verb beside a weekday points to another week than a date that the article gives in full or a day
 * of the month that falls on that weekday, the date settles it. ("On Monday night the moon will rise", written afterwards beside
 * pictures "taken on January 1".)
 */
export function alignWeekdays(expressions: readonly TimeExpression<TimeValue>[], published: number): readonly TimeValue[] {
  const anchor = { published, previous: null, previousDay: null, sentenceDay: null, sentenceYear: null };
  const told = new Set<number>();
  for (const { value } of expressions) {
    const dated = (value.kind === "absolute" && value.date.length === 10) || (value.kind === "yearless" && value.day !== null);
    const days = dated ? resolveValue(value, anchor) : null;
    if (days !== null) told.add(days.first);
  }
  const align = (value: TimeValue): TimeValue => {
    if (value.kind === "clock" && value.day !== null) return { ...value, day: align(value.day) };
    if (value.kind === "part") return { ...value, day: align(value.day) };
    if (value.kind !== "weekday" || value.which !== "bare") return value;
    const here = weekdayFrom(published, value.weekday, "bare", value.direction);
    const other = value.direction === "future" ? "past" : "future";
    const there = weekdayFrom(published, value.weekday, "bare", other);
    if (told.has(here) || !told.has(there) || (value.direction === "past" && other === "future")) return value;
    return { ...value, direction: other };
  };
  return expressions.map((e) => align(e.value));
}
