import type { RevisionRef } from "./common.ts";

/** What a revision is found by: terms, each a whole number of 32 bits with a whole weight. */
export interface NearbyEntry {
  readonly revision: RevisionRef;
  /** Days since 1970. */
  readonly day: number;
  readonly terms: Iterable<number>;
  /** As many as terms, in their order. */
  readonly weights: ArrayLike<number>;
}

/** The revisions that have a term, and what it weighs in each. */
export interface TermList {
  readonly revisions: readonly RevisionRef[];
  readonly weights: readonly number[];
}

/**
 * Which revisions share terms: what each is found by, in the order of the terms, so that looking around one article costs what its own terms cost, and not what
 * the days around it hold. Derived: thrown away and made again at will.
 *
 * A revision that is read again from the same bytes keeps its earlier terms beside the new ones, and those that are no longer current stay: what is found
 * is to be looked at, and more than enough does no harm.
 */
export interface NearbyPart {
  /** Enters revisions. Entering one again replaces the weights of its terms. */
  put(entries: readonly NearbyEntry[]): Promise<void>;
  /** The lists of these terms over days between two, both included. Terms that stand nowhere are left out. */
  lists(terms: Iterable<number>, firstDay: number, lastDay: number): Promise<ReadonlyMap<number, TermList>>;
  /**
   * Current revisions that were stored before all were entered under this version, the newest first, at most `limit`: none when all are entered. Entries of another
   * version are dropped.
   */
  missing(version: string, limit: number): Promise<readonly RevisionRef[]>;
  /** Of what was missing under this version, all from this one on is entered now. */
  entered(version: string, downTo: RevisionRef): Promise<void>;
}
