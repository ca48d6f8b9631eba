import { byCodeUnit } from "../../model/id.ts";
import type { ClaimGroup } from "../../model/story.ts";
import { daysOf } from "../dates/calendar.ts";
import { likeness, type WordVector } from "../dates/likeness.ts";
import { type Happening, within } from "./happenings.ts";

export interface Gathered {
  readonly date: string;
  readonly members: readonly Happening[];
}

/**
 * Likeness (cosine of weighted words) from which two sentences with the same date tell the same event. Pairs of sentences across
 * articles, in stories with a timeline made by hand: 0.2 finds .625 at precision .905, 0.3 .571 at .906, 0.12 .667 at .862.
 */
const SAME_DATE = 0.2;
/** A date longer than this many days holds many events: sentences under it must agree on what happened. */
const COARSE_DAYS = 7;
/** The same for a coarser date that holds the finer one: "last week" beside "Wednesday". */
const COARSER = 0.45;

/**
 * Brings the sentences of one event together: the same date and like words, or the same claim. A coarser date joins the finer one
 * inside it only when the words agree well. One pass in a fixed order, each sentence to the most like of the groups there are.
 */
export function gather(happenings: readonly Happening[], claims: readonly ClaimGroup[]): readonly Gathered[] {
  const claimsOf = claimsBySentence(claims);
  const ordered = [...happenings].sort(
    (a, b) =>
      byCodeUnit(a.date, b.date) || byCodeUnit(a.expression.article, b.expression.article) || a.expression.start - b.expression.start,
  );
  const byDate = new Map<string, Group[]>();
  for (const h of ordered) {
    const groups = byDate.get(h.date) ?? [];
    byDate.set(h.date, groups);
    join(groups, h, claimsOf(h), isCoarse(h.date)) ?? groups.push(new Group(h, claimsOf(h)));
  }
  return absorb(byDate);
}

function claimsBySentence(claims: readonly ClaimGroup[]): (h: Happening) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const s of claim.statements) {
      const key = `${s.article} ${s.sentence}`;
      known.set(key, (known.get(key) ?? new Set()).add(claim.id));
    }
  }
  const none: ReadonlySet<string> = new Set();
  return (h) => known.get(`${h.expression.article} ${h.expression.sentence}`) ?? none;
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
      const best = mostLike(targets, group.words(), group.claims, (_, like) => like >= COARSER);
      best?.take(group);
      return best === null;
    });
    byDate.get(date)?.splice(0, Number.POSITIVE_INFINITY, ...rest);
  }
  return dates.flatMap((date) => (byDate.get(date) ?? []).map((g) => ({ date, members: g.members })));
}

function isCoarse(date: string): boolean {
  const days = daysOf(date);
  return days?.first != null && days.last !== null && days.last - days.first + 1 > COARSE_DAYS;
}

function join(groups: readonly Group[], h: Happening, claims: ReadonlySet<string>, coarse: boolean): Group | null {
  const enough = (group: Group, like: number): boolean => like >= SAME_DATE && (!coarse || group.doesAnyOf(h.verbs, h.words));
  const best = mostLike(groups, h.words, claims, enough);
  best?.add(h, claims);
  return best;
}

function mostLike(
  groups: readonly Group[],
  words: WordVector,
  claims: ReadonlySet<string>,
  enough: (group: Group, like: number) => boolean,
): Group | null {
  let best: Group | null = null;
  let most = 0;
  for (const group of groups) {
    const shared = [...claims].some((c) => group.claims.has(c));
    const like = shared ? 1 : likeness(group.words(), words);
    if (like > most && (shared || enough(group, like))) {
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
  readonly #verbs = new Set<string>();
  #sum = new Map<string, number>();
  #unit: Map<string, number> | null = null;

  constructor(first: Happening, claims: ReadonlySet<string>) {
    this.add(first, claims);
  }

  add(h: Happening, claims: ReadonlySet<string>): void {
    this.members.push(h);
    for (const c of claims) this.claims.add(c);
    for (const v of h.verbs) this.#verbs.add(v);
    for (const [word, weight] of h.words) this.#sum.set(word, (this.#sum.get(word) ?? 0) + weight);
    this.#unit = null;
  }

  take(other: Group): void {
    for (const h of other.members) this.add(h, other.claims);
  }

  /** Whether one side's verb stands on the other, as a verb or as a noun of its stem ("inspected", "inspection"). Not asked where a side has no verb. */
  doesAnyOf(verbs: ReadonlySet<string>, words: WordVector): boolean {
    if (verbs.size === 0 || this.#verbs.size === 0) return true;
    return [...verbs].some((v) => this.#sum.has(v)) || [...this.#verbs].some((v) => words.has(v));
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
