import type { Article, Problem } from "../model/article.ts";
import { problemOf } from "../read/problem.ts";

/** Longest part of an error's message that goes into a problem. */
const MOST_MESSAGE = 160;

/**
 * What `run` makes of an article, or null where it throws: a mistake in a rule must not cost the other articles. What it threw goes to
 * `onProblem` as "internal-error".
 */
export function attempt<T>(article: Article, run: (article: Article) => T, onProblem?: (problem: Problem) => void): T | null {
  try {
    return run(article);
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const reason = `Firsthand failed on this article (${message.replace(/\s+/g, " ").slice(0, MOST_MESSAGE)}).`;
    onProblem?.(problemOf(article.source, { code: "internal-error", reason }));
    return null;
  }
}
