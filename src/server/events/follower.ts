import type { Store } from "../../store/store.ts";
import { eventsSince, lastEvent } from "../../work/keep/events.ts";
import type { Addition, StoreEvent } from "../api/records.ts";

/** How often the log is looked at: one question of a millisecond; news show within the second. */
const LOOK_MS = 400;

export type Listener = (event: StoreEvent) => void;

/** Tells what happens in the store, whichever process does it: it follows the store's log. */
export class Follower {
  readonly #store: Store;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | null = null;
  #last = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Number of the last event that was told. */
  get last(): number {
    return this.#last;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  async start(): Promise<void> {
    this.#last = await lastEvent(this.#store);
    this.#wait();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#listeners.clear();
  }

  /** Gives what to call so as to hear no more. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How far an addition is: told now, kept nowhere. */
  tell(addition: Addition): void {
    this.#tellAll({
      number: this.#last,
      at: new Date().toISOString(),
      kind: "addition",
      story: addition.stories[0] ?? null,
      article: null,
      addition,
      summary: `${addition.done} articles: ${addition.state}`,
    });
  }

  #wait(): void {
    this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      for (let more = true; more && this.#timer !== null; ) {
        const { events, last } = await eventsSince(this.#store, this.#last);
        more = last > this.#last;
        this.#last = last;
        for (const event of events) this.#tellAll({ ...event, addition: null });
      }
    } catch (error) {
      // The store may be locked for a moment; what happened stays in the log.
      process.stderr.write(`firsthand: ${String(error)}\n`);
    }
    if (this.#timer !== null) this.#wait();
  }

  #tellAll(event: StoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
