import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Entity, Publication, Quote } from "../../model/dossier.ts";
import type { DatedExpression } from "../../model/story.ts";

export interface QuoteContext {
  readonly entities: readonly Entity[];
  readonly dates: readonly DatedExpression[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
}

/** One utterance in many wordings, with speakers settled across articles. */
export function groupQuotes(_articles: readonly AnnotatedArticle[], _context: QuoteContext): readonly Quote[] {
  return [];
}
