import { byCodeUnit } from "../../../model/id.ts";
import type { Placement } from "../../../store/parts/corrections.ts";
import type { NewGroup } from "./lasting-ids.ts";

/** Where a person's word puts an article: article → story id. */
export type Pins = ReadonlyMap<string, string>;

/** How near an article that nobody placed is to articles that stand in one story; higher is nearer. */
export type Nearness = (article: string, others: readonly string[]) => number;

/**
 * Groups as the stages find them, with a person's word over them: an article that is pinned stands in its story, wherever the stages put it. The other
 * articles of a group that holds pinned ones go with them; where these stand in several stories, with the one whose articles are nearest: all of
 * them, so that one article moved elsewhere takes nothing along. Articles that nobody placed and that stand in a group without pins stay as
 * they are. Independent of all orders.
 */
export function withPins(groups: readonly (readonly string[])[], pins: Pins, nearness: Nearness): readonly NewGroup[] {
  const pinnedTo = new Map<string, string[]>();
  for (const [article, story] of pins) pinnedTo.set(story, [...(pinnedTo.get(story) ?? []), article]);
  const nearest = (article: string, stories: readonly string[]): string => {
    const near = stories.map((story) => ({ story, near: nearness(article, pinnedTo.get(story) ?? []) }));
    return near.sort((a, b) => b.near - a.near || byCodeUnit(a.story, b.story))[0].story;
  };
  const byHand = new Map<string, string[]>();
  const free: NewGroup[] = [];
  const put = (story: string, article: string): void => {
    const list = byHand.get(story);
    if (list === undefined) byHand.set(story, [article]);
    else list.push(article);
  };
  for (const group of groups) {
    const stories = [...new Set(group.flatMap((article) => pins.get(article) ?? []))];
    if (stories.length === 0) {
      free.push({ articles: group, fixed: null });
      continue;
    }
    for (const article of group) put(pins.get(article) ?? (stories.length === 1 ? stories[0] : nearest(article, stories)), article);
  }
  return [...free, ...[...byHand].map(([fixed, articles]) => ({ articles, fixed }))];
}

/** Where people put articles, the later word over the earlier. A correction also fixes the articles that stood beside. */
export function pinsOf(placements: readonly Omit<Placement, "kind" | "from">[]): Pins {
  const pins = new Map<string, string>();
  for (const { into, articles, beside } of placements)
    for (const place of [{ story: into, articles }, ...beside]) for (const article of place.articles) pins.set(article, place.story);
  return pins;
}
