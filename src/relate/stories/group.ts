import type { StoryGroup } from "../../model/story.ts";
import type { ClusterOptions } from "./cluster.ts";
import type { StoryProfile } from "./profile.ts";
import { byTime } from "./time.ts";
import { bySize, openWindow, WINDOW_DAYS } from "./window.ts";

/**
 * A collection of at most so many articles is one window, however many years it spans: days of publication that are wrong by months, of
 * which every collection has some, then do no harm. Of a larger one the stories are closed that no article of the last days belongs to.
 */
const MOST_OPEN = 50_000;
/** Articles added at once. */
const BATCH = 10_000;

/**
 * Groups articles on the same event by their profiles: candidates from an inverted index, a linear model over what two articles have in
 * common (terms, names, dates, distance in time), average-link agglomeration. No all-pairs pass. Independent of the order of
 * `profiles`; the same article twice counts once. Stories largest first, ties by id.
 */
export function groupProfiles(profiles: readonly StoryProfile[], options?: ClusterOptions): readonly StoryGroup[] {
  const ordered = [...new Map(profiles.map((p) => [p.id, p])).values()].sort(byTime);
  const window = openWindow(options);
  const closed: StoryGroup[] = [];
  for (let from = 0; from < ordered.length; from += BATCH) {
    const { day } = ordered[from];
    if (day !== null && window.size > MOST_OPEN) closed.push(...window.closeBefore(day - WINDOW_DAYS));
    window.add(ordered.slice(from, from + BATCH));
  }
  return [...closed, ...window.stories()].sort(bySize);
}
