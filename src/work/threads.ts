import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Problem } from "../model/article.ts";
import { countParts, type RawLine, type ReadItem } from "../read/read.ts";
import type { GroupOptions, Profiled } from "./group.ts";
import { inThreads } from "./pool.ts";
import { type Job, type Made, type Outcome, outcomeOf, type Task } from "./tasks.ts";

/** Articles sent to a thread at once: sending costs little beside profiling from some thirty on. */
const BATCH = 64;

/** An article or line of the input, or something that could not be read. */
export type Incoming = ReadItem | RawLine;

/**
 * Does a task with what `readRaw` gives, in `threads` worker threads, and hands over what is made of each article in the order in which it comes: the same as
 * one thread gives, byte for byte. Lines of JSON lines are read in the threads too: cleaning costs more than profiling. With fewer than two
 * threads, or where the worker's file is not there (run from source), all is done in this thread. A thread that fails rejects the promise; an
 * article on which a rule fails becomes a problem.
 */
export async function doInThreads<K extends Task["make"]>(
  task: Task & { readonly make: K },
  incoming: AsyncIterable<Incoming>,
  threads: number,
  onMade: (made: readonly Made[K][]) => Promise<void> | void,
  onProblem: (problem: Problem) => void = () => {},
  file: URL = new URL("./threads-worker.js", import.meta.url),
): Promise<void> {
  const count = countParts();
  const take = async (job: Job, first: Outcome<unknown>): Promise<void> => {
    const times = "line" in job ? count(job.source, first.part) : 1;
    // A repeated name changes the article's own: rare, and then done again here, where all names are known.
    const { made, problems } = times > 1 ? await outcomeOf(job, task, times) : first;
    problems.forEach(onProblem);
    await onMade(made as readonly Made[K][]);
  };
  const jobs = withoutProblems(incoming, onProblem);
  if (threads < 2 || !existsSync(fileURLToPath(file))) {
    for await (const job of jobs) await take(job, await outcomeOf(job, task));
    return;
  }
  const takeAll = async (batch: readonly Job[], outcomes: readonly Outcome<unknown>[]): Promise<void> => {
    for (const [i, outcome] of outcomes.entries()) await take(batch[i], outcome);
  };
  await inThreads(batches(jobs), threads, file, takeAll, task);
}

/** Profiles of what `readRaw` gives: see `doInThreads`. */
export async function profileInThreads(
  incoming: AsyncIterable<Incoming>,
  threads: number,
  onProblem?: (problem: Problem) => void,
  options: GroupOptions = {},
  file?: URL,
): Promise<readonly Profiled[]> {
  const out: Profiled[] = [];
  await doInThreads({ make: "profiles", options }, incoming, threads, (made) => void out.push(...made), onProblem, file);
  return out;
}

async function* withoutProblems(incoming: AsyncIterable<Incoming>, onProblem: (problem: Problem) => void): AsyncGenerator<Job> {
  for await (const item of incoming) {
    if ("problem" in item) onProblem(item.problem);
    else yield item;
  }
}

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
