import type { Credit, NameMention, QuoteCandidate, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { byCodeUnit } from "../../model/id.ts";
import { knownOutlet } from "../../model/publishers.ts";
import { bySpan } from "../../model/span.ts";
import { creditsInLines } from "./in-lines.ts";
import { creditsInSentences } from "./in-sentences.ts";

/**
 * Where the article says whom it has something from: named outlets in its sentences; agencies in datelines, bylines, tags and copyright
 * lines, which are read in removed parts too. Names are canonical (tables in model/publishers.ts) or as the text gives them. An
 * organisation that is a source but no outlet is no credit; photo credits are none. In the order of the text; offsets are UTF-16.
 */
export function findCredits(
  article: Article,
  sentences: readonly Sentence[],
  _names: readonly NameMention[],
  _quotes: readonly QuoteCandidate[],
): readonly Credit[] {
  const all = [...creditInFeed(article), ...creditsInSentences(article, sentences), ...creditsInLines(article)];
  all.sort((a, b) => bySpan(a, b) || byCodeUnit(a.rule, b.rule));
  const out: Credit[] = [];
  for (const credit of all) {
    const last = out.at(-1);
    if (last && credit.start < last.end) continue;
    out.push(credit);
  }
  return out;
}

/** The source that the article's feed names for it: an aggregator's item is the report of another. */
function creditInFeed({ feedSource }: Article): readonly Credit[] {
  const name = feedSource?.trim() ?? "";
  if (name === "") return [];
  return [{ start: 0, end: 0, name: knownOutlet(name)?.name ?? name, relation: "feed-source", sentence: null, rule: "credit/feed-source" }];
}
