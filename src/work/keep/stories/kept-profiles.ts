import { type Measured, measured } from "../../../relate/stories/likeness.ts";
import { KEYS_VERSION, keptKeysOf } from "../../../relate/stories/nearby.ts";
import { PROFILE_VERSION, type StoryProfile, storyProfile } from "../../../relate/stories/profile.ts";
import { profileFromBytes, profileToBytes } from "../../../relate/stories/profile-bytes.ts";
import type { LastingId, StoredArticle } from "../../../store/parts/articles.ts";
import type { RevisionRef } from "../../../store/parts/common.ts";
import type { DerivedBytes } from "../../../store/parts/derived.ts";
import type { Store, StoreParts } from "../../../store/store.ts";

/** Articles whose profiles are entered in one transaction: some 100 ms, so that nobody waits long to write. */
const PAGE = 500;
/** With more profiles in memory (some 6 KB each) all are let go, and those that are needed are read again. */
const MOST_HELD = 30_000;

/** Profiles of the store's articles, and in memory those that were read, by revision: what one batch needs, the next often needs again. */
export class KeptProfiles {
  readonly #read = new Map<RevisionRef, Measured>();

  /** The profiles of articles as they stand, under their lasting ids. */
  async of(parts: StoreParts, articles: readonly StoredArticle[]): Promise<ReadonlyMap<LastingId, Measured>> {
    if (this.#read.size > MOST_HELD) this.#read.clear();
    const fresh = articles.filter((a) => !this.#read.has(a.current));
    const profiles = await profilesOf(parts, fresh);
    const out = new Map<LastingId, Measured>();
    for (const { id, current } of articles) {
      const profile = profiles.get(id);
      if (profile !== undefined) this.#read.set(current, measured(profile));
      const read = this.#read.get(current);
      if (read !== undefined) out.set(id, read);
    }
    return out;
  }

  /** Lets go of what is in memory: of some revisions, or of all. */
  forget(revisions: Iterable<RevisionRef> = this.#read.keys()): void {
    for (const revision of revisions) this.#read.delete(revision);
  }

  /** Enters articles under what they are found by. Those without a day are found by when they came. */
  async enter(parts: StoreParts, articles: readonly StoredArticle[]): Promise<void> {
    const profiles = await this.of(parts, articles);
    await parts.nearby.put(
      articles.flatMap(({ id, current }) => {
        const found = profiles.get(id);
        const day = found?.profile.day ?? null;
        return found === undefined || day === null ? [] : { revision: current, day, ...keptKeysOf(found) };
      }),
    );
  }
}

/** Enters the articles that were stored before there were entries of this version, a page a transaction: a kill in between loses a page. */
export async function enterMissing(store: Store): Promise<void> {
  for (;;) {
    const left = await store.transaction(async (parts) => {
      const missing = await parts.nearby.missing(KEYS_VERSION, PAGE);
      if (missing.length === 0) return 0;
      await new KeptProfiles().enter(parts, await parts.articles.ofRevisions(missing));
      await parts.nearby.entered(KEYS_VERSION, missing[missing.length - 1]);
      return missing.length;
    });
    if (left < PAGE) return;
  }
}

/** The profiles of articles as they stand, under their lasting ids; those of another version are made again, and kept. */
async function profilesOf(parts: StoreParts, articles: readonly StoredArticle[]): Promise<ReadonlyMap<LastingId, StoryProfile>> {
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
