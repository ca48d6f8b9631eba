import { byCodeUnit } from "../../model/id.ts";
import type { StoryProfile } from "./profile.ts";

/**
 * Days after its newest article for which a story stays open. Of 25 events of a labelled set with believable dates, two have a longer
 * pause between two reports; with 7 days nine of them have.
 */
export const WINDOW_DAYS = 14;

/** Order in time: the day, undated last; ties by id. Whatever the order of the input, the order here is the same. */
export function byTime(a: Pick<StoryProfile, "id" | "day">, b: Pick<StoryProfile, "id" | "day">): number {
  return (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || byCodeUnit(a.id, b.id);
}
