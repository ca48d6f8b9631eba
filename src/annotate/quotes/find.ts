import type { NameMention, QuoteCandidate, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";

/** Quotations and attributions with their sources and cues. */
export function findQuotes(
  _article: Article,
  _paragraphs: readonly Span[],
  _sentences: readonly Sentence[],
  _names: readonly NameMention[],
): readonly QuoteCandidate[] {
  return [];
}
