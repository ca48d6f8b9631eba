import type { TimeValue } from "../../annotate/dates/value.ts";
import { likeness, type WordVector } from "../dates/likeness.ts";
import { isAbsoluteDay, type Mention, sameSpeaker } from "./mentions.ts";

export interface Match {
  readonly a: Mention;
  readonly b: Mention;
  readonly like: number;
}

/**
 * Likeness from which two dated sentences of two articles tell the same event, and the same where one speaker says like things. At
 * 0.34 several articles that agree may doubt a stated date (three of three doubts right on 168 dated articles of 33 stories, one at
 * 0.42); to date an article by, `publication.ts` asks for more.
 */
const SAME_EVENT = 0.34;
const SAME_SPEECH = 0.2;
/** The same where both name the same holiday: the name, left out of the words, agrees too. */
const SAME_HOLIDAY = 0.28;
/** The same where one looks ahead to what the other tells as done. */
const AHEAD_AND_PAST = 0.6;
/** The same where one says only "today" or "this week". */
const SAME_TODAY = 0.6;
/** Likeness from which an undated sentence tells what a dated one tells: nearly the same words. */
const SAME_WORDS = 0.62;
const SAME_SENTENCE = 0.5;
/** A sentence with fewer content words besides the speaker's says too little to be known again. */
const LEAST_WORDS = 4;
/** Words of a sentence that lead to others, the rarest first, and the most sentences that one word may lead to: keeps cost near linear. */
const LEADS = 8;
const MOST_SENTENCES = 60;

/** Pairs of sentences in two articles that tell the same, at least one of them with a date. */
export function matchMentions(mentions: readonly Mention[]): readonly Match[] {
  const index = new Map<string, number[]>();
  const led = mentions.map(leads);
  led.forEach((words, i) => {
    for (const word of words) {
      const list = index.get(word);
      if (list) list.push(i);
      else index.set(word, [i]);
    }
  });
  const out: Match[] = [];
  mentions.forEach((a, i) => {
    const near = new Set<number>();
    for (const word of led[i]) {
      const list = index.get(word) ?? [];
      if (list.length <= MOST_SENTENCES) for (const j of list) if (j > i) near.add(j);
    }
    for (const j of near) {
      const b = mentions[j];
      if (a.article === b.article || (a.expression === null && b.expression === null)) continue;
      const like = likeness(a.words, b.words);
      if (like >= least(a, b)) out.push({ a, b, like });
    }
  });
  return out;
}

export const isHoliday = (v: TimeValue): boolean => v.kind === "holiday" || (v.kind === "part" && isHoliday(v.day));

/** "today", "this morning", "this week": in running reports and quotations they drift from the day of publication. */
export function isThisDay(v: TimeValue): boolean {
  if (v.kind === "part") return isThisDay(v.day);
  return (v.kind === "shift" && v.count === 0) || (v.kind === "unit" && v.offset === 0);
}

const sameHoliday = (x: TimeValue, y: TimeValue): boolean => x.kind === "holiday" && y.kind === "holiday" && x.holiday === y.holiday;

/** 1 where the words place it after publication, -1 before it, 0 where they do not tell. */
export function lookOf(v: TimeValue): number {
  if (v.kind === "part") return lookOf(v.day);
  if (v.kind === "shift") return Math.sign(v.count);
  if (v.kind === "unit") return Math.sign(v.offset);
  if (!("direction" in v)) return 0;
  return v.direction === "future" ? 1 : v.direction === "past" || v.kind === "weekday" ? -1 : 0;
}

/** Likeness of what is said, the speaker's own names left out: one minister says many things. */
function saidAlike(a: Mention, b: Mention): number {
  const names = new Set([...(a.speaker ?? []), ...(b.speaker ?? [])]);
  const rest = (m: Mention): WordVector => {
    const kept = [...m.words].filter(([word]) => !names.has(word));
    const length = Math.sqrt(kept.reduce((sum, [, w]) => sum + w * w, 0));
    return kept.length < LEAST_WORDS ? new Map() : new Map(kept.map(([word, w]) => [word, w / length]));
  };
  return likeness(rest(a), rest(b));
}

const leads = (m: Mention): readonly string[] =>
  [...m.words]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, LEADS)
    .map(([word]) => word);

function least(a: Mention, b: Mention): number {
  if (a.expression === null || b.expression === null) {
    const speech = a.speaker !== null && b.speaker !== null;
    return speech && saidAlike(a, b) >= SAME_WORDS ? SAME_SENTENCE : Number.POSITIVE_INFINITY;
  }
  const [x, y] = [a.expression.value, b.expression.value];
  // Holidays come again every year: one beside a full date may be another year's.
  if ((isHoliday(x) && isAbsoluteDay(y)) || (isHoliday(y) && isAbsoluteDay(x))) return Number.POSITIVE_INFINITY;
  // What is ahead for one and told as done by the other is more often two things than one.
  if (lookOf(x) * lookOf(y) < 0) return AHEAD_AND_PAST;
  const floor = isThisDay(x) || isThisDay(y) ? SAME_TODAY : 0;
  // The day something was said and the day something happened are two days, however like the words.
  if ((a.speaker === null) !== (b.speaker === null)) return Number.POSITIVE_INFINITY;
  if (a.speaker === null && sameHoliday(x, y)) return SAME_HOLIDAY;
  if (a.speaker === null) return a.carried || b.carried ? Number.POSITIVE_INFINITY : Math.max(floor, SAME_EVENT);
  return sameSpeaker(a.speaker, b.speaker) ? Math.max(floor, SAME_SPEECH) : Number.POSITIVE_INFINITY;
}
