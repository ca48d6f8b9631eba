/** Something that is not as it should be in a store. */
export interface Finding {
  /** Stable, kebab-case: listed in docs/store.md. */
  readonly code: string;
  /** Which table and entry. */
  readonly place: string;
  readonly reason: string;
  readonly hint: string;
  /** Whether `repair` mends it. */
  readonly repairable: boolean;
}

export interface StoreInfo {
  /** Number of the schema; a program refuses a store with a higher one than it knows. */
  readonly schema: number;
  readonly articles: number;
  readonly revisions: number;
  readonly stories: number;
  readonly received: number;
  readonly feeds: number;
  /** Of the file and its log, in bytes. */
  readonly size: number;
}
