import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import { evidenceOf } from "../../model/evidence.ts";

/** When each article appeared: stated, or worked out from what it and the others say. */
export function datePublications(
  articles: readonly AnnotatedArticle[],
  given: ReadonlyMap<ArticleId, string> = new Map(),
): ReadonlyMap<ArticleId, Publication> {
  return new Map(
    articles.map(({ article }) => {
      const stated = article.stated;
      const value = given.get(article.id) ?? stated?.value ?? null;
      return [
        article.id,
        {
          earliest: value,
          latest: value,
          basis: value === null ? "inferred" : (stated?.basis ?? "metadata"),
          stated: stated?.value ?? null,
          doubt: null,
          evidence: stated?.span ? [evidenceOf(article, stated.span)] : [],
        },
      ] as const;
    }),
  );
}
