import { ALL, COMMON, LEADS, NAMES, PAIRS } from "./levels.ts";
import model from "./model.json" with { type: "json" };
import { Section, type StoryProfile } from "./profile.ts";

/** What two articles have in common, each from 0 (nothing) up; cosines to 1. */
export interface StoryFeatures {
  readonly all: number;
  readonly names: number;
  readonly common: number;
  readonly lead: number;
  readonly numbers: number;
  readonly pairs: number;
  /** Days of the year that both name (at most 3); 1 where both name some and none is shared. Years tell nothing beside them. */
  readonly dates: number;
  readonly otherDates: number;
  /** ln(1 + days between the publications), of at most 30 days; 0 where one is not dated. */
  readonly apart: number;
}

const WEIGHTS = Object.entries(model.weights) as [keyof StoryFeatures, number][];
const MOST_DAYS = 30;
const MOST_SHARED = 3;

/** A profile with the lengths of its vectors. */
export interface Measured {
  readonly profile: StoryProfile;
  readonly all: number;
  readonly names: number;
  readonly common: number;
  readonly lead: number;
  readonly pairs: number;
}

export function measured(profile: StoryProfile): Measured {
  const { levels, ends } = profile;
  const length = (weights: Float64Array, from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += weights[levels[i]] ** 2;
    return Math.sqrt(sum) || 1;
  };
  const terms = ends[Section.terms];
  return {
    profile,
    all: length(ALL, 0, terms),
    names: length(NAMES, 0, terms),
    common: length(COMMON, 0, terms),
    lead: length(LEADS, 0, terms),
    pairs: length(PAIRS, terms, ends[Section.pairs]),
  };
}

/** What two articles have in common. The same, to the last bit, whichever is named first. */
export function featuresOf(x: Measured, y: Measured): StoryFeatures {
  const p = x.profile;
  const q = y.profile;
  const pl = p.levels;
  const ql = q.levels;
  const ph = p.hashes;
  const qh = q.hashes;
  const pTerms = p.ends[Section.terms];
  const qTerms = q.ends[Section.terms];
  let all = 0;
  let names = 0;
  let common = 0;
  let lead = 0;
  for (let i = 0, j = 0; i < pTerms && j < qTerms; ) {
    if (ph[i] < qh[j]) i++;
    else if (ph[i] > qh[j]) j++;
    else {
      const a = pl[i++];
      const b = ql[j++];
      all += ALL[a] * ALL[b];
      names += NAMES[a] * NAMES[b];
      common += COMMON[a] * COMMON[b];
      lead += LEADS[a] * LEADS[b];
    }
  }
  let pairs = 0;
  for (let i = pTerms, j = qTerms; i < p.ends[Section.pairs] && j < q.ends[Section.pairs]; ) {
    if (ph[i] < qh[j]) i++;
    else if (ph[i] > qh[j]) j++;
    else pairs += PAIRS[pl[i++]] * PAIRS[ql[j++]];
  }
  const dates = Math.min(MOST_SHARED, sharedCount(p, q, Section.dates));
  const days = p.day === null || q.day === null ? 0 : Math.abs(p.day - q.day);
  return {
    all: all / (x.all * y.all),
    names: names / (x.names * y.names),
    common: common / (x.common * y.common),
    lead: lead / (x.lead * y.lead),
    numbers: sharedCount(p, q, Section.numbers) / Math.sqrt(sizeOf(p, Section.numbers) * sizeOf(q, Section.numbers) || 1),
    pairs: pairs / (x.pairs * y.pairs),
    dates,
    otherDates: dates === 0 && sizeOf(p, Section.dates) > 0 && sizeOf(q, Section.dates) > 0 ? 1 : 0,
    apart: Math.log1p(Math.min(MOST_DAYS, days)),
  };
}

function sizeOf({ ends }: StoryProfile, which: Section): number {
  return ends[which] - (ends[which - 1] ?? 0);
}

/** How many hashes of a section two profiles share. */
function sharedCount(p: StoryProfile, q: StoryProfile, which: Section): number {
  let n = 0;
  for (let i = p.ends[which - 1], j = q.ends[which - 1]; i < p.ends[which] && j < q.ends[which]; ) {
    if (p.hashes[i] < q.hashes[j]) i++;
    else if (p.hashes[i] > q.hashes[j]) j++;
    else {
      n++;
      i++;
      j++;
    }
  }
  return n;
}

/**
 * How like two articles' stories are: a linear model over `featuresOf`, fitted by logistic regression on labelled pairs
 * (eval/fit/stories.ts makes model.json). Without its constant: 0 means nothing in common.
 */
export function likeness(x: Measured, y: Measured): number {
  const f = featuresOf(x, y);
  let sum = 0;
  for (const [name, weight] of WEIGHTS) sum += weight * f[name];
  return sum;
}
