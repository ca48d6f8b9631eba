import model from "./model.json" with { type: "json" };
import type { StoryProfile } from "./profile.ts";

/** What two articles have in common, each from 0 (nothing) up; cosines to 1. */
export interface StoryFeatures {
  readonly all: number;
  readonly names: number;
  readonly common: number;
  readonly lead: number;
  readonly numbers: number;
  readonly pairs: number;
  /** Days of the year that both name (at most 3); 1 where both name some and none is shared. The same for years. */
  readonly dates: number;
  readonly otherDates: number;
  readonly years: number;
  readonly otherYears: number;
  /** ln(1 + days between the publications), of at most 30 days; 0 where one is not dated. */
  readonly apart: number;
}

const MOST_DAYS = 30;
const MOST_SHARED = 3;

/** A profile with its terms by name, made once for many comparisons. */
export interface Indexed {
  readonly profile: StoryProfile;
  readonly at: ReadonlyMap<string, number>;
}

export function indexed(profile: StoryProfile): Indexed {
  return { profile, at: new Map(profile.terms.map((t, i) => [t, i])) };
}

export function featuresOf(x: Indexed, y: Indexed): StoryFeatures {
  const [a, b] = x.profile.terms.length <= y.profile.terms.length ? [x, y] : [y, x];
  let all = 0;
  let names = 0;
  let common = 0;
  let lead = 0;
  a.profile.terms.forEach((term, i) => {
    const j = b.at.get(term);
    if (j === undefined) return;
    all += a.profile.all[i] * b.profile.all[j];
    names += a.profile.names[i] * b.profile.names[j];
    common += a.profile.common[i] * b.profile.common[j];
    lead += a.profile.lead[i] * b.profile.lead[j];
  });
  const [p, q] = x.profile.pairs.size <= y.profile.pairs.size ? [x.profile.pairs, y.profile.pairs] : [y.profile.pairs, x.profile.pairs];
  let pairs = 0;
  for (const [pair, weight] of p) pairs += weight * (q.get(pair) ?? 0);
  const numbers = sharedCount(x.profile.numbers, y.profile.numbers) / Math.sqrt(x.profile.numbers.length * y.profile.numbers.length || 1);
  const dates = Math.min(MOST_SHARED, sharedCount(x.profile.dates, y.profile.dates));
  const years = Math.min(MOST_SHARED, sharedCount(x.profile.years, y.profile.years));
  const days = x.profile.day === null || y.profile.day === null ? 0 : Math.abs(x.profile.day - y.profile.day);
  return {
    all,
    names,
    common,
    lead,
    numbers,
    pairs,
    dates,
    otherDates: dates === 0 && x.profile.dates.length > 0 && y.profile.dates.length > 0 ? 1 : 0,
    years,
    otherYears: years === 0 && x.profile.years.length > 0 && y.profile.years.length > 0 ? 1 : 0,
    apart: Math.log1p(Math.min(MOST_DAYS, days)),
  };
}

function sharedCount(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const set = new Set(b);
  let n = 0;
  for (const v of a) if (set.has(v)) n++;
  return n;
}

/**
 * How like two articles' stories are: a linear model over `featuresOf`, fitted by logistic regression on labelled pairs
 * (eval/fit/stories.ts makes model.json). Without its constant: 0 means nothing in common.
 */
export function likeness(x: Indexed, y: Indexed): number {
  const f = featuresOf(x, y);
  let sum = 0;
  for (const [name, weight] of Object.entries(model.weights) as [keyof StoryFeatures, number][]) sum += weight * f[name];
  return sum;
}
