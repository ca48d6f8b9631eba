import type { Addition } from "../../src/server/api/records.ts";
import { api } from "./api.ts";
import { storyPath } from "./paths.ts";
import { route } from "./route.svelte.ts";

/** How often it is asked how far an addition is. */
const ASK_MS = 300;

/** Articles on their way into the store: one addition at a time, followed to the dossier. */
class Adding {
  now = $state.raw<Addition | null>(null);
  error = $state<unknown>(null);
  busy = $state(false);

  /** Adds, follows the progress, and leads to the story that took most of the articles. */
  async add(begin: () => Promise<Addition>): Promise<void> {
    this.busy = true;
    this.error = null;
    this.now = null;
    try {
      let at = await begin();
      this.now = at;
      while (at.state !== "done" && at.state !== "failed") {
        await new Promise((resolve) => setTimeout(resolve, ASK_MS));
        at = await api.addition(at.id);
        this.now = at;
      }
      const [story] = at.stories;
      if (story !== undefined && at.problems.length === 0) route.go(storyPath(story));
    } catch (failure) {
      this.error = failure;
    } finally {
      this.busy = false;
    }
  }

  addFiles(files: readonly File[]): Promise<void> {
    return this.add(() => api.addFiles(files));
  }
}

export const adding = new Adding();
