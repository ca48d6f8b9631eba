import type { Article } from "./article.ts";
import type { Span } from "./span.ts";

/** A place in an article with what stands there, to the letter. Offsets are UTF-16 code units. */
export interface Evidence {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Absent: into the text. "title": into the headline, which lies outside the text. */
  readonly field?: "title";
}

/** The evidence for a span of an article's text. */
export function evidenceOf(article: Article, span: Span): Evidence {
  return { article: article.id, start: span.start, end: span.end, text: article.text.slice(span.start, span.end) };
}

/** Order of evidence: article, then place. */
export function byEvidence(a: Evidence, b: Evidence): number {
  return (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || a.start - b.start || a.end - b.end;
}
