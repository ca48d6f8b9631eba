import { DATELINE } from "../../annotate/dates/dateline.ts";
import { clockTime } from "../../annotate/dates/rules/clock.ts";
import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle, Sentence, TimeExpression } from "../../model/annotated.ts";
import type { DatedExpression } from "../../model/story.ts";
import { daysOf } from "../dates/calendar.ts";
import { isSilent, stem, type WordVector, wordVector } from "../dates/likeness.ts";

/** One date that one sentence tells. */
export interface Happening {
  readonly expression: DatedExpression;
  readonly sentence: Sentence;
  /** EDTF: what the sentence itself says. */
  readonly date: string;
  /** Whether the words point forward. */
  readonly ahead: boolean;
  readonly words: WordVector;
  /** Stems of the verbs of the sentence, those of reporting left out: what is told to have happened. */
  readonly verbs: ReadonlySet<string>;
}

/** What stands right before a date that only measures something against it: "compared to 2015", "than last year", "up 6% on the day before". */
const MEASURED =
  /\b(?:compar(?:ed|ing|ison)\s(?:to|with)|than(?:\s(?:in|on|at))?|versus|vs\.?|(?:%|per\s?cent)\son)\s(?:the\s|that\s(?:of|in)\s)?$|%\son\s(?:the\s)?$/i;
/** Comparisons, and the day in a dateline: that is when it was written, not when anything happened. */
const NO_EVENT = new Set(["date/year-before", DATELINE]);

/** Every date of every sentence, the coarser one left out where the sentence tells a finer one inside it. */
export function eventsIn(articles: readonly AnnotatedArticle[], dates: readonly DatedExpression[]): readonly Happening[] {
  const bySentence = new Map<string, DatedExpression[]>();
  for (const d of dates) {
    if (d.edtf === null || d.type === "DURATION" || d.type === "SET" || NO_EVENT.has(d.rule)) continue;
    const key = `${d.article} ${d.sentence}`;
    const list = bySentence.get(key);
    if (list) list.push(d);
    else bySentence.set(key, [d]);
  }
  const out: Happening[] = [];
  for (const article of articles) {
    const values = new Map(article.dates.map((e) => [e.start, e as TimeExpression<TimeValue>]));
    for (const sentence of article.sentences) {
      const told = bySentence.get(`${article.article.id} ${sentence.index}`);
      if (told === undefined) continue;
      // A day is better evidence of a day than the time that stands beside it.
      const kept = told
        .filter((d) => !measures(article.article.text, sentence, d))
        .sort((a, b) => Number(a.rule === clockTime.id) - Number(b.rule === clockTime.id));
      const dated = kept.map((d) => ({ d, date: eventDate(d.edtf ?? "") }));
      const words = wordVector(sentence, told);
      const verbs = verbsOf(sentence);
      const seen = new Set<string>();
      for (const { d, date } of dated) {
        if (seen.has(date) || dated.some((o) => o.date !== date && within(daysOf(o.date), daysOf(date)))) continue;
        seen.add(date);
        out.push({ expression: d, sentence, date, ahead: pointsAhead(values.get(d.start)?.value), words, verbs });
      }
    }
  }
  return out;
}

function verbsOf(sentence: Sentence): ReadonlySet<string> {
  return new Set(sentence.tokens.filter((t) => t.pos === "VERB" && !isSilent(t)).map((t) => stem(t.lemma)));
}

/** "since October" dates what began then, "by Friday" what is to be done then: the end that is told. */
export function eventDate(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (to === "..") return from;
  return from === ".." && to !== undefined ? to : edtf;
}

function measures(text: string, sentence: Sentence, d: DatedExpression): boolean {
  return MEASURED.test(text.slice(Math.max(sentence.start, d.start - 30), d.start));
}

type DaysOf = ReturnType<typeof daysOf> | undefined;

/** Whether one stretch of days lies inside another and is finer. Open stretches hold nothing and lie in nothing. */
export function within(inner: DaysOf, outer: DaysOf): boolean {
  if (inner?.first == null || inner.last === null || outer?.first == null || outer.last === null) return false;
  return inner.first >= outer.first && inner.last <= outer.last && inner.last - inner.first < outer.last - outer.first;
}

function pointsAhead(value: TimeValue | undefined): boolean {
  if (value === undefined) return false;
  if (value.kind === "part") return pointsAhead(value.day);
  if (value.kind === "open") return value.side === "by" || pointsAhead(value.of);
  if (value.kind === "unit") return value.offset > 0 || value.part === "fromDate";
  if (value.kind === "shift") return value.count > 0 && value.from === "publication";
  return "direction" in value && value.direction === "future";
}
