import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Lineage, Publication } from "../../model/dossier.ts";
import type { ClaimGroup, TextOverlap } from "../../model/story.ts";

export interface LineageContext {
  readonly overlaps: readonly TextOverlap[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly claims: readonly ClaimGroup[];
}

export interface Traced {
  readonly lineage: Lineage;
  /** Origin id of each statement of `claims`, by `statementKey`; absent where the text does not tell. */
  readonly originOf: ReadonlyMap<string, string>;
  /** For each pair of origins that are not independent (one family, copied text): the id that stands for both. */
  readonly sameOrigin: ReadonlyMap<string, string>;
}

/** Who has it from whom: credits, copies, rewrites, shared text, and the origins behind them. */
export function traceLineage(_articles: readonly AnnotatedArticle[], _context: LineageContext): Traced {
  return { lineage: { origins: [], edges: [] }, originOf: new Map(), sameOrigin: new Map() };
}
