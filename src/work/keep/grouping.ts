import { PROFILE_VERSION, type StoryProfile, storyProfile } from "../../relate/stories/profile.ts";
import { profileFromBytes, profileToBytes } from "../../relate/stories/profile-bytes.ts";
import { WINDOW_DAYS } from "../../relate/stories/window.ts";
import type { LastingId, StoredArticle } from "../../store/parts/articles.ts";
import type { RevisionRef } from "../../store/parts/common.ts";
import type { DerivedBytes } from "../../store/parts/derived.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { Store, StoreParts } from "../../store/store.ts";
import { hiddenSources } from "./corrections/hide.ts";
import type { LogDetails } from "./log.ts";
import { GroupedArticles } from "./stories/grouped-articles.ts";
import { updateStories } from "./stories/update.ts";

/** With more articles in memory (some 6 KB each) all are let go, and those that are needed are read again. */
const MOST_HELD = 30_000;
/** Of what came lately so much is held beside an article without a day: a day's news of a large list of feeds. */
const MOST_LATE = 2_000;
const LOG_PAGE = 1_000;
const ARTICLE_ACTIONS: ReadonlySet<string> = new Set(["article-added", "article-revised"]);
const DAY_MS = 86_400_000;

/**
 * Puts articles into stories: each beside those of the days around its own, or around its coming where it states none. What it has read of the store it keeps between transactions, and
 * follows the log for what other processes have done since. The stories are the same whatever the order in which articles of one window come.
 */
export class Grouping {
  #held = new GroupedArticles();
  /** The revision of each article as it is held. */
  readonly #revisions = new Map<LastingId, RevisionRef>();
  /** Days, since 1970: whose articles are held; of whose coming those without a day are held; of whose coming all are. */
  readonly #days = new Set<number>();
  readonly #seen = new Set<number>();
  readonly #allSeen = new Set<number>();
  /** Entry of the log up to which others' work is known; null: nothing is held. */
  #known: number | null = null;

  /** Runs `work` as one transaction. Where it fails, what is held in memory is let go: nothing of it may be on the disk. */
  async transaction<T>(store: Store, work: (parts: StoreParts) => Promise<T>): Promise<T> {
    try {
      return await store.transaction(work);
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /**
   * Settles the stories of these articles, which are new or have changed, or of which a person spoke: inside a transaction. Those of hidden
   * sources are in none. Gives the stories that the articles are in.
   */
  async settle(parts: StoreParts, articles: readonly LastingId[], command: string): Promise<ReadonlySet<StoryId>> {
    if (articles.length === 0) return new Set();
    if (this.#held.size > MOST_HELD) this.forget();
    const current = await parts.articles.many(articles);
    if (current.some((a) => this.#isOutdated(a))) this.forget();
    await this.#readOn(parts);
    await this.#holdAround(parts, current);
    return updateStories(
      parts,
      this.#held,
      articles.filter((a) => this.#held.has(a)),
      command,
    );
  }

  /** Lets go of what is held in memory. */
  forget(): void {
    this.#held = new GroupedArticles();
    this.#revisions.clear();
    for (const days of [this.#days, this.#seen, this.#allSeen]) days.clear();
    this.#known = null;
  }

  #readAnew(parts: StoreParts): Promise<void> {
    this.forget();
    return this.#readOn(parts);
  }

  /** Whether an article is held as it was before a revision: then all is read again, since what stands beside it may stand elsewhere. */
  #isOutdated({ id, current }: StoredArticle): boolean {
    return this.#held.has(id) && this.#revisions.get(id) !== current;
  }

  /** Takes up what other processes have added to the days that are held. */
  async #readOn(parts: StoreParts): Promise<void> {
    if (this.#known === null) {
      this.#known = (await parts.log.list({ limit: 1 })).items[0]?.ref ?? 0;
      return;
    }
    for (;;) {
      const entries = await parts.log.since(this.#known, LOG_PAGE);
      const came = await parts.articles.many([
        ...new Set(entries.flatMap(({ action, details }) => (ARTICLE_ACTIONS.has(action) ? ((details as LogDetails).article ?? []) : []))),
      ]);
      if (came.some((a) => this.#isOutdated(a))) return this.#readAnew(parts);
      const fresh = came.filter((a) => !this.#held.has(a.id));
      await this.#hold(
        parts,
        fresh.filter((a) => this.#allSeen.has(seenOf(a)) || (a.day === null ? this.#seen.has(seenOf(a)) : this.#days.has(dayOf(a)))),
      );
      // What was hidden or shown elsewhere changes who is here: all is read again.
      if (entries.some(({ action, command }) => command === "hide" || action === "correction-undone")) return this.#readAnew(parts);
      this.#known = entries.at(-1)?.ref ?? this.#known;
      if (entries.length < LOG_PAGE) return;
    }
  }

  /**
   * Holds these articles and all that they may belong to: for one that states its day, those of the days around it, and those that state none and came
   * in the days around its own coming; for one that states none, all that came lately.
   */
  async #holdAround(parts: StoreParts, articles: readonly StoredArticle[]): Promise<void> {
    await this.#hold(parts, articles);
    const dated = articles.filter((a) => a.day !== null);
    for (const [first, last] of runsOf(around(dated.map(dayOf), this.#days)))
      await this.#hold(parts, await parts.articles.ofDays(dayText(first), dayText(last)));
    const seen = around(articles.map(seenOf), this.#seen);
    for (const [first, last] of runsOf(seen))
      await this.#hold(parts, await parts.articles.seenBetween(dayText(first), dayText(last), MOST_LATE, true));
    if (dated.length === articles.length) return;
    const all = around(articles.filter((a) => a.day === null).map(seenOf), this.#allSeen);
    for (const [first, last] of runsOf(all))
      await this.#hold(parts, await parts.articles.seenBetween(dayText(first), dayText(last), MOST_LATE, false));
  }

  async #hold(parts: StoreParts, articles: readonly StoredArticle[]): Promise<void> {
    const hidden = await hiddenSources(parts);
    const fresh = articles.filter((a) => !this.#held.has(a.id) && !hidden.some((hides) => hides(a)));
    const profiles = await profilesOf(parts, fresh);
    const bySeen = new Map<number, StoryProfile[]>();
    for (const article of fresh) {
      const profile = profiles.get(article.id);
      if (profile === undefined) continue;
      this.#revisions.set(article.id, article.current);
      const day = seenOf(article);
      bySeen.set(day, [...(bySeen.get(day) ?? []), profile]);
    }
    for (const [day, own] of bySeen) this.#held.put(own, day);
  }
}

/** The days around some days that are not among the known ones, which then they are. */
function around(days: readonly number[], known: Set<number>): ReadonlySet<number> {
  const fresh = new Set<number>();
  for (const day of days)
    for (let d = day - WINDOW_DAYS; d <= day + WINDOW_DAYS; d++) {
      if (known.has(d)) continue;
      known.add(d);
      fresh.add(d);
    }
  return fresh;
}

/** The profiles of articles as they stand, by lasting id; those of another version are made again, and kept. */
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

/** Days since 1970: the one that an article states, and that on which it was first seen. */
const dayOf = ({ day }: StoredArticle): number => Math.floor(Date.parse(day ?? "") / DAY_MS);
const seenOf = ({ firstSeenAt }: StoredArticle): number => Math.floor(Date.parse(firstSeenAt) / DAY_MS);

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** First and last of each run of days that follow one another. */
function runsOf(days: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
