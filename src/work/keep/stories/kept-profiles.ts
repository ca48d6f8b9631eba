import { measured } from "../../../relate/stories/likeness.ts";
import { KEYS_VERSION, keptKeysOf } from "../../../relate/stories/nearby.ts";
import { PROFILE_VERSION, type StoryProfile, storyProfile } from "../../../relate/stories/profile.ts";
import { profileFromBytes, profileToBytes } from "../../../relate/stories/profile-bytes.ts";
import type { LastingId, StoredArticle } from "../../../store/parts/articles.ts";
import type { DerivedBytes } from "../../../store/parts/derived.ts";
import type { Store, StoreParts } from "../../../store/store.ts";

/** Articles whose profiles are entered in one transaction: some 50 ms, so that nobody waits long to write. */
const PAGE = 500;

/** The profiles of articles as they stand, under their lasting ids; those of another version are made again, and kept. */
export async function profilesOf(parts: StoreParts, articles: readonly StoredArticle[]): Promise<ReadonlyMap<LastingId, StoryProfile>> {
  const kept = await parts.profiles.get(
    articles.map((a) => a.current),
    PROFILE_VERSION,
  );
  const missing = articles.filter((a) => !kept.has(a.current));
  const made: DerivedBytes[] = [];
  const out = new Map<LastingId, StoryProfile>();
  for (const { ref, article, record } of await parts.articles.read(missing.map((a) => a.current))) {
    const profile = { ...storyProfile(record), id: article };
    out.set(article, profile);
    made.push({ revision: ref, version: PROFILE_VERSION, bytes: profileToBytes(profile) });
  }
  if (made.length > 0) await parts.profiles.put(made);
  for (const { id, current } of articles) {
    const bytes = kept.get(current);
    if (bytes !== undefined) out.set(id, profileFromBytes(id, bytes));
  }
  return out;
}

/** Enters articles under what they are found by. Those without a day are found by when they came. */
export async function enter(parts: StoreParts, articles: readonly StoredArticle[]): Promise<void> {
  const profiles = await profilesOf(parts, articles);
  await parts.nearby.put(
    articles.flatMap(({ id, current }) => {
      const profile = profiles.get(id);
      return profile === undefined || profile.day === null ? [] : { revision: current, day: profile.day, ...keptKeysOf(measured(profile)) };
    }),
  );
}

/** Enters the articles that were stored before there were entries of this version, a page a transaction: a kill in between loses a page. */
export async function enterMissing(store: Store): Promise<void> {
  for (;;) {
    const left = await store.transaction(async (parts) => {
      const missing = await parts.nearby.missing(KEYS_VERSION, PAGE);
      if (missing.length === 0) return 0;
      await enter(parts, await parts.articles.ofRevisions(missing));
      await parts.nearby.entered(KEYS_VERSION, missing[missing.length - 1]);
      return missing.length;
    });
    if (left < PAGE) return;
  }
}
