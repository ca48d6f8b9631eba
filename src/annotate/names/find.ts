import type { NameMention, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";

/** Names of persons, organisations and places, with titles taken off. */
export function findNames(_article: Article, _sentences: readonly Sentence[]): readonly NameMention[] {
  return [];
}
