import { POST_FOOT } from "../../annotate/dates/post-foot.ts";
import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle, TimeExpression } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import type { DatedExpression } from "../../model/story.ts";
import { firstPart, lastPart, resolveValue } from "./anchor.ts";
import { type Days, oneDay, parseDay } from "./calendar.ts";
import { withClockDays } from "./clock-days.ts";
import { followed } from "./followed.ts";
import { saidOnDays } from "./reported.ts";
import { alignWeekdays } from "./weekdays.ts";

/**
 * Resolves the time expressions of articles to days.
 *
 * `published` gives each article's day or interval; an expression anchored to an interval becomes an interval. Dates are EDTF
 * (ISO 8601-2), offsets UTF-16 code units into `article.text`. What cannot be anchored has no `edtf`, never a guess: a bare clock time
 * ("at 6:40 p.m.") whose event has no day in the whole story has the day of publication in its TIMEX3 value, as is the custom there, and
 * no `edtf`.
 * Method: ordered rules over TIMEX3 types, after HeidelTime (Strötgen & Gertz 2010). An interval is resolved from both of its ends:
 * every rule moves forward with the day it is counted from, so the ends bound what lies between.
 */
export function resolveDates(
  articles: readonly AnnotatedArticle[],
  published: ReadonlyMap<ArticleId, Pick<Publication, "earliest" | "latest">>,
): readonly DatedExpression[] {
  const bare = new Set<string>();
  const place = (d: { readonly article: ArticleId; readonly start: number }): string => `${d.article} ${d.start}`;
  const dates = articles.flatMap((article) => {
    const when = published.get(article.article.id);
    const earliest = parseDay(when?.earliest);
    const latest = parseDay(when?.latest);
    const known = earliest !== null && latest !== null;
    const low = resolveArticle(article, known ? earliest : null);
    const high = !known || earliest === latest ? low : resolveArticle(article, latest);
    const dayless = clocksWithoutDay(article);
    return article.dates.map((expression, i): DatedExpression => {
      const value = expression.value as TimeValue;
      const days = between(low[i], high[i]);
      if (dayless.has(i)) bare.add(place({ article: article.article.id, start: expression.start }));
      return {
        article: article.article.id,
        start: expression.start,
        end: expression.end,
        text: expression.text,
        sentence: expression.sentence,
        type: expression.type,
        timex: days?.timex ?? timexOf(value),
        edtf: dayless.has(i) ? null : (days?.edtf ?? null),
        rule: expression.rule,
      };
    });
  });
  return withClockDays(articles, dates, published, (d) => bare.has(place(d)));
}

/** From the earliest to the latest day that an expression can stand for. */
function between(low: Days | null, high: Days | null): { readonly timex: string; readonly edtf: string } | null {
  if (low === null || high === null) return null;
  if (low.edtf === high.edtf) return low;
  const edtf = `${firstPart(low.edtf)}/${lastPart(high.edtf)}`;
  return { timex: edtf, edtf };
}

/** TIMEX3 value of what has no place in the calendar: lengths, repetitions, references, and whatever lacks an anchor. */
function timexOf(value: TimeValue): string {
  if (value.kind === "length" || value.kind === "repetition" || value.kind === "reference") return value.timex;
  if (value.kind === "weekday") return `XXXX-WXX-${value.weekday}`;
  if (value.kind === "yearless") {
    const month = String(value.month).padStart(2, "0");
    return value.day === null ? `XXXX-${month}` : `XXXX-${month}-${String(value.day).padStart(2, "0")}`;
  }
  if (value.kind === "part") return `${timexOf(value.day)}T${value.part}`;
  return "XXXX-XX-XX";
}

/** The days of each of an article's expressions, were it published on the day given; null where they cannot be told. */
export function resolveArticle(article: AnnotatedArticle, published: number | null): readonly (Days | null)[] {
  const expressions = article.dates as readonly TimeExpression<TimeValue>[];
  // A sentence that tells a day nobody can reach gives none to its times either: null, not the day of publication.
  const dayOf = new Map<number, Days | null>();
  const years = new Map<number, Days>();
  const alone = { published, previous: null, previousDay: null, sentenceDay: null, sentenceYear: null };
  for (const e of expressions) {
    if (namesDay(e) && !dayOf.has(e.sentence)) dayOf.set(e.sentence, resolveValue(e.value, alone));
    const year = e.value.kind === "absolute" && /^\d{4}-\d{2}/.test(e.value.date) ? resolveValue(e.value, alone) : null;
    if (year !== null && !years.has(e.sentence)) years.set(e.sentence, year);
  }
  const posted = new Map(expressions.flatMap((e) => (e.rule === POST_FOOT ? [[e.sentence, resolveValue(e.value, alone)] as const] : [])));
  const saidOn = saidOnDays(article, daysNamed(expressions));
  const values = published === null ? expressions.map((e) => e.value) : alignWeekdays(expressions, published);
  const today = published === null ? null : oneDay(published);
  let previous: Days | null = null;
  let previousDay: Days | null = null;
  let told = -1;
  return expressions.map((e, i) => {
    const said = saidOn.get(i);
    // "Today" in quoted words is the day of speaking, in an embedded post the day of the post.
    const post = posted.get(e.sentence) ?? null;
    const saidDays = !fromPublication(e.value) ? null : said === undefined ? post : resolveValue(values[said], alone);
    const days = resolveValue(followed(values[i], e, article, told), {
      published: saidDays !== null && saidDays.first === saidDays.last ? saidDays.first : published,
      previous,
      previousDay,
      sentenceDay: dayOf.has(e.sentence) ? (dayOf.get(e.sentence) ?? null) : today,
      sentenceYear: years.get(e.sentence) ?? null,
    });
    if (days !== null && e.type !== "DURATION" && e.type !== "SET" && leads(e.value)) {
      previous = days;
      told = e.sentence;
      if (days.first === days.last) previousDay = days;
    }
    return days;
  });
}

/** Numbers of the clock times for which their own sentence tells no day; the day on which words were said is none of what they tell. */
function clocksWithoutDay(article: AnnotatedArticle): ReadonlySet<number> {
  const expressions = article.dates as readonly TimeExpression<TimeValue>[];
  const out = new Set<number>();
  if (!expressions.some((e) => e.value.kind === "clock")) return out;
  const named = daysNamed(expressions);
  const saidOn = saidOnDays(article, named);
  expressions.forEach((e, i) => {
    if (e.value.kind !== "clock" || e.value.day !== null) return;
    const told = [...named].some((n) => expressions[n].sentence === e.sentence && n !== saidOn.get(i));
    if (!told) out.add(i);
  });
  return out;
}

const namesDay = (e: TimeExpression<TimeValue>): boolean => tellsDay(e.value) && e.rule !== POST_FOOT;
const daysNamed = (expressions: readonly TimeExpression<TimeValue>[]): ReadonlySet<number> =>
  new Set(expressions.flatMap((e, i) => (namesDay(e) ? [i] : [])));

/** "today", "this morning", "yesterday": counted from the day of speaking. */
const fromPublication = (v: TimeValue): boolean =>
  (v.kind === "shift" && v.unit === "day" && v.from === "publication") ||
  (v.kind === "unit" && v.unit === "day") ||
  ((v.kind === "part" || v.kind === "clock") && v.day !== null && fromPublication(v.day));

/** Whether a value names a day by itself: then times of day and holidays of its sentence rest on it. */
const tellsDay = (v: TimeValue): boolean =>
  (v.kind === "absolute" && v.date.length === 10) ||
  (v.kind === "yearless" && v.day !== null) ||
  v.kind === "weekday" ||
  (v.kind === "part" && tellsDay(v.day)) ||
  (v.kind === "shift" && v.unit === "day") ||
  (v.kind === "range" && tellsDay(v.from));

/** Whether what follows may be counted from it: not from the ends of ranges and plans. */
const leads = (v: TimeValue): boolean => v.kind !== "open" && v.kind !== "range" && v.kind !== "clock";
