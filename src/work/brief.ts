import { annotate } from "../annotate/annotate.ts";
import { compose } from "../compose/compose.ts";
import type { Article, Problem } from "../model/article.ts";
import type { Dossier } from "../model/dossier.ts";
import { type RelateOptions, relate } from "../relate/relate.ts";
import { groupStories, storyOf } from "../relate/stories/group.ts";

export interface BriefOptions extends RelateOptions {
  /** Takes all articles as one story. */
  readonly oneStory?: boolean;
  readonly problems?: readonly Problem[];
  /** Called after each article and each story. */
  readonly onProgress?: (done: number, of: number, what: string) => void;
}

/** The dossiers of all stories that the articles tell, largest first. The same articles give the same dossiers in any order. */
export function brief(articles: readonly Article[], options: BriefOptions = {}): readonly Dossier[] {
  const annotated = articles.map((article, i) => {
    const result = annotate(article);
    options.onProgress?.(i + 1, articles.length, "annotate");
    return result;
  });
  const groups = options.oneStory ? [storyOf(annotated.map((a) => a.article.id))] : groupStories(annotated);
  return groups.map((group, i) => {
    const dossier = compose(relate(group, annotated, options), options.problems ?? []);
    options.onProgress?.(i + 1, groups.length, "relate");
    return dossier;
  });
}

/** The dossier of the articles taken as one story. */
export function briefStory(articles: readonly Article[], options: Omit<BriefOptions, "oneStory"> = {}): Dossier {
  return brief(articles, { ...options, oneStory: true })[0];
}
