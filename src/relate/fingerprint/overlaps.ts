import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { TextOverlap } from "../../model/story.ts";

/** Pairs of articles that share text, with the passages on both sides. */
export function findOverlaps(_articles: readonly AnnotatedArticle[]): readonly TextOverlap[] {
  return [];
}
