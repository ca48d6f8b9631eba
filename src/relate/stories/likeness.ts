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

const WEIGHTS = Object.entries(model.weights) as [keyof StoryFeatures, number][];
const MOST_DAYS = 30;
const MOST_SHARED = 3;

/** A vector with its terms as numbers, rising. */
interface Sparse {
  readonly ids: Int32Array;
  /** Place of each term in the vector it was made from. */
  readonly at: Int32Array;
}

/** A profile made ready for many comparisons: words are numbers of one `TermNumbers`. */
export interface Indexed {
  readonly profile: StoryProfile;
  readonly terms: Sparse;
  readonly pairs: Sparse;
  readonly pairWeights: Float32Array;
  readonly numbers: Sparse;
  readonly dates: Sparse;
  readonly years: Sparse;
}

/** Numbers for words, in order of arrival: profiles that are compared share one. */
export type TermNumbers = Map<string, number>;

/** Room for the place of a word behind its number, so that both sort as one number. */
const PLACES = 2 ** 20;

function sparse(words: readonly string[], numbers: TermNumbers): Sparse {
  const rows = new Float64Array(words.length);
  for (let at = 0; at < words.length; at++) {
    let id = numbers.get(words[at]);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(words[at], id);
    }
    rows[at] = id * PLACES + at;
  }
  rows.sort();
  return { ids: Int32Array.from(rows, (r) => Math.floor(r / PLACES)), at: Int32Array.from(rows, (r) => r % PLACES) };
}

export function indexed(profile: StoryProfile, numbers: TermNumbers): Indexed {
  return {
    profile,
    terms: sparse(profile.terms, numbers),
    pairs: sparse([...profile.pairs.keys()], numbers),
    pairWeights: Float32Array.from(profile.pairs.values()),
    numbers: sparse(profile.numbers, numbers),
    dates: sparse(profile.dates, numbers),
    years: sparse(profile.years, numbers),
  };
}

export function featuresOf(x: Indexed, y: Indexed): StoryFeatures {
  let all = 0;
  let names = 0;
  let common = 0;
  let lead = 0;
  const p = x.profile;
  const q = y.profile;
  meet(x.terms, y.terms, (i, j) => {
    all += p.all[i] * q.all[j];
    names += p.names[i] * q.names[j];
    common += p.common[i] * q.common[j];
    lead += p.lead[i] * q.lead[j];
  });
  let pairs = 0;
  meet(x.pairs, y.pairs, (i, j) => {
    pairs += x.pairWeights[i] * y.pairWeights[j];
  });
  const numbers = sharedCount(x.numbers, y.numbers) / Math.sqrt(p.numbers.length * q.numbers.length || 1);
  const dates = Math.min(MOST_SHARED, sharedCount(x.dates, y.dates));
  const years = Math.min(MOST_SHARED, sharedCount(x.years, y.years));
  const days = p.day === null || q.day === null ? 0 : Math.abs(p.day - q.day);
  return {
    all,
    names,
    common,
    lead,
    numbers,
    pairs,
    dates,
    otherDates: dates === 0 && p.dates.length > 0 && q.dates.length > 0 ? 1 : 0,
    years,
    otherYears: years === 0 && p.years.length > 0 && q.years.length > 0 ? 1 : 0,
    apart: Math.log1p(Math.min(MOST_DAYS, days)),
  };
}

/** Calls `found` with the places of each term that both have. */
function meet(x: Sparse, y: Sparse, found: (i: number, j: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < x.ids.length && j < y.ids.length) {
    const d = x.ids[i] - y.ids[j];
    if (d < 0) i++;
    else if (d > 0) j++;
    else found(x.at[i++], y.at[j++]);
  }
}

function sharedCount(x: Sparse, y: Sparse): number {
  let n = 0;
  meet(x, y, () => {
    n++;
  });
  return n;
}

/**
 * How like two articles' stories are: a linear model over `featuresOf`, fitted by logistic regression on labelled pairs
 * (eval/fit/stories.ts makes model.json). Without its constant: 0 means nothing in common.
 */
export function likeness(x: Indexed, y: Indexed): number {
  const f = featuresOf(x, y);
  let sum = 0;
  for (const [name, weight] of WEIGHTS) sum += weight * f[name];
  return sum;
}
