import type { Span } from "../../model/span.ts";
import type { LastingId } from "./articles.ts";
import type { Page, PageRequest, RevisionRef } from "./common.ts";

export interface SearchFilter {
  /** Stated days, both included; articles without one are left out when either is given. */
  readonly since?: string;
  readonly until?: string;
  readonly language?: string;
  readonly outlet?: string;
}

/** A part of the text around what was found, and where the words stand in it. */
export interface Snippet extends Span {
  /** The article's text from `start` to `end`. */
  readonly text: string;
  /** The words that were found: UTF-16 offsets into the article's text. */
  readonly found: readonly Span[];
}

export interface Hit {
  readonly article: LastingId;
  readonly revision: RevisionRef;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly day: string | null;
  /** Higher is better; not comparable between queries. */
  readonly score: number;
  readonly snippet: Snippet;
}

/**
 * Full text of the current revisions, without their boilerplate.
 *
 * A query is words; "quoted words" stand next to each other, word* is a beginning, -word must not occur. Case and accents do not matter. Any
 * input is a valid query; one without a word finds nothing.
 */
export interface SearchPart {
  articles(query: string, filter: SearchFilter, page: PageRequest): Promise<Page<Hit>>;
  /** Makes the index of all articles again. */
  rebuild(): Promise<void>;
}
