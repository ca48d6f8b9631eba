import type { Article, Problem } from "../model/article.ts";
import { problemOf } from "../read/problem.ts";
import { type RawLine, type ReadItem, readLine } from "../read/read.ts";
import { annotationLine } from "./annotation-line.ts";
import { attempt } from "./attempt.ts";
import { type GroupOptions, type Profiled, profiled } from "./group.ts";

/** What is made of each article, in this thread or another. */
export type Task = { readonly make: "profiles"; readonly options: GroupOptions } | { readonly make: "annotations" };

/** What a task makes of an article: a line of JSON for annotations. */
export interface Made {
  readonly profiles: Profiled;
  readonly annotations: string;
}

/** What a thread is given: an article, or a line that is still to be read. */
export type Job = RawLine | { readonly article: Article };

/** What becomes of it. */
export interface Outcome<T> {
  /** The article's name in its file, where it was read from a line. */
  readonly part: string | null;
  readonly made: readonly T[];
  readonly problems: readonly Problem[];
}

type OnProblem = (problem: Problem) => void;

function makeOf(task: Task, article: Article, onProblem: OnProblem): Made[Task["make"]] | null {
  if (task.make === "annotations") return JSON.stringify(annotationLine(article, onProblem));
  return attempt(article, (a) => profiled(a, task.options), onProblem);
}

/** Reads, where that is still to be done, and does the task; never throws. `times`: the line is the so manieth with its name in its file. */
export async function outcomeOf(job: Job, task: Task, times = 1): Promise<Outcome<Made[Task["make"]]>> {
  const problems: Problem[] = [];
  const made: Made[Task["make"]][] = [];
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
      const one = makeOf(task, item.article, (problem) => problems.push(problem));
      if (one !== null) made.push(one);
    }
  }
  return { part, made, problems };
}
