import type { QuoteCandidate, Sentence, StatementCandidate } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { bySpan, sharedLength } from "../../model/span.ts";
import { isNegated, modeOf } from "./mode.ts";
import { findQuantities } from "./quantities.ts";

/** Share of a sentence that must lie inside a quote's content for the sentence to be somebody's words. */
const QUOTED_SHARE = 0.5;

/**
 * The statements of an article: each sentence with how it is put (asserted, planned, possible, denied), whether it is negated, the
 * quantities it gives and the quote whose words it is. Spans are UTF-16 offsets into `article.text`. Never throws.
 */
export function findStatements(
  _article: Article,
  sentences: readonly Sentence[],
  quotes: readonly QuoteCandidate[],
): readonly StatementCandidate[] {
  const contents = quotes.flatMap((q, quote) => q.content.map((span) => ({ start: span.start, end: span.end, quote }))).sort(bySpan);
  let from = 0;
  return sentences.map((s) => {
    while (from < contents.length && contents[from].end <= s.start) from++;
    const shared = new Map<number, number>();
    for (let i = from; i < contents.length && contents[i].start < s.end; i++) {
      const { quote } = contents[i];
      shared.set(quote, (shared.get(quote) ?? 0) + sharedLength(contents[i], s));
    }
    let quote: number | null = null;
    let most = QUOTED_SHARE * (s.end - s.start);
    for (const [q, length] of shared)
      if (length > most) {
        most = length;
        quote = q;
      }
    return {
      start: s.start,
      end: s.end,
      sentence: s.index,
      mode: modeOf(s.tokens),
      negated: isNegated(s.tokens),
      quantities: findQuantities(s.tokens),
      quote,
    };
  });
}
