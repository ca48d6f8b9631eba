import { annotate } from "../annotate/annotate.ts";
import { compose } from "../compose/compose.ts";
import type { AnnotatedArticle } from "../model/annotated.ts";
import type { Article, Problem } from "../model/article.ts";
import type { Dossier } from "../model/dossier.ts";
import type { StoryGroup } from "../model/story.ts";
import { type RelateOptions, relate } from "../relate/relate.ts";
import { groupProfiles } from "../relate/stories/group.ts";
import { storyProfile } from "../relate/stories/profile.ts";
import { storyOf } from "../relate/stories/window.ts";
import { attempt } from "./attempt.ts";

export interface BriefOptions extends RelateOptions {
  /** Takes all articles as one story. */
  readonly oneStory?: boolean;
  /** What could not be read: it goes into every dossier. */
  readonly problems?: readonly Problem[];
  /** Called after each article of a story is annotated. */
  readonly onArticle?: (done: number) => void;
}

/** Articles sorted into stories, before any of them is annotated: a day's whole news fits into memory so. */
export interface Newsroom {
  readonly articles: readonly Article[];
  /** Largest first. */
  readonly stories: readonly StoryGroup[];
}

/** Sorts articles into stories by their light profiles. `onArticle` is called after each article. */
export function sortIntoStories(articles: readonly Article[], oneStory = false, onArticle?: (done: number) => void): Newsroom {
  if (articles.length === 0) return { articles, stories: [] };
  if (oneStory) return { articles, stories: [storyOf(articles.map((a) => a.id))] };
  const profiles = articles.map((article, i) => {
    const profile = storyProfile(article);
    onArticle?.(i + 1);
    return profile;
  });
  return { articles, stories: groupProfiles(profiles) };
}

/**
 * The dossier of one story. An article on which `annotator` fails becomes a problem of the dossier ("internal-error") and is left out; the
 * others go on.
 */
export function dossierOf(
  story: StoryGroup,
  { articles }: Newsroom,
  options: BriefOptions = {},
  annotator: (article: Article) => AnnotatedArticle = annotate,
): Dossier {
  const members = new Set(story.articles);
  const problems = [...(options.problems ?? [])];
  const annotated = articles
    .filter((a) => members.has(a.id))
    .flatMap((article, i) => {
      const result = attempt(article, annotator, (problem) => problems.push(problem));
      options.onArticle?.(i + 1);
      return result ?? [];
    });
  return compose(relate(story, annotated, options), problems);
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
