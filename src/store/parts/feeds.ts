import type { Instant } from "./common.ts";

/** When a feed is asked next, and what to ask it with. */
export interface FeedSchedule {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Null: at once. */
  readonly nextDueAt: Instant | null;
  readonly intervalMs: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly fetchedAt: Instant | null;
  /** When it last had something new. */
  readonly changedAt: Instant | null;
  /** What came of the last request, a stable word of the caller; null before the first. */
  readonly outcome: string | null;
}

export interface StoredFeed extends FeedSchedule {
  readonly address: string;
  readonly title: string | null;
  readonly addedAt: Instant;
  /** Settings of the source, the caller's own; plain JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface NewFeed {
  readonly address: string;
  readonly title: string | null;
  readonly intervalMs: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The feeds that are followed. */
export interface FeedsPart {
  /** False where the address is followed already: nothing is changed then. */
  add(feed: NewFeed): Promise<boolean>;
  /** False where there was none. What came from it is kept. */
  remove(address: string): Promise<boolean>;
  get(address: string): Promise<StoredFeed | null>;
  /** All, by address. */
  list(): Promise<readonly StoredFeed[]>;
  /** Those due at a moment, the longest due first. */
  due(at: Instant, limit: number): Promise<readonly StoredFeed[]>;
  update(address: string, change: Partial<FeedSchedule & Pick<StoredFeed, "title" | "settings">>): Promise<void>;
}
