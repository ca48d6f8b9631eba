import type { ArticleId } from "../../model/article.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import type { StoryGroup } from "../../model/story.ts";
import { type ClusterOptions, cluster, type LikePair } from "./cluster.ts";
import { contentHash, sameContent } from "./copies.ts";
import { likeness, type Measured, measured } from "./likeness.ts";
import model from "./model.json" with { type: "json" };
import { type Keys, keysOf, NearbyIndex } from "./nearby.ts";
import type { StoryProfile } from "./profile.ts";
import { byTime } from "./time.ts";

export { WINDOW_DAYS } from "./time.ts";

/** Likeness below this is not kept: it would not move an average. */
const LEAST_LIKENESS = 0.1;

/** What became of stories that hang together: nothing before: new; one before: grown; several: merged; several after one: split. */
export interface StoryChange {
  readonly before: readonly StoryGroup[];
  readonly after: readonly StoryGroup[];
}

/** An article, or several that are word-for-word copies of one day: they count once, so that a thousand of them cost what one does. */
interface Member {
  readonly article: Measured;
  /** Of all copies; the lowest stands first. */
  readonly ids: ArticleId[];
  readonly keys: Keys;
  readonly content: number;
  readonly place: number;
  /** The day by which it leaves. */
  readonly day: number;
  readonly arrivedDay: number | null;
  /** Articles that it is like, and how like. */
  readonly near: Map<Member, number>;
  story: Story;
  /** Its number while it is grouped; -1 otherwise. */
  at: number;
}

interface Story {
  readonly group: StoryGroup;
  readonly members: readonly Member[];
}

/**
 * The open stories of a stream. Whatever was added, in whatever order and batches, the stories are those that `groupProfiles` makes of the
 * articles that are in the window: so a window can be made anew from the kept profiles of the open stories. A story is closed as a whole,
 * and what is closed never changes and takes part in nothing.
 *
 * Why only what is touched needs grouping again: groups are joined by what they hold and nothing else, so a story that joins nothing comes
 * out the same whatever stands beside it. Added articles are grouped beside the stories that they are like enough to join; a story that comes
 * out changed is taken with them and grouped beside those that it could join in turn, until all that stand beside come out as they were.
 */
export interface StoryWindow {
  /**
   * Adds articles; those that are there already are left as they are. `arrivedDay`: the day of their arrival, in days since 1970, by which
   * articles without a date leave the window (never taken for a day of publication); null where it does not matter, as in a closed
   * collection. Changes in the order of their first story.
   */
  add(profiles: readonly StoryProfile[], arrivedDay?: number | null): readonly StoryChange[];
  /** Closes the stories whose newest article is of a day before this one, and gives them. */
  closeBefore(day: number): readonly StoryGroup[];
  /** The open stories, largest first, ties by id. */
  stories(): readonly StoryGroup[];
  /** Number of open articles. */
  readonly size: number;
}

export interface WindowOptions extends ClusterOptions {
  /**
   * Articles so many days apart are not compared, by their own days or, where one has none, by those of their arrival: what stands together
   * then depends on the articles around it alone, however much of a long stream is in the window. Not given: all are.
   */
  readonly daysApart?: number;
}

/** An empty window. */
export function openWindow(options: WindowOptions = model): StoryWindow {
  return new Window(options);
}

/** A story of the given articles. */
export function storyOf(ids: readonly ArticleId[]): StoryGroup {
  const articles = [...ids].sort(byCodeUnit);
  return { id: contentId("s", ...articles), articles };
}

/** Largest first, ties by id. */
export function bySize(a: StoryGroup, b: StoryGroup): number {
  return b.articles.length - a.articles.length || byCodeUnit(a.id, b.id);
}

class Window implements StoryWindow {
  readonly #options: WindowOptions;
  readonly #index = new NearbyIndex();
  readonly #members = new Map<ArticleId, Member>();
  readonly #byContent = new Map<number, Member[]>();
  readonly #places: (Member | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #stories = new Set<Story>();

  constructor(options: WindowOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#members.size;
  }

  stories(): readonly StoryGroup[] {
    return [...this.#stories].map((s) => s.group).sort(bySize);
  }

  add(profiles: readonly StoryProfile[], arrivedDay: number | null = null): readonly StoryChange[] {
    const fresh = new Set<Member>();
    for (const profile of profiles) if (!this.#members.has(profile.id)) fresh.add(this.#insert(profile, arrivedDay));
    const touched = new Set([...fresh].map((m) => m.story));
    const stands = (members: readonly Member[]): boolean =>
      asItWas(members) && this.#stories.has(members[0].story) && !members.some((m) => fresh.has(m));
    const made = this.#regroup(touched).filter((members) => !stands(members));
    const before = [...new Set(made.flatMap((members) => members.map((m) => m.story)))].filter((s) => this.#stories.has(s));
    const after = made.map(storyWith);
    const out = changesOf(before, after);
    for (const s of before) this.#stories.delete(s);
    for (const s of after) {
      this.#stories.add(s);
      for (const m of s.members) m.story = s;
    }
    return out;
  }

  closeBefore(day: number): readonly StoryGroup[] {
    const closed = [...this.#stories].filter((s) => s.members.every((m) => m.day < day));
    const leaving = new Set(closed.flatMap((s) => s.members));
    for (const m of leaving) {
      for (const other of m.near.keys()) other.near.delete(m);
      for (const id of m.ids) this.#members.delete(id);
      const alike = (this.#byContent.get(m.content) ?? []).filter((other) => other !== m);
      if (alike.length > 0) this.#byContent.set(m.content, alike);
      else this.#byContent.delete(m.content);
      this.#places[m.place] = undefined;
      this.#free.push(m.place);
    }
    this.#index.remove(
      [...leaving].map((m) => m.keys),
      (place) => this.#places[place] === undefined,
    );
    for (const s of closed) this.#stories.delete(s);
    return closed.map((s) => s.group).sort(bySize);
  }

  #insert(profile: StoryProfile, arrivedDay: number | null): Member {
    const day = Math.min(profile.day ?? Number.POSITIVE_INFINITY, arrivedDay ?? Number.POSITIVE_INFINITY);
    const content = contentHash(profile);
    const alike = this.#byContent.get(content) ?? [];
    const copy = alike.find((m) => m.day === day && sameContent(m.article.profile, profile));
    if (copy !== undefined) {
      if (profile.id < copy.ids[0]) copy.ids.unshift(profile.id);
      else copy.ids.push(profile.id);
      this.#members.set(profile.id, copy);
      return copy;
    }
    const article = measured(profile);
    const keys = keysOf(article);
    const near = new Map<Member, number>();
    const place = this.#free.pop() ?? this.#places.length;
    const member: Member = { article, ids: [profile.id], keys, content, place, day, arrivedDay, near, story: NO_STORY, at: -1 };
    member.story = { group: storyOf([profile.id]), members: [member] };
    this.#byContent.set(content, [...alike, member]);
    for (const at of this.#index.find(keys)) {
      const other = this.#places[at] as Member;
      if (daysBetween(member, other) > (this.#options.daysApart ?? Number.POSITIVE_INFINITY)) continue;
      const like = likeness(article, other.article);
      if (like < LEAST_LIKENESS) continue;
      near.set(other, like);
      other.near.set(member, like);
    }
    this.#index.add(place, keys);
    this.#places[place] = member;
    this.#members.set(profile.id, member);
    return member;
  }

  /** Groups the members of the touched stories; stories that come out changed by that are added to `touched`. */
  #regroup(touched: Set<Story>): readonly (readonly Member[])[] {
    for (;;) {
      const beside = new Set(touched);
      for (const s of touched)
        for (const m of s.members) for (const [other, like] of m.near) if (like >= this.#options.threshold) beside.add(other.story);
      const groups = this.#grouped([...beside].flatMap((s) => s.members));
      const reached = touched.size;
      for (const members of groups) if (!asItWas(members)) for (const m of members) touched.add(m.story);
      if (touched.size === reached) return groups;
    }
  }

  /** Groups articles by their likeness, as if there were no others. */
  #grouped(members: readonly Member[]): readonly (readonly Member[])[] {
    const marks = new Map(members.map((m) => [m, { id: m.ids[0], day: m.article.profile.day }]));
    const ordered = [...marks].sort(([, a], [, b]) => byTime(a, b)).map(([m]) => m);
    ordered.forEach((m, i) => {
      m.at = i;
    });
    const pairs: LikePair[] = [];
    for (const m of ordered) for (const [other, like] of m.near) if (other.at >= 0 && other.at < m.at) pairs.push([m.at, other.at, like]);
    const label = cluster(
      ordered.map((m) => m.article.profile.day),
      pairs,
      this.#options,
    );
    const groups = new Map<number, Member[]>();
    ordered.forEach((m, i) => {
      m.at = -1;
      const group = groups.get(label[i]);
      if (group === undefined) groups.set(label[i], [m]);
      else group.push(m);
    });
    return [...groups.values()];
  }
}

/** Days between two articles, or between their arrivals where one has no day of its own; 0 where that is not known either. */
function daysBetween(x: Member, y: Member): number {
  const own = x.article.profile.day !== null && y.article.profile.day !== null;
  const [a, b] = own ? [x.article.profile.day, y.article.profile.day] : [x.arrivedDay, y.arrivedDay];
  return a === null || b === null ? 0 : Math.abs(a - b);
}

const NO_STORY: Story = { group: { id: "", articles: [] }, members: [] };

/** Whether a group is one story as it stood. */
function asItWas(members: readonly Member[]): boolean {
  const [{ story }] = members;
  return story.members.length === members.length && members.every((m) => m.story === story);
}

function storyWith(members: readonly Member[]): Story {
  return { group: storyOf(members.flatMap((m) => m.ids)), members };
}

/** Stories before and after that share articles, together; in the order of the first story after. */
function changesOf(before: readonly Story[], after: readonly Story[]): readonly StoryChange[] {
  const known = new Set(before);
  const sets = new Set<{ before: Story[]; after: Story[] }>();
  const setOf = new Map<Story, { before: Story[]; after: Story[] }>();
  for (const made of after) {
    const set = { before: [] as Story[], after: [made] };
    sets.add(set);
    for (const old of new Set(made.members.map((m) => m.story))) {
      if (!known.has(old)) continue;
      const other = setOf.get(old) ?? { before: [old], after: [] };
      if (other === set) continue;
      set.before.push(...other.before);
      set.after.push(...other.after);
      for (const s of other.before) setOf.set(s, set);
      sets.delete(other);
    }
  }
  const groups = (stories: readonly Story[]): readonly StoryGroup[] => stories.map((s) => s.group).sort(bySize);
  return [...sets]
    .map((set) => ({ before: groups(set.before), after: groups(set.after) }))
    .sort((a, b) => byCodeUnit(a.after[0].id, b.after[0].id));
}
