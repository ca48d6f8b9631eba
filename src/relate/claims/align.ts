import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Entity, Quote } from "../../model/dossier.ts";
import type { ClaimGroup, DatedExpression, TextOverlap } from "../../model/story.ts";

export interface ClaimContext {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DatedExpression[];
  readonly overlaps: readonly TextOverlap[];
}

/** Statements of different articles that say the same thing, brought together. */
export function alignClaims(_articles: readonly AnnotatedArticle[], _context: ClaimContext): readonly ClaimGroup[] {
  return [];
}
