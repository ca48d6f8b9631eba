import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Conflict, Entity, Lineage, Publication, Quote, Update } from "../../model/dossier.ts";
import type { ClaimGroup, DatedExpression } from "../../model/story.ts";

export interface ConflictContext {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly ClaimGroup[];
  readonly dates: readonly DatedExpression[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly lineage: Lineage;
}

/** Differences between aligned statements that matter, and newer figures that are updates instead. */
export function findConflicts(
  _articles: readonly AnnotatedArticle[],
  _context: ConflictContext,
): { readonly conflicts: readonly Conflict[]; readonly updates: readonly Update[] } {
  return { conflicts: [], updates: [] };
}
