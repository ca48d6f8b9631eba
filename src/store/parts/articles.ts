import type { Article, ArticleId } from "../../model/article.ts";
import type { Instant, Page, PageRequest, ReceivedRef, RevisionRef } from "./common.ts";

/** The lasting id of what stands at one address, whatever its text is today. Not an `Article.id`, which changes with the text. */
export type LastingId = string;

export interface NewRevision {
  /** The canonical address, or the source of a file: what makes it the same article when it is read again. */
  readonly address: string;
  readonly record: Article;
  /** The bytes it was read from. */
  readonly received: ReceivedRef;
  /** Now, where it is not said. */
  readonly seenAt?: Instant;
}

export interface Added {
  /**
   * "added": a new article. "revised": the bytes changed and the record too. "reread": the same bytes read otherwise (a newer reader); the record
   * was replaced and what was derived from it dropped. "unchanged": nothing was stored.
   */
  readonly outcome: "added" | "revised" | "reread" | "unchanged";
  readonly article: LastingId;
  readonly revision: RevisionRef;
  /** 1 for the first revision. */
  readonly number: number;
}

/** An article with what lists show of its current revision. */
export interface StoredArticle {
  readonly id: LastingId;
  readonly address: string;
  readonly firstSeenAt: Instant;
  /** When its current revision was first seen. */
  readonly changedAt: Instant;
  /** The current revision, and how many there are. */
  readonly current: RevisionRef;
  readonly revisions: number;
  readonly withdrawn: Withdrawal | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string;
  /** The stated day ("2024-03-05"); null where none is stated. */
  readonly day: string | null;
}

/** The article is gone at its address, or was taken back by its outlet. */
export interface Withdrawal {
  readonly at: Instant;
  readonly reason: string;
}

export interface RevisionHead {
  readonly ref: RevisionRef;
  readonly article: LastingId;
  readonly number: number;
  /** `Article.id` of the record. */
  readonly record: ArticleId;
  readonly received: ReceivedRef;
  readonly firstSeenAt: Instant;
}

export interface Revision extends Omit<RevisionHead, "record"> {
  readonly record: Article;
}

/** Articles and their revisions. A revision is never changed but by reading its own bytes again. */
export interface ArticlesPart {
  /** Stores an article as read: the first time as a new one, later as a revision if it changed. Its words are searchable when the transaction has ended. */
  add(revision: NewRevision): Promise<Added>;
  get(id: LastingId): Promise<StoredArticle | null>;
  byAddress(address: string): Promise<StoredArticle | null>;
  /** The articles with these ids, in their order; unknown ones are left out. */
  many(ids: readonly LastingId[]): Promise<readonly StoredArticle[]>;
  /** All articles in the order they were added. */
  list(page: PageRequest): Promise<Page<StoredArticle>>;
  /** The articles whose current revisions these are, in their order. */
  ofRevisions(refs: readonly RevisionRef[]): Promise<readonly StoredArticle[]>;
  /** The newest articles, at most `limit`, that were first seen on days between these, both included: all, or those alone that state no day. */
  seenBetween(first: string, last: string, limit: number, undated: boolean): Promise<readonly StoredArticle[]>;
  /** The newest revision whose record has this `Article.id`: from a line of a dossier to what is kept. */
  byRecord(record: ArticleId): Promise<RevisionHead | null>;
  /** All revisions of an article, the first first. */
  revisions(id: LastingId): Promise<readonly RevisionHead[]>;
  /** Revisions with their records, in the order of the refs; unknown ones are left out. */
  read(refs: readonly RevisionRef[]): Promise<readonly Revision[]>;
  /** The current revisions of these articles with their records, in the order of the ids; unknown ones are left out. */
  readCurrent(ids: readonly LastingId[]): Promise<readonly Revision[]>;
  /** Marks an article as withdrawn, or takes the mark off (null). */
  withdraw(id: LastingId, withdrawal: Withdrawal | null): Promise<void>;
}
