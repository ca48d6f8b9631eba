import type { Sentence, TimeExpression } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { dayOrder } from "../../model/day-order.ts";
import { DATELINE, inDateline } from "./dateline.ts";
import { directionAt } from "./direction.ts";
import { joinExpressions } from "./join.ts";
import { datesUnderPosts, inPostFoot, POST_FOOT } from "./post-foot.ts";
import type { DateRule, Found, RuleContext } from "./rule.ts";
import { dayMonth, isoDate, monthDay, monthYear, nineEleven, numericDate } from "./rules/absolute.ts";
import { clockTime } from "./rules/clock.ts";
import { fiscal } from "./rules/fiscal.ts";
import { holiday } from "./rules/holiday.ts";
import { duration, looseDuration, repetition } from "./rules/length.ts";
import { decade, fraction, month, season, year, years } from "./rules/period.ts";
import { reference } from "./rules/reference.ts";
import { same, theDay, trading, yearly } from "./rules/same.ts";
import { beside, dayWord, shift, within } from "./rules/shift.ts";
import { calendarUnit, nth, theWeekend, unitEnd } from "./rules/unit.ts";
import { weekday } from "./rules/weekday.ts";
import { mayHold, signsOf } from "./signs.ts";
import type { TimeValue } from "./value.ts";

/** In the order in which they take their places: the more is said, the earlier. */
export const DATE_RULES: readonly DateRule[] = [
  nth,
  fiscal,
  isoDate,
  nineEleven,
  numericDate,
  monthDay,
  dayMonth,
  monthYear,
  clockTime,
  holiday,
  weekday,
  fraction,
  season,
  decade,
  yearly,
  unitEnd,
  theWeekend,
  dayWord,
  shift,
  beside,
  within,
  month,
  calendarUnit,
  same,
  theDay,
  trading,
  years,
  year,
  repetition,
  duration,
  looseDuration,
  reference,
];

/** The rules that may find something in a sentence, by its signs: the same signs come again and again. */
const rulesBySigns = new Map<number, readonly DateRule[]>();
/** After so many kinds of sentences all are forgotten: memory stays flat over any number of articles. */
const MOST_KEPT = 10_000;

function rulesFor(signs: number): readonly DateRule[] {
  const known = rulesBySigns.get(signs);
  if (known !== undefined) return known;
  if (rulesBySigns.size >= MOST_KEPT) rulesBySigns.clear();
  const rules = DATE_RULES.filter((rule) => mayHold(signs, rule.needs));
  rulesBySigns.set(signs, rules);
  return rules;
}

/** A sentence longer than this is no sentence: it is read in pieces, so that cost stays linear. */
const PIECE = 4_000;
/**
 * Time expressions of an article, in order, as TIMEX3 types DATE, TIME, DURATION and SET, not yet anchored: `value` says how to
 * reach the day from the day of publication or from the date told before (value.ts). Offsets are UTF-16 code units into
 * `article.text`. Never throws; cost linear in the length.
 *
 * Method: an ordered list of rules over the words of a sentence, after HeidelTime (Strötgen & Gertz 2010), each with the verb beside
 * it to tell past from future. A general date parser was weighed: it answers with finished days, so that "last June", "a week after"
 * and whole periods would have to be taken apart again, and it cannot leave the anchor open.
 */
export function findDates(article: Article, sentences: readonly Sentence[]): readonly TimeExpression<TimeValue>[] {
  const order = once(() => dayOrder({ ...article, texts: [article.text], stated: article.stated?.value ?? null }));
  const inSentences: TimeExpression<TimeValue>[] = [];
  for (const sentence of sentences) {
    const signs = signsOf(article.text, sentence.tokens);
    if (rulesFor(signs).length === 0) continue;
    for (let from = sentence.start; from < sentence.end; from += PIECE) {
      const to = Math.min(sentence.end, from + PIECE);
      const text = article.text.slice(from, to);
      for (const found of findIn(article, sentence, text, from, signs, order)) {
        inSentences.push({
          start: from + found.start,
          end: from + found.end,
          text: text.slice(found.start, found.end),
          type: found.type,
          value: found.value,
          sentence: sentence.index,
          rule: found.rule,
        });
      }
    }
  }
  const under = datesUnderPosts(article, sentences);
  return under.length === 0 ? inSentences : [...inSentences, ...under].sort((a, b) => a.start - b.start);
}

export interface Placed extends Found {
  readonly rule: string;
}

function findIn(
  article: Article,
  sentence: Sentence,
  text: string,
  from: number,
  signs: number,
  order: RuleContext["dayOrder"],
): readonly Placed[] {
  const placed: Placed[] = [];
  const context: RuleContext = {
    article,
    sentence,
    text,
    dayOrder: order,
    direction: (start, end) => directionAt(sentence, from + start, from + end),
  };
  for (const rule of rulesFor(signs)) {
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(text); match !== null; match = rule.pattern.exec(text)) {
      if (match[0].length === 0) {
        rule.pattern.lastIndex++;
        continue;
      }
      for (const found of rule.read(match, context)) {
        if (!placed.some((p) => p.start < found.end && found.start < p.end)) placed.push({ ...found, rule: rule.id });
      }
    }
  }
  if (placed.length === 0) return placed;
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  return joinExpressions(text, placed).map((p) =>
    inDateline(text, p) ? { ...p, rule: DATELINE } : inPostFoot(text, p) ? { ...p, rule: POST_FOOT } : p,
  );
}

/** A function that works its answer out at the first call. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
