import { byCodeUnit } from "../../../model/id.ts";
import type { StoredArticle } from "../../../store/parts/articles.ts";
import type { Instant, Page, PageRequest } from "../../../store/parts/common.ts";
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
  return { items: await Promise.all(items.map((story) => summaryOf(store, story))), next };
}

/** Null where there is no such story; `id` may be one that was merged. */
export async function storySummary(store: Store, id: StoryId): Promise<StorySummary | null> {
  const story = await store.stories.get(id);
  return story === null ? null : summaryOf(store, story);
}

async function summaryOf(store: Store, { id, openedAt, changedAt, figures }: StoredStory): Promise<StorySummary> {
  const members = await store.articles.many(await store.stories.members(id));
  const shown = figures ?? figuresOf(members);
  const placements = await store.corrections.about([id]);
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
    byHand: placements.some(({ correction }) => "beside" in correction),
  };
}

function outletsOf(members: readonly StoredArticle[]): StorySummary["outlets"] {
  const counts = new Map<string, number>();
  for (const { outlet } of members) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].map(([name, articles]) => ({ name, articles })).sort((a, b) => b.articles - a.articles || byCodeUnit(a.name, b.name));
}
