import type { StoryId } from "../../store/parts/stories.ts";
import type { Store } from "../../store/store.ts";
import { storyDossier } from "../../work/keep/dossier.ts";

/** Stories looked at in one step. */
const PAGE = 500;

/**
 * Makes the dossiers that are missing, of stories of two or more articles, the last changed first, so that lists show origins and conflicts. A
 * story on which it fails is left alone until the next start.
 */
export class DossierMaker {
  readonly #store: Store;
  readonly #failed = new Set<StoryId>();
  #todo: StoryId[] | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Something changed: what is to be made is looked up again. */
  wake(): void {
    this.#todo = null;
  }

  /** Makes one dossier; false: there is none to make. */
  async makeOne(): Promise<boolean> {
    if (this.#store.readOnly) return false;
    this.#todo ??= await this.#missing();
    const story = this.#todo.shift();
    if (story === undefined) return false;
    try {
      await storyDossier(this.#store, story);
    } catch (error) {
      this.#failed.add(story);
      process.stderr.write(`firsthand: the dossier of ${story} could not be made: ${String(error)}\n`);
    }
    return true;
  }

  async #missing(): Promise<StoryId[]> {
    const out: StoryId[] = [];
    for (let after: string | null = null; ; ) {
      const { items, next } = await this.#store.stories.list({ order: "changed" }, { limit: PAGE, after });
      for (const { id, figures } of items)
        if ((figures === null || (figures.articles > 1 && figures.origins === null)) && !this.#failed.has(id)) out.push(id);
      if (next === null) return out;
      after = next;
    }
  }
}
