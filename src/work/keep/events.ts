import type { LastingId } from "../../store/parts/articles.ts";
import type { Instant } from "../../store/parts/common.ts";
import type { LogEntry } from "../../store/parts/log.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { StoreParts } from "../../store/store.ts";
import type { LogDetails } from "./log.ts";

export type EventKind =
  | "story-opened"
  | "story-changed"
  | "origin-added"
  | "conflict-found"
  | "source-corrected"
  | "article-added"
  | "correction";

/** Something that happened in the store, whichever process did it. */
export interface KeptEvent {
  /** Number of its entry in the log: later events have higher ones. */
  readonly number: number;
  readonly at: Instant;
  readonly kind: EventKind;
  readonly story: StoryId | null;
  readonly article: LastingId | null;
  /** In words. */
  readonly summary: string;
}

/**
 * What happened after a number (0: from the beginning), oldest first. `last`: the number to go on from; it is higher than that of the last event
 * where the log went on with what is no event.
 */
export async function eventsSince(
  { log }: StoreParts,
  after: number,
  limit = 200,
): Promise<{ readonly events: readonly KeptEvent[]; readonly last: number }> {
  const entries = await log.since(after, limit);
  return { events: entries.flatMap((entry) => eventOf(entry) ?? []), last: entries.at(-1)?.ref ?? after };
}

/** Entries of the log that are read for the events of one story: what lies further back is not news. */
const MOST_READ = 2_000;
const ABOUT_STORIES = [
  "story-opened",
  "story-changed",
  "story-merged",
  "origin-added",
  "conflict-found",
  "article-revised",
  "correction",
  "correction-undone",
];

/** The last events of a story with these articles, newest first, at most `limit`. */
export async function storyEvents(
  { log }: StoreParts,
  story: StoryId,
  articles: readonly LastingId[],
  limit: number,
): Promise<readonly KeptEvent[]> {
  const { items } = await log.list({ actions: ABOUT_STORIES, limit: MOST_READ });
  const own = new Set<string>([story, ...articles]);
  const about = items.filter(({ details }) => {
    const told = details as LogDetails;
    return own.has(told.story ?? "") || own.has(told.article ?? "");
  });
  return about.flatMap((entry) => eventOf(entry) ?? []).slice(0, limit);
}

/** The number of the newest entry of the log: events after it have not happened yet. */
export async function lastEvent({ log }: StoreParts): Promise<number> {
  return (await log.list({ limit: 1 })).items[0]?.ref ?? 0;
}

function eventOf({ ref, at, action, details }: LogEntry): KeptEvent | null {
  const told = details as LogDetails;
  const event = (kind: EventKind, summary: string): KeptEvent => ({
    number: ref,
    at,
    kind,
    story: told.story ?? null,
    article: told.article ?? null,
    summary,
  });
  const title = told.title ?? told.source ?? "untitled";
  switch (action) {
    case "article-added":
      return event("article-added", told.outlet ? `${told.outlet}: ${title}` : title);
    case "article-revised":
      return told.corrected ? event("source-corrected", `${told.outlet ?? told.source ?? "A source"} changed: ${title}`) : null;
    case "story-opened":
      return event("story-opened", title);
    case "story-changed":
      return event("story-changed", title);
    case "story-merged":
      return event("story-changed", `${told.from} went into ${told.story}: ${title}`);
    case "origin-added":
    case "conflict-found":
      return event(action, told.summary ?? title);
    case "correction":
      return event("correction", told.summary ?? "");
    case "correction-undone":
      return event("correction", `undone: ${told.summary ?? ""}`);
    default:
      return null;
  }
}
