import { byCodeUnit } from "../../../model/id.ts";
import type { Placement } from "../../../store/parts/corrections.ts";
import type { NewGroup } from "./lasting-ids.ts";

/** Where a person's word puts an article: article → story id. */
export type Pins = ReadonlyMap<string, string>;

/** To which of these stories (two or more) an article that nobody placed is nearest. */
export type Nearest = (article: string, stories: ReadonlyMap<string, readonly string[]>) => string;

/**
 * Groups as the stages find them, with a person's word over them: an article that is pinned stands in its story, wherever the stages put it. The other
 * articles of a group that holds pinned ones go with them; where these stand in several stories, with the one that is `nearest`. Articles
 * that nobody placed and that stand in a group without pins stay as they are. Independent of all orders.
 */
export function withPins(groups: readonly (readonly string[])[], pins: Pins, nearest: Nearest = withMost): readonly NewGroup[] {
  const byHand = new Map<string, string[]>();
  const free: NewGroup[] = [];
  const put = (story: string, article: string): void => {
    const list = byHand.get(story);
    if (list === undefined) byHand.set(story, [article]);
    else list.push(article);
  };
  for (const group of groups) {
    const pinned = new Map<string, string[]>();
    for (const article of group) {
      const story = pins.get(article);
      if (story !== undefined) pinned.set(story, [...(pinned.get(story) ?? []), article]);
    }
    if (pinned.size === 0) {
      free.push({ articles: group, fixed: null });
      continue;
    }
    const [only] = pinned.keys();
    for (const article of group) put(pins.get(article) ?? (pinned.size === 1 ? only : nearest(article, pinned)), article);
  }
  return [...free, ...[...byHand].map(([fixed, articles]) => ({ articles, fixed }))];
}

/** The story with most of the articles; ties by id. */
function withMost(_: string, stories: ReadonlyMap<string, readonly string[]>): string {
  return [...stories].sort(([x, a], [y, b]) => b.length - a.length || byCodeUnit(x, y))[0][0];
}

/** Where people put articles, the later word over the earlier. A correction also fixes the articles that stood beside. */
export function pinsOf(placements: readonly Omit<Placement, "kind" | "from">[]): Pins {
  const pins = new Map<string, string>();
  for (const { into, articles, beside } of placements)
    for (const place of [{ story: into, articles }, ...beside]) for (const article of place.articles) pins.set(article, place.story);
  return pins;
}
