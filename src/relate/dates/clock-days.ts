import { clockTime } from "../../annotate/dates/rules/clock.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import type { DatedExpression } from "../../model/story.ts";
import { parseDay } from "./calendar.ts";
import { likeness, type WordVector, wordVector } from "./likeness.ts";

/** Likeness (cosine of weighted words) from which a sentence with a day tells the event of a sentence with a bare clock time. */
const SAME_EVENT = 0.3;
/** Sentences of the same article that far before may give the day. */
const SENTENCES_BEFORE = [1, 2];
/** Days before a report within which a day that is told is one of its story. */
const RECENT_DAYS = 7;
/** Sentences with days that one clock time is held against at most, so that the cost stays linear in a flood of them. */
const MOST_SENTENCES = 400;

/** "T06:40", "T06:40Z" of a clock time's TIMEX3 value: the same time of two zones is two times. */
const timeOf = (d: DatedExpression): string => /T\d{2}:\d{2}.*$/.exec(d.timex)?.[0] ?? d.timex;

/** Stands for a day that is told but not known, or known as an interval only. */
const UNSURE = "?";

/** The day of an expression, `UNSURE`, or nothing where it tells none. */
function dayTold(d: DatedExpression): readonly string[] {
  if (d.type === "DURATION" || d.type === "SET") return [];
  if (d.edtf !== null && parseDay(d.edtf) !== null) return [d.edtf];
  return d.timex.startsWith("XXXX") || d.timex.includes("/") ? [UNSURE] : [];
}

interface DaySentence {
  readonly article: ArticleId;
  readonly sentence: number;
  /** ISO 8601 days, and `UNSURE`. */
  readonly days: ReadonlySet<string>;
  readonly words: WordVector;
}

/**
 * Gives bare clock times ("struck the bank at 6:40 p.m.") the one day that the story tells for the same event: in another report or in
 * the sentences right before, else the day that the story tells for the same time of day, else the only recent day that the article
 * tells at all. Each of these counts only where it gives one day; a day among them that is not known leaves all unknown. Without any they stay without `edtf`: the day of publication would
 * be a guess. `isBare`: whether an expression is such a time.
 */
export function withClockDays(
  articles: readonly AnnotatedArticle[],
  dates: readonly DatedExpression[],
  published: ReadonlyMap<ArticleId, Pick<Publication, "earliest" | "latest">>,
  isBare: (d: DatedExpression) => boolean,
): readonly DatedExpression[] {
  if (!dates.some(isBare)) return dates;
  const bySentence = new Map<string, DatedExpression[]>();
  for (const d of dates) {
    const key = `${d.article} ${d.sentence}`;
    const list = bySentence.get(key);
    if (list) list.push(d);
    else bySentence.set(key, [d]);
  }
  const wordsIn = new Map<string, WordVector>();
  const inSentence: DaySentence[] = [];
  for (const { article, sentences } of articles) {
    for (const sentence of sentences) {
      const key = `${article.id} ${sentence.index}`;
      const told = bySentence.get(key);
      if (told === undefined) continue;
      const words = wordVector(sentence, told);
      wordsIn.set(key, words);
      const days = new Set(told.flatMap(dayTold));
      if (days.size > 0) inSentence.push({ article: article.id, sentence: sentence.index, days, words });
    }
  }
  const compared = inSentence.slice(0, MOST_SENTENCES);
  const byPlace = new Map(inSentence.map((s) => [`${s.article} ${s.sentence}`, s]));
  const byArticle = new Map<ArticleId, DaySentence[]>();
  for (const s of inSentence) {
    const list = byArticle.get(s.article) ?? [];
    byArticle.set(s.article, list);
    if (list.length < MOST_SENTENCES) list.push(s);
  }
  const daysAt = new Map<string, string[]>();
  for (const d of dates) {
    const [day] = d.rule === clockTime.id && !isBare(d) ? dayTold(d) : [];
    if (day !== undefined) append(daysAt, timeOf(d), day);
  }
  const dayOf = (clock: DatedExpression): string | null => {
    const when = published.get(clock.article);
    const latest = parseDay(when?.earliest) === parseDay(when?.latest) ? parseDay(when?.latest) : null;
    const words = wordsIn.get(`${clock.article} ${clock.sentence}`);
    if (latest === null || words === undefined) return null;
    const isRecent = (d: string): boolean => {
      if (d === UNSURE) return true;
      const day = parseDay(d);
      return day !== null && day <= latest && day >= latest - RECENT_DAYS;
    };
    const recent = (s: DaySentence): readonly string[] => [...s.days].filter(isRecent);
    const own = byArticle.get(clock.article) ?? [];
    const before = SENTENCES_BEFORE.flatMap((back) => byPlace.get(`${clock.article} ${clock.sentence - back}`) ?? []);
    const others = compared.filter((s) => s.article !== clock.article);
    const like = [...before, ...others].filter((s) => likeness(s.words, words) >= SAME_EVENT).flatMap(recent);
    const sameTime = (daysAt.get(timeOf(clock)) ?? []).filter(isRecent);
    for (const days of [like, sameTime, own.flatMap(recent)].map((found) => new Set(found))) {
      if (days.has(UNSURE)) return null;
      if (days.size === 1) return [...days][0];
    }
    return null;
  };
  return dates.map((d) => {
    const day = isBare(d) ? dayOf(d) : null;
    return day === null ? d : { ...d, timex: d.timex.replace(/^[\dX-]+(?=T)/, day), edtf: day };
  });
}
