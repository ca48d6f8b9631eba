import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Lineage, Origin, Publication } from "../../model/dossier.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { ClaimGroup, TextOverlap } from "../../model/story.ts";
import { byEdge, creditEdges, textEdges } from "./edges.ts";
import { listOrigins, sameFamily, sourced } from "./origins.ts";
import { originsOfStatements } from "./statements.ts";

export interface LineageContext {
  readonly overlaps: readonly TextOverlap[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly claims: readonly ClaimGroup[];
}

export interface Traced {
  readonly lineage: Lineage;
  /** Origin id of each statement of `claims`, by `statementKey`; absent where the text does not tell. */
  readonly originOf: ReadonlyMap<string, string>;
}

/**
 * Who has it from whom: credits lead to origins, shared text to other articles; direction from credits, publication days and
 * containment, "shares-text" where none of them shows it. A statement goes back to whoever its article names for it, else to the agency
 * that signs the whole article, else to the outlet where the text shows its own reporting; else its origin is unknown.
 * Independent of the order of `articles`.
 */
export function traceLineage(articles: readonly AnnotatedArticle[], { overlaps, published, claims }: LineageContext): Traced {
  const all = articles.map(sourced).sort((a, b) => byCodeUnit(a.annotated.article.id, b.annotated.article.id));
  const origins = listOrigins(all);
  const edges = [...creditEdges(all), ...textEdges(all, overlaps, published)].sort(byEdge);
  const originOf = originsOfStatements(all, claims, overlaps, new Set(origins.map((o) => o.id)));
  const family = sameFamily(origins);
  const standing = origins.map((o): Origin => {
    const first = family.get(o.id) ?? o.id;
    return { ...o, sameAs: first === o.id ? null : first };
  });
  return { lineage: { origins: standing, edges }, originOf };
}
