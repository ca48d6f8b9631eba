import { PROFILE_VERSION, SECTIONS, type StoryProfile } from "./profile.ts";

/** Day, then the end of each section, 32 bits each. */
const HEADER = 4 * (1 + SECTIONS);
const NO_DAY = 2 ** 31 - 1;

/**
 * A profile without its id, to be kept: some 1.9 KB for an article of 5,800 characters. Keep `PROFILE_VERSION` beside it: bytes of another
 * version are to be made anew from the article.
 */
export function profileToBytes({ day, hashes, ends, levels }: StoryProfile): Uint8Array {
  const bytes = new Uint8Array(HEADER + 4 * hashes.length + levels.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, day ?? NO_DAY, true);
  ends.forEach((end, i) => {
    view.setUint32(4 * (1 + i), end, true);
  });
  hashes.forEach((hash, i) => {
    view.setUint32(HEADER + 4 * i, hash, true);
  });
  bytes.set(levels, HEADER + 4 * hashes.length);
  return bytes;
}

/** The profile of `profileToBytes`. Throws a RangeError where the bytes are cut off or none of this version. */
export function profileFromBytes(id: string, bytes: Uint8Array): StoryProfile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const day = view.getInt32(0, true);
  const ends = Array.from({ length: SECTIONS }, (_, i) => view.getUint32(4 * (1 + i), true));
  const count = ends[SECTIONS - 1];
  const levels = bytes.slice(HEADER + 4 * count);
  if (levels.length !== ends[1] || ends.some((end, i) => end < (ends[i - 1] ?? 0)))
    throw new RangeError(`these bytes are no story profile of the version ${PROFILE_VERSION}`);
  return {
    id,
    day: day === NO_DAY ? null : day,
    hashes: Uint32Array.from({ length: count }, (_, i) => view.getUint32(HEADER + 4 * i, true)),
    ends,
    levels,
  };
}
