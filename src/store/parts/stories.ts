import type { LastingId } from "./articles.ts";
import type { Instant, Page, PageRequest } from "./common.ts";

export type StoryId = string;

/** What lists show of a story: derived from its dossier, made again at will. */
export interface StoryFigures {
  readonly title: string;
  readonly articles: number;
  /** Null until the dossier is made. */
  readonly origins: number | null;
  readonly conflicts: number | null;
  /** Articles whose source does not show; null until the dossier is made. */
  readonly unknown: number | null;
  readonly languages: readonly string[];
  readonly outlets: readonly string[];
  /** Days ("2024-03-05"); null where no article tells. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface StoredStory {
  readonly id: StoryId;
  readonly openedAt: Instant;
  /** When an article last joined or left, or changed. */
  readonly changedAt: Instant;
  /** Null until they are set, and after derived data were dropped. */
  readonly figures: StoryFigures | null;
}

/** All given conditions hold. Stories without figures answer to none but `query`. */
export interface StoryFilter {
  /** Days, both included: stories that have reports between them. */
  readonly since?: string;
  readonly until?: string;
  /** Words that one article of the story holds; see `SearchPart`. */
  readonly query?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly outlet?: string;
  readonly minArticles?: number;
  readonly minOrigins?: number;
  /** With a conflict (true) or without (false). */
  readonly disputed?: boolean;
  /** "day": the last day reported, newest first. "changed": when it last changed here. "day" where it is not said. */
  readonly order?: "day" | "changed";
}

/** Stories with lasting ids. An article is in one story at most. Who belongs together is truth; the figures are derived. */
export interface StoriesPart {
  /** Opens a story without articles. Opening one that is open changes nothing. */
  open(id: StoryId, at?: Instant): Promise<void>;
  /** Puts articles into a story, out of those they were in. A story left without articles stays until it is merged or closed. */
  place(articles: readonly LastingId[], story: StoryId, at?: Instant): Promise<void>;
  /** Takes articles out of whatever story they are in. */
  takeOut(articles: readonly LastingId[], at?: Instant): Promise<void>;
  /** Moves all articles of `from` into `into`; from then on the id `from`, and those that led to it, lead to `into`. */
  merge(from: StoryId, into: StoryId, at?: Instant): Promise<void>;
  /** Takes a merge back as far as ids go: `id` is a story of its own again, without articles. */
  reopen(id: StoryId, at?: Instant): Promise<void>;
  /** Removes a story without articles. */
  close(id: StoryId): Promise<void>;
  /** The id under which a story is found today: itself, or where its merge led; null where it was never known. */
  resolve(id: StoryId): Promise<StoryId | null>;
  /** Follows merges: the story's `id` may be another than the one asked for. */
  get(id: StoryId): Promise<StoredStory | null>;
  /** Lasting ids, in the order the articles were added to the store. */
  members(id: StoryId): Promise<readonly LastingId[]>;
  /** The story of each of these articles; those in none are left out. */
  of(articles: readonly LastingId[]): Promise<ReadonlyMap<LastingId, StoryId>>;
  /** Also marks the story as changed where an article of it was revised. */
  touch(id: StoryId, at?: Instant): Promise<void>;
  setFigures(id: StoryId, figures: StoryFigures): Promise<void>;
  list(filter: StoryFilter, page: PageRequest): Promise<Page<StoredStory>>;
  /** The languages or outlets of stories with figures, each with how many stories have it; those with most first, at most `limit`. */
  labels(kind: "language" | "outlet", limit: number): Promise<readonly { readonly value: string; readonly stories: number }[]>;
}
