import { byCodeUnit } from "../../model/id.ts";
import type { StoryProfile } from "./profile.ts";

/** Order in time: the day, undated last; ties by id. Whatever the order of the input, the order here is the same. */
export function byTime(a: StoryProfile, b: StoryProfile): number {
  return (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || byCodeUnit(a.id, b.id);
}
