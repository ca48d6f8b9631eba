import { annotate } from "../annotate/annotate.ts";
import { compose } from "../compose/compose.ts";
import type { AnnotatedArticle } from "../model/annotated.ts";
import type { Article, Problem } from "../model/article.ts";
import type { Dossier } from "../model/dossier.ts";
import type { StoryGroup } from "../model/story.ts";
import { type RelateOptions, relate } from "../relate/relate.ts";
import { groupStories, storyOf } from "../relate/stories/group.ts";
import { attempt } from "./attempt.ts";

export interface BriefOptions extends RelateOptions {
  /** Takes all articles as one story. */
  readonly oneStory?: boolean;
  /** What could not be read: it goes into every dossier. */
  readonly problems?: readonly Problem[];
}

/** Articles annotated and grouped, before any of their stories is related: cheap beside the dossiers. */
export interface Newsroom {
  readonly annotated: readonly AnnotatedArticle[];
  /** Largest first. */
  readonly stories: readonly StoryGroup[];
  /** Articles that could not be annotated ("internal-error"): they are in no story. They go into every dossier. */
  readonly problems?: readonly Problem[];
}

/**
 * Annotates articles and groups them into stories. `onArticle` is called after each article. One on which an annotator fails becomes a
 * problem and is left out; the others go on.
 */
export function sortIntoStories(
  articles: readonly Article[],
  oneStory = false,
  onArticle?: (done: number) => void,
  annotator: (article: Article) => AnnotatedArticle = annotate,
): Newsroom {
  const problems: Problem[] = [];
  const annotated = articles.flatMap((article, i) => {
    const result = attempt(article, annotator, (problem) => problems.push(problem));
    onArticle?.(i + 1);
    return result ?? [];
  });
  const stories = annotated.length === 0 ? [] : oneStory ? [storyOf(annotated.map((a) => a.article.id))] : groupStories(annotated);
  return { annotated, stories, problems };
}

/** The dossier of one story. */
export function dossierOf(story: StoryGroup, { annotated, problems = [] }: Newsroom, options: BriefOptions = {}): Dossier {
  return compose(relate(story, annotated, options), [...(options.problems ?? []), ...problems]);
}

/** The dossiers of all stories that the articles tell, largest first. The same articles give the same dossiers in any order. */
export function brief(articles: readonly Article[], options: BriefOptions = {}): readonly Dossier[] {
  const newsroom = sortIntoStories(articles, options.oneStory);
  return newsroom.stories.map((story) => dossierOf(story, newsroom, options));
}

/** The dossier of the articles taken as one story. Throws a RangeError where there are none. */
export function briefStory(articles: readonly Article[], options: Omit<BriefOptions, "oneStory"> = {}): Dossier {
  const [dossier] = brief(articles, { ...options, oneStory: true });
  if (dossier === undefined) throw new RangeError("a story needs at least one article");
  return dossier;
}
