import type { StoreEvent } from "../../src/server/api/records.ts";

/** What happened in the store since the page was opened. Nothing moves by itself: the views show that there is news and wait to be asked. */
class Live {
  /** Changes of stories that no view has taken in. */
  fresh = $state(0);
  /** The last event of each story. */
  readonly byStory = $state<Record<string, StoreEvent>>({});
  #source: EventSource | null = null;

  listen(): () => void {
    const source = new EventSource("/api/events");
    const take = (message: MessageEvent<string>): void => {
      const event = JSON.parse(message.data) as StoreEvent;
      if (event.story === null) return;
      this.byStory[event.story] = event;
      this.fresh++;
    };
    for (const kind of ["story-opened", "story-changed", "origin-added", "conflict-found", "source-corrected"] as const)
      source.addEventListener(kind, take);
    this.#source = source;
    return () => this.#source?.close();
  }

  taken(): void {
    this.fresh = 0;
  }
}

export const live = new Live();
