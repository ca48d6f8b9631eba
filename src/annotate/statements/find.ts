import type { QuoteCandidate, Sentence, StatementCandidate } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";

/** Statements: for now each sentence is one, asserted. */
export function findStatements(
  _article: Article,
  sentences: readonly Sentence[],
  _quotes: readonly QuoteCandidate[],
): readonly StatementCandidate[] {
  return sentences.map((s) => ({
    start: s.start,
    end: s.end,
    sentence: s.index,
    mode: "asserted" as const,
    negated: false,
    quantities: [],
    quote: null,
  }));
}
