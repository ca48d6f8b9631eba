import type { Span } from "../../model/span.ts";
import type { Page, PageRequest } from "../../store/parts/common.ts";
import type { SearchFilter } from "../../store/parts/search.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { StoreParts } from "../../store/store.ts";

/** A place where the words of a query stand. */
export interface FoundPassage {
  readonly kind: "article";
  readonly id: string;
  readonly story: StoryId | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly passage: string;
  /** Which parts match: offsets into `passage`. */
  readonly matches: readonly Span[];
}

/** Articles that hold the words of a query (see `SearchPart`), best first, with their stories. */
export async function searchArticles(
  { search, stories }: StoreParts,
  query: string,
  filter: SearchFilter = {},
  page: PageRequest = {},
): Promise<Page<FoundPassage>> {
  const { items, next } = await search.articles(query, filter, page);
  const storyOf = await stories.of(items.map((hit) => hit.article));
  return {
    items: items.map(({ article, title, outlet, snippet }) => ({
      kind: "article",
      id: article,
      story: storyOf.get(article) ?? null,
      title: title ?? "",
      outlet,
      passage: snippet.text,
      matches: snippet.found.map(({ start, end }) => ({ start: start - snippet.start, end: end - snippet.start })),
    })),
    next,
  };
}
