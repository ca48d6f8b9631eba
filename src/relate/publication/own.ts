import { directionAt } from "../../annotate/dates/direction.ts";
import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle, TimeExpression } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { partial } from "../dates/calendar.ts";

/**
 * The day that an article cannot lie before by its own words: the latest date with its year that it tells as past. Null where it tells
 * none. A month counts from its first day; years are left out, their tense misleads too often ("the first of 2018").
 */
export function lowerBoundOf(annotated: AnnotatedArticle): { readonly day: number; readonly span: Span } | null {
  let best: { day: number; span: Span } | null = null;
  for (const e of annotated.dates as readonly TimeExpression<TimeValue>[]) {
    if (e.value.kind !== "absolute" || e.type !== "DATE" || e.value.date.length < 7) continue;
    const days = partial(e.value.date);
    if (days === null || (best !== null && days.first <= best.day)) continue;
    const sentence = annotated.sentences[e.sentence];
    if (sentence === undefined || directionAt(sentence, e.start, e.end) !== "past") continue;
    best = { day: days.first, span: { start: e.start, end: e.end } };
  }
  return best;
}
