import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import type { TextOverlap } from "../../model/story.ts";

/** For each article that repeats another almost word for word: the one it repeats (the earliest of them). */
export function duplicatesIn(
  _articles: readonly AnnotatedArticle[],
  _overlaps: readonly TextOverlap[],
  _published: ReadonlyMap<ArticleId, Publication>,
): ReadonlyMap<ArticleId, ArticleId> {
  return new Map();
}
