import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import { byEvidence, type Evidence, evidenceOf } from "../../model/evidence.ts";
import type { Span } from "../../model/span.ts";
import { isoDay, parseDay } from "../dates/calendar.ts";
import { type Bounds, publishedFor, seenFrom } from "./bounds.ts";
import { isHoliday, isThisDay, type Match, matchMentions } from "./match.ts";
import { isAbsoluteDay, type Mention, mentionsIn } from "./mentions.ts";
import { laterThan, lowerBoundOf } from "./own.ts";
import { type Constraint, settle } from "./settle.ts";

/** Rounds in which an article that has been dated helps to date the next: chains of references in news are short. */
const ROUNDS = 6;
/** An interval wider than this says too little to date others by. */
const TELLING_DAYS = 14;
/** A stated day is off by up to this much through time zones alone. */
const ZONE_DAYS = 1;
/** Other articles, all of one mind, that it takes to doubt a stated date. */
const DOUBTERS = 2;
/** Evidence shown for a day that was worked out. */
const SHOWN = 6;
/** Supporters of a stated date as a share of its doubters, from which it is believed all the same. */
const MAX_SHARE = 0.34;
/**
 * Likeness that two sentences of one event need to date an undated article by. Leaving out one stated date at a time in 168 articles of
 * 33 stories: at 0.46 54 are dated and the stated day lies outside for 7, of which 6 through three days that are stated wrongly; 0.34
 * dates 58 with 9 outside, 0.55 dates 46 with 5.
 */
const DATING = 0.46;
/** A stated day with no other within this many days, where others lie together: it may be the day of a later edition, and dates nobody else. */
const TOGETHER_DAYS = 60;
/** What happened within this many days before a report is what it reports. */
const CURRENT_DAYS = 60;
/** An article that repeats without a date what another dates came out within this many days. In the same stories: 5, with room for more. */
const REPEATED_DAYS = 90;

/** Why a stated day is not believed: what other articles say, or the article itself. */
interface Doubt {
  readonly text: string;
  readonly links: readonly Linked[];
  readonly own: readonly Span[];
}

interface Linked extends Constraint {
  readonly own: Mention;
  readonly other: Mention;
  readonly days: { readonly first: number; readonly last: number };
}

/**
 * When each article appeared. `given` days win, then what metadata or header state; the others are worked out as intervals.
 *
 * Method: interval constraints. Where two articles tell the same event, each with a day of its own kind ("Wednesday" here, "last
 * Wednesday" or "3 May" there), the two days are one, which bounds the day from which the words are counted. Each article takes the
 * stretch that most of its neighbours agree on. A stated date that two or more neighbours contradict and none supports is doubted,
 * and then worked out like the rest. Days are ISO 8601; null is an open end. Independent of the order of `articles`.
 */
export function datePublications(
  articles: readonly AnnotatedArticle[],
  given: ReadonlyMap<ArticleId, string> = new Map(),
): ReadonlyMap<ArticleId, Publication> {
  const ordered = [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const stated = ordered.map(({ article }) => given.get(article.id) ?? article.stated?.value ?? null);
  const known = stated.map((value): Bounds | null => {
    const day = parseDay(value);
    return day === null ? null : { low: day, high: day };
  });
  const mentions = ordered.flatMap((a, i) => mentionsIn(a, i));
  const matches = matchMentions(mentions);
  const links = ordered.map((): Match[] => []);
  for (const m of matches) {
    links[m.a.article].push(m);
    links[m.b.article].push({ a: m.b, b: m.a, like: m.like });
  }
  const doubts = ordered.map((a, i) =>
    known[i] === null || given.has(a.article.id) ? null : (ownDoubtOf(a, known[i].low) ?? doubtOf(i, known, links[i])),
  );
  const settledDays: (Bounds | null)[] = known.map((k, i) => (doubts[i] === null ? k : null));
  const apart = lyingApart(settledDays);
  const reasons: (readonly Linked[])[] = ordered.map(() => []);
  const open = ordered.flatMap((_, i) => (settledDays[i] === null ? [i] : []));
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    const before = settledDays.map((days, i) => (apart.has(i) ? null : days));
    for (const i of open) {
      const constraints = constraintsOn(i, before, links[i], false, doubts[i] === null ? DATING : 0);
      const found = settle(constraints);
      if (found === null) continue;
      const agreeing = constraints.filter((c) => found.agreeing.includes(c));
      const now = { low: found.low, high: found.high };
      const was = settledDays[i];
      if (was === null || was.low !== now.low || was.high !== now.high) changed = true;
      settledDays[i] = now;
      reasons[i] = agreeing;
    }
    if (!changed) break;
  }
  return new Map(
    ordered.map((annotated, i) => {
      const { article } = annotated;
      const doubt = doubts[i];
      if (stated[i] !== null && doubt === null) {
        return [
          article.id,
          {
            earliest: stated[i],
            latest: stated[i],
            basis: given.has(article.id) ? "metadata" : (article.stated?.basis ?? "metadata"),
            stated: article.stated?.value ?? null,
            doubt: null,
            evidence: article.stated?.span && !given.has(article.id) ? [evidenceOf(article, article.stated.span)] : [],
          } satisfies Publication,
        ] as const;
      }
      return [article.id, inferred(ordered, i, settledDays[i], reasons[i], doubt)] as const;
    }),
  );
}

/** Numbers of the dated articles that lie far from all others, while some of the others lie together. */
function lyingApart(days: readonly (Bounds | null)[]): ReadonlySet<number> {
  const near = days.map((a, i) => days.some((b, j) => a !== null && b !== null && i !== j && Math.abs(a.low - b.low) <= TOGETHER_DAYS));
  return new Set(near.includes(true) ? days.flatMap((a, i) => (a !== null && !near[i] ? [i] : [])) : []);
}

function inferred(
  articles: readonly AnnotatedArticle[],
  i: number,
  days: Bounds | null,
  reasons: readonly Linked[],
  doubt: Doubt | null,
): Publication {
  const { article } = articles[i];
  const own = lowerBoundOf(articles[i]);
  const low = Math.max(days?.low ?? Number.NEGATIVE_INFINITY, own?.day ?? Number.NEGATIVE_INFINITY);
  const high = days?.high ?? Number.POSITIVE_INFINITY;
  // What an article itself says of the past cannot lie after the day worked out for it: then one of the two is misread.
  const sound = low <= high ? { low, high } : { low: days?.low ?? low, high };
  const evidence: Evidence[] = [...reasons, ...(doubt?.links ?? [])].flatMap((r) => [
    evidenceOf(article, r.own.expression ?? r.own.sentence),
    evidenceOf(articles[r.other.article].article, r.other.expression ?? r.other.sentence),
  ]);
  evidence.push(...(doubt?.own ?? []).map((span) => evidenceOf(article, span)));
  if (own !== null && low === own.day) evidence.push(evidenceOf(article, own.span));
  const seen = new Map(evidence.map((e) => [`${e.article}:${e.start}-${e.end}`, e]));
  const iso = (day: number): string | null => (Number.isFinite(day) ? isoDay(day) : null);
  return {
    earliest: iso(sound.low),
    latest: iso(sound.high),
    basis: "inferred",
    stated: article.stated?.value ?? null,
    doubt: doubt?.text ?? null,
    evidence: [...seen.values()].sort(byEvidence).slice(0, SHOWN),
  };
}

/** What an article's sentences, matched with those of dated articles, leave for its own day. `loose`: a weekday may look either way. */
function constraintsOn(
  i: number,
  known: readonly (Bounds | null)[],
  links: readonly Match[],
  loose: boolean,
  dating: number,
): readonly Linked[] {
  const best = new Map<string, Linked>();
  for (const { a, b, like } of links) {
    if (a.expression !== null && a.speaker === null && like < dating) continue;
    const days = daysOfMention(b, known[b.article]);
    if (days === null) continue;
    const bounds = boundsFor(a, b, days, loose, days.last < (known[b.article]?.low ?? Number.NEGATIVE_INFINITY) - CURRENT_DAYS);
    if (bounds === null) continue;
    const linked: Linked = { ...bounds, from: b.article, weight: like, own: a, other: b, days };
    // One voice per pair of expression and article: the most alike.
    const key = `${a.sentence.index} ${a.expression?.start ?? -1} ${b.article}`;
    const had = best.get(key);
    if (had === undefined || like > had.weight) best.set(key, linked);
  }
  return [...best.values()].filter((c) => c.from !== i);
}

function daysOfMention(m: Mention, published: Bounds | null): { readonly first: number; readonly last: number } | null {
  if (m.expression === null) return null;
  if (isAbsoluteDay(m.expression.value)) return seenFrom(m.expression.value, 0);
  if (published === null || published.high - published.low > TELLING_DAYS) return null;
  const [low, high] = [seenFrom(m.expression.value, published.low), seenFrom(m.expression.value, published.high)];
  return low === null || high === null ? null : { first: low.first, last: high.last };
}

function boundsFor(
  own: Mention,
  other: Mention,
  days: { readonly first: number; readonly last: number },
  loose: boolean,
  longOver: boolean,
): Bounds | null {
  // Told without a date: it had happened by then. "This week" is said of the last days too: it bounds nothing.
  if (own.expression === null)
    return own.speaker === null || other.expression === null || isThisDay(other.expression.value)
      ? null
      : { low: days.first, high: days.first + REPEATED_DAYS };
  const { value } = own.expression;
  if (isAbsoluteDay(value)) return null;
  const bounds = publishedFor(value, days.first, days.last);
  // A holiday that was long over for the other may be that of any year before: "the attacks on New Year's Eve".
  if (isHoliday(value) && longOver) return bounds === null ? null : { low: bounds.low, high: Number.POSITIVE_INFINITY };
  if (!loose || bounds === null) return bounds;
  const turned = turn(value);
  const back = turned === null ? null : publishedFor(turned, days.first, days.last);
  return back === null ? bounds : { low: Math.min(bounds.low, back.low), high: Math.max(bounds.high, back.high) };
}

/** The same weekday looked at the other way: tense is read from one verb and may be read wrongly. */
function turn(value: TimeValue): TimeValue | null {
  if (value.kind === "part") {
    const day = turn(value.day);
    return day === null ? null : { ...value, day };
  }
  return value.kind === "weekday" && value.which === "bare"
    ? { ...value, direction: value.direction === "future" ? "past" : "future" }
    : null;
}

/** Whether an article contradicts its stated day by telling as past what had not happened by then. */
function ownDoubtOf(annotated: AnnotatedArticle, day: number): Doubt | null {
  const later = laterThan(annotated, day + ZONE_DAYS);
  if (later.length === 0) return null;
  return { text: `“${later[0].text}” is told as past, which ${isoDay(day)} does not fit`, links: [], own: later };
}

/** Whether the other articles contradict a stated day: at least `DOUBTERS` of them do, and fewer than a third as many support it. */
function doubtOf(i: number, known: readonly (Bounds | null)[], links: readonly Match[]): Doubt | null {
  const day = known[i]?.low;
  if (day === undefined) return null;
  const constraints = constraintsOn(i, known, links, true, 0).filter(
    (c) => c.own.expression !== null && !c.own.carried && !isThisDay(c.own.expression.value),
  );
  const against = constraints.filter((c) => day < c.low - ZONE_DAYS || day > c.high + ZONE_DAYS);
  const voices = new Set(against.map((c) => c.from));
  if (voices.size < DOUBTERS) return null;
  const supporting = new Set(constraints.filter((c) => c.low <= day && day <= c.high).map((c) => c.from));
  if (supporting.size >= MAX_SHARE * voices.size) return null;
  const [shown] = [...against].sort((a, b) => b.weight - a.weight || a.own.sentence.start - b.own.sentence.start || a.from - b.from);
  const text = `“${shown.own.expression?.text ?? ""}” is ${isoDay(shown.days.first)} in ${voices.size} other reports of the same, which ${isoDay(day)} does not fit`;
  return { text, links: [shown], own: [] };
}
