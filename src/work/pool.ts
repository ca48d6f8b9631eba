import { Worker } from "node:worker_threads";
import { THREAD_LIMITS } from "./memory.ts";

/** Jobs a thread may have waiting, so that what makes them does not run far ahead. */
const WAITING = 4;

/** What goes to a thread and what comes back: the thread answers each message with the same number. */
export interface Numbered<T> {
  readonly number: number;
  readonly value: T;
}

/**
 * Runs jobs in worker threads, each made from `file`, and hands over job and result in the order of the jobs. `workerData` is
 * given to each thread at its start. A thread that fails rejects the promise.
 */
export async function inThreads<Job, Result>(
  jobs: AsyncIterable<Job>,
  threads: number,
  file: URL,
  onResult: (job: Job, result: Result) => Promise<void> | void,
  workerData?: unknown,
): Promise<void> {
  const workers = Array.from({ length: threads }, () => ({
    worker: new Worker(file, { workerData, resourceLimits: THREAD_LIMITS }),
    waiting: 0,
  }));
  const sent = new Map<number, Job>();
  const done = new Map<number, Result>();
  let wake: (() => void) | null = null;
  let failure: unknown = null;
  for (const w of workers) {
    w.worker.on("message", ({ number, value }: Numbered<Result>) => {
      done.set(number, value);
      w.waiting--;
      wake?.();
    });
    w.worker.on("error", (error) => {
      failure = error ?? new Error("a thread failed");
      wake?.();
    });
  }
  const change = (): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        wake = null;
        resolve();
      };
    });
  let next = 0;
  const handOver = async (): Promise<void> => {
    if (failure !== null) throw failure;
    for (let result = done.get(next); result !== undefined; result = done.get(next)) {
      const job = sent.get(next) as Job;
      sent.delete(next);
      done.delete(next);
      next++;
      await onResult(job, result);
    }
  };
  try {
    let number = 0;
    for await (const job of jobs) {
      while (failure === null && workers.every((w) => w.waiting >= WAITING)) await change();
      await handOver();
      const least = workers.reduce((a, b) => (b.waiting < a.waiting ? b : a));
      least.waiting++;
      sent.set(number, job);
      least.worker.postMessage({ number: number++, value: job } satisfies Numbered<Job>);
    }
    while (failure === null && workers.some((w) => w.waiting > 0)) await change();
    await handOver();
  } finally {
    await Promise.all(workers.map((w) => w.worker.terminate()));
  }
}
