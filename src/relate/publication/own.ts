import { directionAt } from "../../annotate/dates/direction.ts";
import { POST_FOOT } from "../../annotate/dates/post-foot.ts";
import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle, TimeExpression } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { partial } from "../dates/calendar.ts";

interface ToldDay {
  readonly day: number;
  readonly expression: TimeExpression<TimeValue>;
}

/** Dates with their year that an article tells as past. A month counts from its first day; years are left out, their tense misleads too often ("the first of 2018"). */
function pastDays(annotated: AnnotatedArticle, after: number): readonly ToldDay[] {
  return (annotated.dates as readonly TimeExpression<TimeValue>[]).flatMap((e) => {
    if (e.value.kind !== "absolute" || e.type !== "DATE" || e.value.date.length < 7) return [];
    const days = partial(e.value.date);
    const sentence = annotated.sentences[e.sentence];
    if (days === null || days.first <= after || sentence === undefined) return [];
    return e.rule === POST_FOOT || directionAt(sentence, e.start, e.end) === "past" ? [{ day: days.first, expression: e }] : [];
  });
}

/** The day that an article cannot lie before by its own words: the latest date with its year that it tells as past. Null where it tells none. */
export function lowerBoundOf(annotated: AnnotatedArticle): { readonly day: number; readonly span: Span } | null {
  let best: ToldDay | null = null;
  for (const told of pastDays(annotated, Number.NEGATIVE_INFINITY)) if (best === null || told.day > best.day) best = told;
  return best === null ? null : { day: best.day, span: { start: best.expression.start, end: best.expression.end } };
}

/**
 * Sentences that, told as past, it takes to doubt a stated day. One alone is misread too often: of four such sentences in 831 dated
 * articles two told of plans. A post shown in the article was there before it, and is enough.
 */
const LATER_SENTENCES = 2;

/** What an article tells as past though it lies after its stated day, and by more than time zones make; empty where that is too little to doubt the day. */
export function laterThan(annotated: AnnotatedArticle, stated: number): readonly TimeExpression<TimeValue>[] {
  const later = pastDays(annotated, stated).map((t) => t.expression);
  const sentences = new Set(later.map((e) => e.sentence));
  return sentences.size >= LATER_SENTENCES || later.some((e) => e.rule === POST_FOOT) ? later : [];
}
