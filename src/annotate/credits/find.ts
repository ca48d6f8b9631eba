import type { Credit, NameMention, QuoteCandidate, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";

/** Where the article says whom it has something from. */
export function findCredits(
  _article: Article,
  _sentences: readonly Sentence[],
  _names: readonly NameMention[],
  _quotes: readonly QuoteCandidate[],
): readonly Credit[] {
  return [];
}
