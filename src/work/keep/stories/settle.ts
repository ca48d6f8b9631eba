import { byCodeUnit } from "../../../model/id.ts";
import { type LastingStory, lastingIds, type Named, type NewGroup } from "./lasting-ids.ts";
import { type Nearness, type Pins, withPins } from "./pins.ts";

/** What stories are settled from. */
export interface Unsettled {
  /** The stories that hold any of the articles, with all their articles. */
  readonly before: readonly LastingStory[];
  /** The groups that the stages find now; articles of `before` that stand in none are closed: they stay with their story. */
  readonly groups: readonly (readonly string[])[];
  readonly pins: Pins;
  readonly nearness: Nearness;
  /** Whether an id was ever given. */
  readonly taken: (id: string) => boolean;
}

/** The stories as they are now: a person's word over what the stages find, under ids that last. */
export function settle({ before, groups, pins, nearness, taken }: Unsettled): Named {
  return lastingIds(before, withClosed(before, withPins(groups, pins, nearness)), taken);
}

/**
 * Puts each story's closed articles to the group that holds most of its others (ties by the group's first article); where none does, they stand by
 * themselves, as the story that they were.
 */
function withClosed(before: readonly LastingStory[], groups: readonly NewGroup[]): readonly NewGroup[] {
  const groupOf = new Map(groups.flatMap((g, n) => g.articles.map((a) => [a, n] as const)));
  const more = new Map<number, string[]>();
  const alone: NewGroup[] = [];
  const fixedAt = new Map(groups.flatMap((g, n) => (g.fixed === null ? [] : [[g.fixed, n] as const])));
  for (const story of before) {
    const closed = story.articles.filter((a) => !groupOf.has(a));
    if (closed.length === 0) continue;
    const counts = new Map<number, number>();
    for (const article of story.articles) {
      const n = groupOf.get(article);
      if (n !== undefined) counts.set(n, (counts.get(n) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([x, a], [y, b]) => b - a || byCodeUnit(groups[x].articles[0], groups[y].articles[0]));
    const to = fixedAt.get(story.id) ?? most?.[0];
    if (to === undefined) alone.push({ articles: closed, fixed: null });
    else more.set(to, [...(more.get(to) ?? []), ...closed]);
  }
  return [...groups.map((g, n) => ({ ...g, articles: [...g.articles, ...(more.get(n) ?? [])] })), ...alone];
}
