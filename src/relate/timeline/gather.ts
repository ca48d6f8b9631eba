import { byCodeUnit } from "../../model/id.ts";
import type { ClaimGroup } from "../../model/story.ts";
import { daysOf } from "../dates/calendar.ts";
import { likeness, type WordVector } from "../dates/likeness.ts";
import { type Happening, within } from "./happenings.ts";

export interface Gathered {
  readonly date: string;
  readonly members: readonly Happening[];
}

/** Likeness (cosine of weighted words) from which two sentences with the same date tell the same event. */
const SAME_DATE = 0.3;
/** The same for a coarser date that holds the finer one: "last week" beside "Wednesday". */
const COARSER = 0.45;

/**
 * Brings the sentences of one event together: the same date and like words, or the same claim. A coarser date joins the finer one
 * inside it only when the words agree well. One pass in a fixed order, each sentence to the most like of the groups there are.
 */
export function gather(happenings: readonly Happening[], claims: readonly ClaimGroup[]): readonly Gathered[] {
  const claimsOf = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const s of claim.statements) {
      const key = `${s.article} ${s.sentence}`;
      const set = claimsOf.get(key) ?? new Set();
      claimsOf.set(key, set.add(claim.id));
    }
  }
  const of = (h: Happening): ReadonlySet<string> => claimsOf.get(`${h.expression.article} ${h.expression.sentence}`) ?? new Set();
  const ordered = [...happenings].sort(
    (a, b) =>
      byCodeUnit(a.date, b.date) || byCodeUnit(a.expression.article, b.expression.article) || a.expression.start - b.expression.start,
  );
  const byDate = new Map<string, Group[]>();
  for (const h of ordered) {
    const groups = byDate.get(h.date) ?? [];
    byDate.set(h.date, groups);
    join(groups, h, of(h), SAME_DATE) ?? groups.push(new Group(h, of(h)));
  }
  return absorb(byDate);
}

/** The groups of coarser dates that go into a finer one. Finest first, so that a chain of three ends in the finest. */
function absorb(byDate: ReadonlyMap<string, Group[]>): readonly Gathered[] {
  const dates = [...byDate.keys()].sort(byCodeUnit);
  const days = new Map(dates.map((d) => [d, daysOf(d)]));
  const finer = new Map(dates.map((d) => [d, dates.filter((o) => o !== d && within(days.get(o), days.get(d)))]));
  const coarse = dates
    .filter((d) => (finer.get(d)?.length ?? 0) > 0)
    .sort((a, b) => (finer.get(a)?.length ?? 0) - (finer.get(b)?.length ?? 0) || byCodeUnit(a, b));
  for (const date of coarse) {
    const targets = (finer.get(date) ?? []).flatMap((d) => byDate.get(d) ?? []);
    const rest = (byDate.get(date) ?? []).filter((group) => {
      const best = mostLike(targets, group.words(), group.claims, COARSER);
      best?.take(group);
      return best === null;
    });
    byDate.get(date)?.splice(0, Number.POSITIVE_INFINITY, ...rest);
  }
  return dates.flatMap((date) => (byDate.get(date) ?? []).map((g) => ({ date, members: g.members })));
}

function join(groups: readonly Group[], h: Happening, claims: ReadonlySet<string>, least: number): Group | null {
  const best = mostLike(groups, h.words, claims, least);
  best?.add(h, claims);
  return best;
}

function mostLike(groups: readonly Group[], words: WordVector, claims: ReadonlySet<string>, least: number): Group | null {
  let best: Group | null = null;
  let most = 0;
  for (const group of groups) {
    const shared = [...claims].some((c) => group.claims.has(c));
    const like = shared ? 1 : likeness(group.words(), words);
    if ((shared || like >= least) && like > most) {
      best = group;
      most = like;
    }
  }
  return best;
}

/** Sentences gathered so far, with the sum of their words. State that lives only while gathering. */
class Group {
  readonly members: Happening[] = [];
  readonly claims = new Set<string>();
  #sum = new Map<string, number>();
  #unit: Map<string, number> | null = null;

  constructor(first: Happening, claims: ReadonlySet<string>) {
    this.add(first, claims);
  }

  add(h: Happening, claims: ReadonlySet<string>): void {
    this.members.push(h);
    for (const c of claims) this.claims.add(c);
    for (const [word, weight] of h.words) this.#sum.set(word, (this.#sum.get(word) ?? 0) + weight);
    this.#unit = null;
  }

  take(other: Group): void {
    for (const h of other.members) this.add(h, other.claims);
  }

  words(): WordVector {
    if (this.#unit === null) {
      let square = 0;
      for (const w of this.#sum.values()) square += w * w;
      const length = Math.sqrt(square) || 1;
      this.#unit = new Map([...this.#sum].map(([word, w]) => [word, w / length]));
    }
    return this.#unit;
  }
}
