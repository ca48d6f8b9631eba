import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication, TimelineEntry } from "../../model/dossier.ts";
import type { ClaimGroup, DatedExpression } from "../../model/story.ts";

export interface TimelineContext {
  readonly dates: readonly DatedExpression[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly claims: readonly ClaimGroup[];
}

/** Dated events of a story: the same event from several articles in one entry. */
export function buildTimeline(_articles: readonly AnnotatedArticle[], _context: TimelineContext): readonly TimelineEntry[] {
  return [];
}
