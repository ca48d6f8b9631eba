import type { Article, Problem } from "../model/article.ts";
import { problemOf } from "../read/problem.ts";
import { type RawLine, type ReadItem, readLine } from "../read/read.ts";
import { attempt } from "./attempt.ts";
import { type GroupOptions, type Profiled, profiled } from "./group.ts";

/** What a thread is given: an article, or a line that is still to be read. */
export type Unprofiled = RawLine | { readonly article: Article };

/** What becomes of it. */
export interface Outcome {
  /** The article's name in its file, where it was read from a line. */
  readonly part: string | null;
  readonly profiled: readonly Profiled[];
  readonly problems: readonly Problem[];
}

/** Reads, where that is still to be done, and profiles; never throws. `times`: the line is the so manieth with its name in its file. */
export async function outcomeOf(job: Unprofiled, options: GroupOptions, times = 1): Promise<Outcome> {
  const problems: Problem[] = [];
  const made: Profiled[] = [];
  let part: string | null = null;
  let items: readonly ReadItem[] = [];
  if ("article" in job) items = [job];
  else
    try {
      ({ part, items } = await readLine(job, times));
    } catch (error) {
      problems.push(
        problemOf(job.source, { code: "internal-error", reason: `Line ${job.line.number} could not be read: ${String(error)}.` }),
      );
    }
  for (const item of items) {
    if ("problem" in item) problems.push(item.problem);
    else {
      const profile = attempt(
        item.article,
        (article) => profiled(article, options),
        (problem) => problems.push(problem),
      );
      if (profile !== null) made.push(profile);
    }
  }
  return { part, profiled: made, problems };
}
