import type { StoredWebhook, WebhookProgress } from "../../store/parts/webhooks.ts";

/** First pause after a failure; each further one is twice as long, up to the longest. */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** 10 s, 20 s … 1 h: the twelfth comes after some five hours. Then the event is given up, and the next is tried. */
export const MOST_TRIES = 12;

type Before = Pick<StoredWebhook, "told" | "failures" | "lost">;

/** How a webhook stands after a message for the event of this number came to `outcome`. */
export function progressAfter({ failures, lost, told }: Before, event: number, outcome: string, nowMs: number): WebhookProgress {
  const done = { told: event, failures: 0, nextDueAt: null, outcome };
  if (outcome === "delivered") return { ...done, lost };
  if (failures + 1 >= MOST_TRIES) return { ...done, lost: lost + 1 };
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return { told, failures: failures + 1, nextDueAt: new Date(nowMs + pauseMs).toISOString(), lost, outcome };
}
