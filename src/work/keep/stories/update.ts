import { byCodeUnit } from "../../../model/id.ts";
import type { LastingId } from "../../../store/parts/articles.ts";
import type { StoryId } from "../../../store/parts/stories.ts";
import type { StoreParts } from "../../../store/store.ts";
import { storyLogged } from "../log.ts";
import { figuresOf } from "./figures.ts";
import type { HeldArticles } from "./held-articles.ts";
import type { LastingStory, Named } from "./lasting-ids.ts";
import type { Pins } from "./pins.ts";
import { pinsAbout } from "./pins-about.ts";
import { settle, type Unsettled } from "./settle.ts";

/** The groups and stories that hang together with some articles. */
export type Concern = Pick<Unsettled, "groups" | "before">;

/**
 * Settles the stories that these articles stand in, as the stages group them and as people corrected them, and writes what changed. Inside a
 * transaction. Gives the stories of the articles.
 */
export async function updateStories(
  parts: StoreParts,
  held: HeldArticles,
  { groups, before }: Concern,
  articles: readonly LastingId[],
  command: string,
): Promise<ReadonlySet<StoryId>> {
  const pins = await pinsFor(parts, groups, before);
  const named = await namedAnew(parts, { before, groups, pins, nearness: (article, others) => held.nearness(article, others) });
  return write(parts, before, named, new Set(articles), command);
}

/** The groups and stories that hang together with these articles: the groups' other articles, their stories, and so on until nothing is new. */
export async function concerned({ stories }: StoreParts, held: HeldArticles, articles: readonly LastingId[]): Promise<Concern> {
  const groups = new Set<readonly string[]>();
  const before = new Map<StoryId, LastingStory>();
  const seen = new Set<string>();
  let fresh: readonly string[] = articles;
  while (fresh.length > 0) {
    const next = new Set<string>(fresh);
    for (const article of fresh) {
      const group = held.groupOf(article);
      if (group === null || groups.has(group)) continue;
      groups.add(group);
      for (const a of group) next.add(a);
    }
    for (const story of new Set((await stories.of([...next])).values())) {
      if (before.has(story)) continue;
      const members = await stories.members(story);
      before.set(story, { id: story, articles: [...members].sort(byCodeUnit) });
      for (const a of members) next.add(a);
    }
    for (const a of fresh) seen.add(a);
    fresh = [...next].filter((a) => !seen.has(a));
  }
  return { groups: [...groups], before: [...before.values()] };
}

/** Where people put these articles. */
async function pinsFor(parts: StoreParts, groups: readonly (readonly string[])[], before: readonly LastingStory[]): Promise<Pins> {
  const articles = new Set([...groups.flat(), ...before.flatMap((s) => s.articles)]);
  const pins = await pinsAbout(parts, [...articles]);
  const today = new Map<StoryId, StoryId>();
  for (const story of new Set(pins.values())) today.set(story, (await parts.stories.resolve(story)) ?? story);
  return new Map([...pins].flatMap(([article, story]) => (articles.has(article) ? [[article, today.get(story) ?? story] as const] : [])));
}

/** Settled, with no new story under an id that was given before. */
async function namedAnew({ stories }: StoreParts, unsettled: Omit<Unsettled, "taken">): Promise<Named> {
  const known = new Set(unsettled.before.map((s) => s.id));
  const taken = new Set<StoryId>();
  for (;;) {
    const named = settle({ ...unsettled, taken: (id) => taken.has(id) });
    const clashes: StoryId[] = [];
    for (const { id, fresh } of named.stories) if (fresh && !known.has(id) && (await stories.resolve(id)) !== null) clashes.push(id);
    if (clashes.length === 0) return named;
    for (const id of clashes) taken.add(id);
  }
}

async function write(
  parts: StoreParts,
  before: readonly LastingStory[],
  { stories, redirects }: Named,
  arrived: ReadonlySet<LastingId>,
  command: string,
): Promise<ReadonlySet<StoryId>> {
  const storyOf = new Map(before.flatMap((s) => s.articles.map((a) => [a, s.id] as const)));
  const known = new Set(before.map((s) => s.id));
  const left = new Set<StoryId>();
  const touched = new Set<StoryId>();
  for (const { id, articles } of stories) {
    const joined = articles.filter((a) => storyOf.get(a) !== id);
    for (const article of joined) left.add(storyOf.get(article) ?? id);
    if (!known.has(id)) await parts.stories.open(id);
    if (joined.length > 0) await parts.stories.place(joined, id);
    if (joined.length > 0 || articles.some((a) => arrived.has(a))) touched.add(id);
  }
  for (const [from, into] of redirects) await parts.stories.merge(from, into);
  const titles = new Map<StoryId, string>();
  for (const { id, articles } of stories) {
    if (!touched.has(id) && !left.has(id)) continue;
    const figures = figuresOf(await parts.articles.many(articles));
    await parts.stories.setFigures(id, figures);
    titles.set(id, figures.title);
    const fresh = articles.filter((a) => arrived.has(a));
    await parts.log.add(storyLogged(command, known.has(id) ? "story-changed" : "story-opened", id, figures.title, { articles: fresh }));
  }
  for (const [from, into] of redirects) await parts.log.add(storyLogged(command, "story-merged", into, titles.get(into) ?? "", { from }));
  return touched;
}
