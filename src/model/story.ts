import type { AnnotatedArticle } from "./annotated.ts";
import type { ArticleId } from "./article.ts";
import type { Conflict, Entity, Lineage, Publication, Quote, TimelineEntry, Update } from "./dossier.ts";
import type { Evidence } from "./evidence.ts";
import type { Span } from "./span.ts";

/** Articles on the same event, before anything else about them is settled. Ids of articles, by code unit. */
export interface StoryGroup {
  readonly id: string;
  readonly articles: readonly ArticleId[];
}

/** A passage that stands, with or without edits, in two articles. */
export interface SharedPassage {
  readonly a: Span;
  readonly b: Span;
}

/** Two articles of a story that share text. `a` < `b` by code unit. */
export interface TextOverlap {
  readonly a: ArticleId;
  readonly b: ArticleId;
  /** Share of `a`'s text (removed parts and quotations of third parties left out) that stands in `b`, and the other way round. 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** "copy": almost word for word; "rewrite": sentence by sentence in other words; "passages": parts only. */
  readonly kind: "copy" | "rewrite" | "passages";
  readonly passages: readonly SharedPassage[];
}

/** A time expression resolved to a day or an interval. */
export interface DatedExpression extends Span {
  readonly article: ArticleId;
  readonly text: string;
  readonly sentence: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value. */
  readonly timex: string;
  /** EDTF; null for durations, sets and what has no place in the calendar. */
  readonly edtf: string | null;
  readonly rule: string;
}

/** Statements of one claim. The first evidence is the clearest. */
export interface ClaimGroup {
  readonly id: string;
  readonly statements: readonly ClaimStatement[];
  /** Pairs of statements, by index, that surely state the same: only these let one origin bear out another. Absent: none. */
  readonly sure?: readonly (readonly [number, number])[];
}

export interface ClaimStatement extends Evidence {
  readonly sentence: number;
  readonly mode: "asserted" | "planned" | "possible" | "denied";
  /** Index into the article's `quotes` where the statement is somebody's words; null where it is the article's own voice. */
  readonly quote: number | null;
}

/** What the articles of a story show together. */
export interface Story {
  readonly id: string;
  readonly articles: readonly AnnotatedArticle[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly overlaps: readonly TextOverlap[];
  readonly duplicateOf: ReadonlyMap<ArticleId, ArticleId>;
  readonly dates: readonly DatedExpression[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly ClaimGroup[];
  readonly lineage: Lineage;
  /** Origin id of each statement, by `statementKey`; absent where unknown. */
  readonly originOf: ReadonlyMap<string, string>;
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly timeline: readonly TimelineEntry[];
}

/** Key of a statement's place: article and offsets. */
export function statementKey(e: { readonly article: string; readonly start: number; readonly end: number }): string {
  return `${e.article}:${e.start}-${e.end}`;
}
