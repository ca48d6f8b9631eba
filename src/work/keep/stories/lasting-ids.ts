import { byCodeUnit, contentId } from "../../../model/id.ts";

/** A story with the id by which people know it. */
export interface LastingStory {
  readonly id: string;
  /** By code unit. */
  readonly articles: readonly string[];
}

/** Articles that stand together now. */
export interface NewGroup {
  readonly articles: readonly string[];
  /** The id that the group has by a person's word; null: none. */
  readonly fixed: string | null;
}

export interface NamedStory extends LastingStory {
  /** Whether the id is given for the first time. */
  readonly fresh: boolean;
}

export interface Named {
  /** In the order of the groups. */
  readonly stories: readonly NamedStory[];
  /** Ids that are no story any more → the story that has most of their articles. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Gives groups the ids of the stories before: an id goes to the group that shares most articles with its story, a group takes the id of the
 * story with which it shares most; ties by the larger story, then by id. A group that gets none is a new story: its id is made from its articles
 * (`taken` tells ids that were ever given). A fixed id goes first. The ids of stories that went into others redirect to them.
 */
export function lastingIds(before: readonly LastingStory[], groups: readonly NewGroup[], taken: (id: string) => boolean): Named {
  const groupOf = new Map(groups.flatMap((g, n) => g.articles.map((a) => [a, n] as const)));
  const shares = before.flatMap((story) => {
    const counts = new Map<number, number>();
    for (const article of story.articles) {
      const n = groupOf.get(article);
      if (n !== undefined) counts.set(n, (counts.get(n) ?? 0) + 1);
    }
    return [...counts].map(([group, shared]) => ({ story, group, shared }));
  });
  shares.sort(
    (x, y) =>
      y.shared - x.shared ||
      y.story.articles.length - x.story.articles.length ||
      byCodeUnit(x.story.id, y.story.id) ||
      byCodeUnit(least(groups[x.group]), least(groups[y.group])),
  );
  const ids = groups.map((g) => g.fixed);
  const given = new Set(ids.filter((id) => id !== null));
  for (const { story, group } of shares) {
    if (ids[group] !== null || given.has(story.id)) continue;
    ids[group] = story.id;
    given.add(story.id);
  }
  const stories = groups.map(({ articles }, n) => {
    const ordered = [...articles].sort(byCodeUnit);
    const fresh = ids[n] === null;
    const id = ids[n] ?? freshId(ordered, (x) => given.has(x) || taken(x));
    given.add(id);
    return { id, articles: ordered, fresh };
  });
  const redirects = new Map<string, string>();
  for (const { story, group } of shares) if (!given.has(story.id) && !redirects.has(story.id)) redirects.set(story.id, stories[group].id);
  return { stories, redirects };
}

const least = (group: NewGroup): string => [...group.articles].sort(byCodeUnit)[0];

function freshId(articles: readonly string[], taken: (id: string) => boolean): string {
  let id = contentId("s", ...articles);
  for (let n = 2; taken(id); n++) id = contentId("s", ...articles, String(n));
  return id;
}
