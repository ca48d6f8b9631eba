import type { Article } from "../../model/article.ts";
import { storyProfile } from "../../relate/stories/profile.ts";
import type { LastingId, StoredArticle } from "../../store/parts/articles.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { Store, StoreParts } from "../../store/store.ts";
import { hiddenSources } from "./corrections/hide.ts";
import { updateStories } from "./stories/update.ts";
import { StoryWindow } from "./stories/window.ts";

/** An article that is new, or has a new revision. */
export interface Arrived {
  readonly article: LastingId;
  readonly record: Article;
}

/** How many articles are asked for at once when the window is filled. */
const PAGE = 500;

/**
 * Puts articles into stories. What it has read of the store it keeps between transactions, and reads on from there: other processes may have
 * added to it.
 */
export class Grouping {
  #window = new StoryWindow();
  /** Where the list of all articles was read to. */
  #cursor: string | null = null;

  /** Runs `work` as one transaction. Where it fails, what is held in memory is thrown away: nothing of it may be on the disk. */
  async transaction<T>(store: Store, work: (parts: StoreParts) => Promise<T>): Promise<T> {
    try {
      return await store.transaction(work);
    } catch (error) {
      this.#window = new StoryWindow();
      this.#cursor = null;
      throw error;
    }
  }

  /** Puts what arrived into stories, inside a transaction that has stored it. Gives the stories that it came into. */
  async add(parts: StoreParts, arrived: readonly Arrived[], command: string): Promise<ReadonlySet<StoryId>> {
    if (arrived.length === 0) return new Set();
    this.forget(arrived.map((a) => a.article));
    return this.settle(
      parts,
      arrived.map((a) => a.article),
      command,
    );
  }

  /** Settles the stories of these articles again, after a correction. Those of hidden sources are in none. */
  async settle(parts: StoreParts, articles: readonly LastingId[], command: string): Promise<ReadonlySet<StoryId>> {
    await this.#readOn(parts);
    await this.#put(parts, await parts.articles.many(articles));
    return updateStories(
      parts,
      this.#window,
      articles.filter((a) => this.#window.has(a)),
      command,
    );
  }

  /** Takes articles out of the window: they are hidden, or have changed. */
  forget(articles: readonly LastingId[]): void {
    this.#window.remove(articles);
  }

  async #readOn(parts: StoreParts): Promise<void> {
    for (;;) {
      const page = await parts.articles.list({ limit: PAGE, after: this.#cursor });
      await this.#put(parts, page.items);
      if (page.next === null) return;
      this.#cursor = page.next;
    }
  }

  async #put(parts: StoreParts, articles: readonly StoredArticle[]): Promise<void> {
    const hidden = await hiddenSources(parts);
    const fresh = articles.filter((a) => !this.#window.has(a.id) && !hidden.some((hides) => hides(a)));
    const revisions = await parts.articles.read(fresh.map((a) => a.current));
    this.#window.put(revisions.map(({ article, record }) => ({ ...storyProfile(record), id: article })));
  }
}
