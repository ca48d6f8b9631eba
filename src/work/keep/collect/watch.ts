import type { Store } from "../../../store/store.ts";
import { nextDueAt } from "./round.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<unknown>;
}

/** Longest sleep between two looks at what is due: feeds may be added by another process. */
const LONGEST_SLEEP_MS = 60_000;

/** Makes a round whenever a feed is due, without end. Throws what a round or the clock throws. */
export async function watch(store: Store, round: () => Promise<unknown>, { now, wait }: Clock): Promise<never> {
  for (;;) {
    const due = await nextDueAt(store);
    const leftMs = due === null ? LONGEST_SLEEP_MS : due - now();
    if (leftMs <= 0) await round();
    else await wait(Math.min(LONGEST_SLEEP_MS, leftMs));
  }
}
