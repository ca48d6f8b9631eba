import type { NameMention, QuoteCandidate, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { candidateOf } from "./candidate.ts";
import { decode } from "./decode.ts";
import { model } from "./model.ts";
import { settleRuns } from "./runs.ts";
import { unitsOf } from "./units.ts";

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
  const units = unitsOf(article.text, paragraphs, sentences, model().classOf);
  const found = units.map((unit) => decode(model(), unit));
  const settled = settleRuns(article.text, units, found);
  return settled.map((d) => candidateOf(article.text, d)).filter((q) => q !== null);
}
