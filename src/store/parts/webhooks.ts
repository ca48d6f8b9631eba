import type { Instant } from "./common.ts";

/** How far the telling is, and when it goes on. */
export interface WebhookProgress {
  /** The entry of the log up to which everything was told. */
  readonly told: number;
  /** Failures in a row with the event after it. */
  readonly failures: number;
  /** Null: at once. */
  readonly nextDueAt: Instant | null;
  /** Events that were given up. */
  readonly lost: number;
  /** What came of the last message, a stable word of the caller; null before the first. */
  readonly outcome: string | null;
}

export interface StoredWebhook extends WebhookProgress {
  readonly id: string;
  readonly address: string;
  /** The kinds of events it is told. */
  readonly kinds: readonly string[];
  /** What its messages are signed with. */
  readonly secret: string;
  readonly addedAt: Instant;
}

export type NewWebhook = Pick<StoredWebhook, "id" | "address" | "kinds" | "secret" | "told">;

/** Whom to tell what happens. */
export interface WebhooksPart {
  add(webhook: NewWebhook): Promise<void>;
  /** False where there was none. */
  remove(id: string): Promise<boolean>;
  get(id: string): Promise<StoredWebhook | null>;
  /** All, in the order they were added. */
  list(): Promise<readonly StoredWebhook[]>;
  update(id: string, progress: WebhookProgress): Promise<void>;
}
