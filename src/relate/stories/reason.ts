import { byCodeUnit } from "../../model/id.ts";
import { ALL, isName } from "./levels.ts";
import { measured } from "./likeness.ts";
import { dayOfYearText, Section, type StoryProfile, section } from "./profile.ts";

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

/** What an article has in common with the others of its story. `words`: its stems by their hashes (`profileWords`). */
export function membershipReason(
  article: StoryProfile,
  story: readonly StoryProfile[],
  words: ReadonlyMap<number, string>,
): MembershipReason {
  const others = story.filter((p) => p.id !== article.id);
  const own = new Map(termsOf(article).map((t) => [t.hash, t]));
  const shared = new Map<number, { weight: number; articles: number }>();
  for (const other of others) {
    for (const { hash, weight } of termsOf(other)) {
      const mine = own.get(hash);
      if (mine === undefined) continue;
      const known = shared.get(hash) ?? { weight: 0, articles: 0 };
      shared.set(hash, { weight: known.weight + (mine.weight * weight) / others.length, articles: known.articles + 1 });
    }
  }
  const rows = [...shared]
    .map(([hash, s]) => ({
      term: words.get(hash) ?? "",
      weight: Math.round(s.weight * 1000) / 1000,
      articles: s.articles,
      name: own.get(hash)?.name ?? false,
    }))
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.term, b.term));
  const pick = (name: boolean): readonly SharedTerm[] =>
    rows
      .filter((r) => r.name === name)
      .slice(0, MOST_TERMS)
      .map(({ term, weight, articles }) => ({ term, weight, articles }));
  const inOthers = (which: Section): readonly number[] => {
    const found = new Set(others.flatMap((o) => [...section(o, which)]));
    return [...section(article, which)].filter((value) => found.has(value));
  };
  const dates = [...inOthers(Section.dates).map(dayOfYearText), ...inOthers(Section.years).map(String)];
  const gaps = others.flatMap((o) => (o.day === null || article.day === null ? [] : [Math.abs(o.day - article.day)]));
  return { names: pick(true), terms: pick(false), dates: dates.sort(byCodeUnit), daysApart: gaps.length === 0 ? null : Math.min(...gaps) };
}

function termsOf(profile: StoryProfile): readonly { readonly hash: number; readonly weight: number; readonly name: boolean }[] {
  const { all } = measured(profile);
  return Array.from(section(profile, Section.terms), (hash, i) => ({
    hash,
    weight: ALL[profile.levels[i]] / all,
    name: isName(profile.levels[i]),
  }));
}
