import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import type { DatedExpression } from "../../model/story.ts";

/** Resolves the time expressions of articles to days; an expression anchored to an interval becomes an interval. */
export function resolveDates(
  _articles: readonly AnnotatedArticle[],
  _published: ReadonlyMap<ArticleId, Pick<Publication, "earliest" | "latest">>,
): readonly DatedExpression[] {
  return [];
}
