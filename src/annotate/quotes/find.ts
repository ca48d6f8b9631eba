import type { NameMention, QuoteCandidate, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { candidateOf, type Draft, firstEndingAfter } from "./candidate.ts";
import { decode } from "./decode.ts";
import { model } from "./model.ts";
import { findPosts } from "./posts.ts";
import { settleRuns } from "./runs.ts";
import { unitsOf } from "./units.ts";
import { findUnmarked } from "./unmarked.ts";

/** Whether a draft shares text with one of `spans` (sorted, not overlapping). */
function touches(d: Draft, spans: readonly Span[]): boolean {
  return d.content.some((s) => {
    const at = firstEndingAfter(spans, s.start);
    return at < spans.length && spans[at].start < s.end;
  });
}

/**
 * Quotations and attributions with their sources and cues, in the order of the text: marked quotations, reported speech, and own words printed
 * without marks. Offsets are UTF-16 code units. Never throws; linear in the length of the text.
 * Method: marked stretches by rule; cues, sources and contents by linear models over word features (after Pareti 2015's pipeline of cue, content,
 * source), fitted on PolNeAR; what follows from the layout of paragraphs by rule.
 */
export function findQuotes(
  article: Article,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  _names: readonly NameMention[],
): readonly QuoteCandidate[] {
  const { text } = article;
  const units = unitsOf(text, paragraphs, sentences, model().classOf);
  const found = units.map((unit) => decode(model(), unit));
  const marked = units.flatMap((unit) => unit.marked);
  const posts = findPosts(text, paragraphs);
  const posted = posts.flatMap((p) => p.content);
  const reported = settleRuns(text, units, found).filter((d) => !touches(d, posted));
  return findUnmarked(text, units, [...posts, ...reported])
    .map((d) => candidateOf(text, marked, d))
    .filter((q) => q !== null)
    .sort((a, b) => a.content[0].start - b.content[0].start || a.content[0].end - b.content[0].end);
}
