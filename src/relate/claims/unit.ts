import type { Sentence, StatementClause } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";

/** A clause of a unit; terms by their place among the unit's terms, ascending. */
export interface UnitClause {
  readonly clause: StatementClause;
  /** Whether it only says who says so, and whether it is stated in its own right. */
  readonly reports: boolean;
  readonly main: boolean;
  readonly passive: boolean;
  /** With those of its subject. */
  readonly terms: Int32Array;
  readonly subject: Int32Array;
  /** Place of the main verb; -1: none with matter. */
  readonly verb: number;
}

/** A sentence made ready to be held against others. Terms, words and grams are numbered within the story. */
export interface Unit {
  readonly index: number;
  readonly article: ArticleId;
  readonly sentence: Sentence;
  /** Place among the article's units, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** Numbers of the terms, ascending, each once; so with the grams. */
  readonly terms: Int32Array;
  readonly clauses: readonly UnitClause[];
  /** Those of the terms that the sentence states, not its background or attribution; all where none is left. */
  readonly stated: Int32Array;
  /** Term of the main verb; -1: none. */
  readonly verb: number;
  /** All words in order, function words too. */
  readonly words: Int32Array;
  /** Four-grams of characters. */
  readonly grams: Int32Array;
  /** Four-grams of the words that are no names. */
  readonly matterGrams: Int32Array;
  /** Three-grams within words. */
  readonly trigrams: Int32Array;
  /** Share of the sentence that stands in quotation marks, 0 to 1. */
  readonly quoted: number;
}
