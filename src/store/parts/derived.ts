import type { RevisionRef } from "./common.ts";

export interface DerivedBytes {
  readonly revision: RevisionRef;
  /** Version of the stages that made the bytes. */
  readonly version: string;
  /** Opaque to the store, kept as they are: pack them where they are made (src/store/pack.ts), on the threads. */
  readonly bytes: Uint8Array;
}

/** What stages made of single revisions: thrown away and made again at will. At most one entry for a revision. */
export interface DerivedPart {
  put(entries: readonly DerivedBytes[]): Promise<void>;
  /** The bytes of these revisions made by this version; those that are missing or of another version are left out. */
  get(revisions: readonly RevisionRef[], version: string): Promise<ReadonlyMap<RevisionRef, Uint8Array>>;
  /** Current revisions after `after` (0: from the start) that have no bytes of this version, in order, at most `limit`. */
  missing(version: string, after: RevisionRef, limit: number): Promise<readonly RevisionRef[]>;
}
