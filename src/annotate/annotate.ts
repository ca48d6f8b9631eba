import type { AnnotatedArticle } from "../model/annotated.ts";
import type { Article } from "../model/article.ts";
import { splitParagraphs } from "../text/paragraphs.ts";
import { splitSentences } from "../text/sentences.ts";
import { findCredits } from "./credits/find.ts";
import { findDates } from "./dates/find.ts";
import { findNames } from "./names/find.ts";
import { findQuotes } from "./quotes/find.ts";
import { findStatements } from "./statements/find.ts";

/**
 * What one article alone shows: sentences, names, quotations, time expressions, credits, statements. Parts marked as removed are
 * left out. Offsets are UTF-16 code units into `article.text`. Never throws, whatever the text.
 */
export function annotate(article: Article): AnnotatedArticle {
  const paragraphs = splitParagraphs(article.text, article.removed);
  const sentences = splitSentences(article.text, paragraphs);
  const names = findNames(article, sentences);
  const dates = findDates(article, sentences);
  const quotes = findQuotes(article, paragraphs, sentences, names);
  const credits = findCredits(article, sentences, names, quotes);
  const statements = findStatements(article, sentences, quotes);
  return { article, paragraphs, sentences, names, quotes, dates, statements, credits };
}
