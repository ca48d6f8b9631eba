import { byCodeUnit } from "../../../model/id.ts";
import type { StoredArticle } from "../../../store/parts/articles.ts";
import type { Instant, Page, PageRequest } from "../../../store/parts/common.ts";
import type { Placement } from "../../../store/parts/corrections.ts";
import type { StoredStory, StoryFilter, StoryId } from "../../../store/parts/stories.ts";
import type { Store } from "../../../store/store.ts";
import { figuresOf } from "./figures.ts";

/** A line of a list of stories. What only the dossier tells is null until it is made. */
export interface StorySummary {
  readonly id: StoryId;
  readonly title: string;
  /** EDTF interval over the stated days; null where none is known. */
  readonly when: string | null;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly articles: number;
  /** Most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  readonly languages: readonly string[];
  readonly origins: number | null;
  /** Articles whose source does not show. */
  readonly unknown: number | null;
  readonly conflicts: number | null;
  readonly disputed: boolean | null;
  /** Merged, split or moved by a person. */
  readonly byHand: boolean;
}

/** Stories, newest first (see `StoryFilter`). */
export async function listStories(store: Store, filter: StoryFilter = {}, page: PageRequest = {}): Promise<Page<StorySummary>> {
  const { items, next } = await store.stories.list(filter, page);
  return { items: await summariesOf(store, items), next };
}

/** Null where there is no such story; `id` may be one that was merged. */
export async function storySummary(store: Store, id: StoryId): Promise<StorySummary | null> {
  const story = await store.stories.get(id);
  return story === null ? null : (await summariesOf(store, [story]))[0];
}

/** All stories of a page at once: articles and corrections are asked for together. */
async function summariesOf(store: Store, stories: readonly StoredStory[]): Promise<readonly StorySummary[]> {
  const members = await Promise.all(stories.map(({ id }) => store.stories.members(id)));
  const articles = new Map((await store.articles.many(members.flat())).map((a) => [a.id, a]));
  const corrections = await store.corrections.about(stories.map(({ id }) => id));
  const byHand = new Set(corrections.flatMap(({ correction }) => ("beside" in correction ? storiesIn(correction) : [])));
  return stories.map((story, n) => {
    const own = members[n].flatMap((id) => articles.get(id) ?? []);
    return summaryOf(story, own, byHand.has(story.id));
  });
}

function storiesIn({ from, into, beside }: Placement): readonly StoryId[] {
  return [...(from === null ? [] : [from]), into, ...beside.map((b) => b.story)];
}

function summaryOf({ id, openedAt, changedAt, figures }: StoredStory, members: readonly StoredArticle[], byHand: boolean): StorySummary {
  const shown = figures ?? figuresOf(members);
  return {
    id,
    title: shown.title,
    when: shown.firstDay === null ? null : shown.firstDay === shown.lastDay ? shown.firstDay : `${shown.firstDay}/${shown.lastDay}`,
    openedAt,
    changedAt,
    articles: members.length,
    outlets: outletsOf(members),
    languages: shown.languages,
    origins: shown.origins,
    unknown: shown.unknown,
    conflicts: shown.conflicts,
    disputed: shown.conflicts === null ? null : shown.conflicts > 0,
    byHand,
  };
}

function outletsOf(members: readonly StoredArticle[]): StorySummary["outlets"] {
  const counts = new Map<string, number>();
  for (const { outlet } of members) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].map(([name, articles]) => ({ name, articles })).sort((a, b) => b.articles - a.articles || byCodeUnit(a.name, b.name));
}
