import type { Article } from "../../model/article.ts";
import { storyProfile } from "../../relate/stories/profile.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { RevisionRef } from "../../store/parts/common.ts";
import type { Store, StoreParts } from "../../store/store.ts";
import { updateStories } from "./stories/update.ts";
import { StoryWindow } from "./stories/window.ts";

/** An article that is new, or has a new revision. */
export interface Arrived {
  readonly article: LastingId;
  readonly revision: RevisionRef;
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

  /** Puts what arrived into stories, inside a transaction that has stored it. */
  async add(parts: StoreParts, arrived: readonly Arrived[], command: string): Promise<void> {
    if (arrived.length === 0) return;
    await this.#readOn(parts);
    this.#window.put(arrived.map(({ article, record }) => ({ ...storyProfile(record), id: article })));
    await this.settle(
      parts,
      arrived.map((a) => a.article),
      command,
    );
  }

  /** Settles the stories of these articles again, after a correction. */
  async settle(parts: StoreParts, articles: readonly LastingId[], command: string): Promise<void> {
    await this.#readOn(parts);
    await updateStories(parts, this.#window, articles, command);
  }

  async #readOn({ articles }: StoreParts): Promise<void> {
    for (;;) {
      const page = await articles.list({ limit: PAGE, after: this.#cursor });
      const fresh = page.items.filter((a) => !this.#window.has(a.id));
      for (const { article, record } of await articles.readCurrent(fresh.map((a) => a.id)))
        this.#window.put([{ ...storyProfile(record), id: article }]);
      if (page.next === null) return;
      this.#cursor = page.next;
    }
  }
}
