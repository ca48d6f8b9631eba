import { annotate } from "../annotate/annotate.ts";
import type { Article } from "../model/article.ts";
import { withoutBoilerplate } from "../read/clean/without.ts";
import { groupStories } from "../relate/stories/group.ts";

/** A line of `firsthand group`. */
export interface GroupLine {
  readonly id: string;
  readonly story: string;
  readonly duplicateOf: string | null;
}

/** Story and duplicate of each article, in the order given. */
export function group(articles: readonly Article[]): readonly GroupLine[] {
  const stories = new Map(groupStories(articles.map(annotate)).flatMap((g) => g.articles.map((id) => [id, g.id] as const)));
  return articles.map((a) => ({ id: a.key, story: stories.get(a.id) ?? a.id, duplicateOf: null }));
}

/** A line of `firsthand extract`. */
export interface ExtractLine {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly url: string | null;
}

/** An article as plain fields; its text without the boilerplate, a paragraph a line. */
export function extract(a: Article): ExtractLine {
  return {
    id: a.key,
    title: a.title,
    text: withoutBoilerplate(a),
    published: a.stated?.value ?? null,
    outlet: a.outlet,
    byline: a.byline,
    language: a.language,
    url: a.url,
  };
}
