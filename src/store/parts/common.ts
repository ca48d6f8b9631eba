/** A moment: ISO 8601 in UTC with milliseconds ("2024-03-05T06:07:08.009Z"), so that the order of strings is the order of time. */
export type Instant = string;

/** Number of a received entry in this store; later ones are higher. */
export type ReceivedRef = number;

/** Number of a revision in this store; later ones are higher. */
export type RevisionRef = number;

/** One page of a list, and where the next begins; null: this was the last. The cursor is opaque and holds when things are added in between. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageRequest {
  /** How many at most; 50 where it is not said. */
  readonly limit?: number;
  /** `next` of the page before. Anything else throws a `StoreError` "bad-cursor". */
  readonly after?: string | null;
}
