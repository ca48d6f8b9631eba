import type { LastingId } from "../../store/parts/articles.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { Store, StoreParts } from "../../store/store.ts";
import { hiddenSources } from "./corrections/hide.ts";
import { HeldArticles } from "./stories/held-articles.ts";
import { enterMissing, KeptProfiles } from "./stories/kept-profiles.ts";
import { concerned, updateStories } from "./stories/update.ts";

/**
 * Puts articles into stories. Of the store it reads what lies around the articles, found by the terms they share, so that one article costs the same however many
 * there are. The stories are those of one run over all articles, whatever the order in which they come, and in which batches and processes.
 */
export class Grouping {
  readonly #profiles = new KeptProfiles();

  /** Runs `work` as one transaction. Where it fails, what was read in it is let go: its numbers will be those of other revisions. */
  async transaction<T>(store: Store, work: (parts: StoreParts) => Promise<T>): Promise<T> {
    await enterMissing(store);
    try {
      return await store.transaction(work);
    } catch (error) {
      this.#profiles.forget();
      throw error;
    }
  }

  /**
   * Settles the stories of these articles, which are new or have changed, or of which a person spoke: inside a transaction. Those of hidden
   * sources are in none. Gives the stories that the articles are in.
   */
  async settle(parts: StoreParts, articles: readonly LastingId[], command: string): Promise<ReadonlySet<StoryId>> {
    if (articles.length === 0) return new Set();
    const current = await parts.articles.many(articles);
    // They may have been read again from the same bytes.
    this.#profiles.forget(current.map((a) => a.current));
    await this.#profiles.enter(parts, current);
    const hides = await hiddenSources(parts);
    const held = new HeldArticles(parts, this.#profiles, (article) => hides.some((hidesIt) => hidesIt(article)));
    await held.hold(current);
    const own = articles.filter((a) => held.has(a));
    for (;;) {
      const concern = await concerned(parts, held, own);
      const around = [...concern.groups.flat(), ...concern.before.flatMap((s) => s.articles)];
      if (!(await held.lookAround(around))) return updateStories(parts, held, concern, own, command);
    }
  }
}
