import type { Article, Problem } from "../../model/article.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { NewLogEntry } from "../../store/parts/log.ts";
import type { StoryId } from "../../store/parts/stories.ts";

/** What an entry of the log tells, for the list of what was done and for whoever follows it. Fields that do not apply are left out. */
export interface LogDetails {
  readonly story?: StoryId;
  readonly article?: LastingId;
  readonly articles?: readonly LastingId[];
  /** Number of the revision. */
  readonly revision?: number;
  readonly title?: string | null;
  readonly source?: string;
  readonly outlet?: string | null;
  /** The story that went into this one. */
  readonly from?: StoryId;
  readonly problem?: Problem;
}

export function articleLogged(
  command: string,
  { article, number }: { readonly article: LastingId; readonly number: number },
  { title, outlet, source }: Article,
): NewLogEntry {
  const details: LogDetails = { article, title, outlet, source, revision: number };
  return { command, action: number === 1 ? "article-added" : "article-revised", details };
}

export function problemLogged(command: string, problem: Problem): NewLogEntry {
  const details: LogDetails = { source: problem.source, problem };
  return { command, action: "problem", details };
}

export function storyLogged(
  command: string,
  action: "story-opened" | "story-changed" | "story-merged",
  story: StoryId,
  articles: readonly LastingId[],
  from?: StoryId,
): NewLogEntry {
  const details: LogDetails = { story, articles, ...(from === undefined ? {} : { from }) };
  return { command, action, details };
}
