import type { Measured } from "../../../relate/stories/likeness.ts";
import { keptKeysOf, nearbyIn } from "../../../relate/stories/nearby.ts";
import { WINDOW_DAYS } from "../../../relate/stories/window.ts";
import type { StoredArticle } from "../../../store/parts/articles.ts";
import type { RevisionRef } from "../../../store/parts/common.ts";
import type { StoreParts } from "../../../store/store.ts";

/** An article with the profile by which it is compared. */
export interface Profiled {
  readonly article: StoredArticle;
  readonly measured: Measured;
}

/** An article, and others that may be like it. */
export interface Candidates {
  readonly one: Profiled;
  readonly others: readonly StoredArticle[];
}

/** Of what came lately so much is looked at beside an article without a day: a day's news of a large list of feeds. */
const MOST_LATE = 2_000;
const DAY_MS = 86_400_000;

/** The day on which an article was first seen, in days since 1970. */
export const seenOf = ({ firstSeenAt }: StoredArticle): number => Math.floor(Date.parse(firstSeenAt) / DAY_MS);

/**
 * The articles that these are to be compared with: for one that states its day, those of the days around it that share heavy terms with it, and those that
 * state none and came in the days around its own coming; for one that states none, all that came lately.
 */
export async function worthComparing(parts: StoreParts, articles: readonly Profiled[]): Promise<readonly Candidates[]> {
  return [...(await sharingTerms(parts, articles)), ...(await cameLately(parts, articles))];
}

async function sharingTerms(parts: StoreParts, articles: readonly Profiled[]): Promise<readonly Candidates[]> {
  const byDay = new Map<number, Profiled[]>();
  for (const one of articles) {
    const { day } = one.measured.profile;
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  const found: { readonly one: Profiled; readonly revisions: readonly RevisionRef[] }[] = [];
  for (const [day, ofDay] of byDay) {
    const keyed = ofDay.map((one) => ({ one, keys: keptKeysOf(one.measured) }));
    const lists = await parts.nearby.lists(new Set(keyed.flatMap(({ keys }) => [...keys.terms])), day - WINDOW_DAYS, day + WINDOW_DAYS);
    const postings = new Map([...lists].map(([term, { revisions, weights }]) => [term, { places: revisions, weights }] as const));
    for (const { one, keys } of keyed) found.push({ one, revisions: nearbyIn(postings, keys) });
  }
  const current = new Map((await parts.articles.ofRevisions(found.flatMap((f) => f.revisions))).map((a) => [a.current, a]));
  return found.map(({ one, revisions }) => ({ one, others: revisions.flatMap((ref) => current.get(ref) ?? []) }));
}

async function cameLately(parts: StoreParts, articles: readonly Profiled[]): Promise<readonly Candidates[]> {
  const out: Candidates[] = [];
  const read = new Map<string, readonly StoredArticle[]>();
  for (const one of articles) {
    const seen = seenOf(one.article);
    const undatedOnly = one.measured.profile.day !== null;
    const key = `${seen} ${undatedOnly}`;
    const others =
      read.get(key) ?? (await parts.articles.seenBetween(dayText(seen - WINDOW_DAYS), dayText(seen + WINDOW_DAYS), MOST_LATE, undatedOnly));
    read.set(key, others);
    out.push({ one, others });
  }
  return out;
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
