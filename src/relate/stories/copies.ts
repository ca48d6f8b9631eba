import type { StoryProfile } from "./profile.ts";

/** A number that two profiles share where they hold the same, and hardly ever otherwise. */
export function contentHash({ day, hashes, levels }: StoryProfile): number {
  let hash = (day ?? -1) | 0;
  for (const h of hashes) hash = Math.imul(hash ^ h, 0x01000193) ^ (hash >>> 15);
  for (const l of levels) hash = Math.imul(hash ^ l, 0x01000193) ^ (hash >>> 15);
  return hash;
}

/** Whether two profiles are those of one text, published on one day: word-for-word copies, which are alike to the last bit. */
export function sameContent(x: StoryProfile, y: StoryProfile): boolean {
  return x.day === y.day && same(x.hashes, y.hashes) && same(x.ends, y.ends) && same(x.levels, y.levels);
}

function same(x: ArrayLike<number>, y: ArrayLike<number>): boolean {
  if (x.length !== y.length) return false;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}
