import type { Sentence, TimeExpression } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";

/** Time expressions (TIMEX3 types), not yet anchored. */
export function findDates(_article: Article, _sentences: readonly Sentence[]): readonly TimeExpression[] {
  return [];
}
