import { byCodeUnit } from "../../model/id.ts";
import type { StoryProfile } from "./profile.ts";

/** Why an article belongs to its story, for a person to read. */
export interface MembershipReason {
  /** Names and other terms that it shares with the story's other articles, heaviest first; weights 0 to 1, of the article's likeness to them. */
  readonly names: readonly SharedTerm[];
  readonly terms: readonly SharedTerm[];
  /** Days of the year ("jan5") and years that it and others of the story name. */
  readonly dates: readonly string[];
  /** Days between its publication and the nearest other article's; null where the days are not known. */
  readonly daysApart: number | null;
}

export interface SharedTerm {
  readonly term: string;
  readonly weight: number;
  /** In how many of the others it stands. */
  readonly articles: number;
}

const MOST_TERMS = 8;

/** What an article has in common with the others of its story. Terms are stems as the profile holds them. */
export function membershipReason(article: StoryProfile, story: readonly StoryProfile[]): MembershipReason {
  const others = story.filter((p) => p.id !== article.id);
  const own = new Map(article.terms.map((t, i) => [t, i]));
  const shared = new Map<string, { weight: number; articles: number }>();
  for (const other of others) {
    other.terms.forEach((term, j) => {
      const i = own.get(term);
      if (i === undefined) return;
      const known = shared.get(term) ?? { weight: 0, articles: 0 };
      shared.set(term, { weight: known.weight + (article.all[i] * other.all[j]) / others.length, articles: known.articles + 1 });
    });
  }
  const rows = [...shared]
    .map(([term, s]) => ({
      term,
      weight: Math.round(s.weight * 1000) / 1000,
      articles: s.articles,
      name: article.names[own.get(term) ?? 0] > 0,
    }))
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.term, b.term));
  const pick = (name: boolean): readonly SharedTerm[] =>
    rows
      .filter((r) => r.name === name)
      .slice(0, MOST_TERMS)
      .map(({ term, weight, articles }) => ({ term, weight, articles }));
  const dates = [...article.dates, ...article.years].filter((d) => others.some((o) => o.dates.includes(d) || o.years.includes(d)));
  const gaps = others.flatMap((o) => (o.day === null || article.day === null ? [] : [Math.abs(o.day - article.day)]));
  return { names: pick(true), terms: pick(false), dates: dates.sort(byCodeUnit), daysApart: gaps.length === 0 ? null : Math.min(...gaps) };
}
