import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import { type Profiled, profiled } from "./group.ts";

/** Articles sent to a thread at once: sending costs little beside profiling from some thirty on. */
const BATCH = 64;
/** Batches a thread may have waiting, so that reading does not run far ahead. */
const WAITING = 4;

interface Done {
  readonly number: number;
  readonly profiled: readonly Profiled[];
}

/**
 * Profiles of articles as they come, made in `threads` worker threads, in the order of the articles: the same as one thread gives, byte
 * for byte. With fewer than two threads, or where the worker's file is not there (run from source), all is done in this thread.
 * A thread that fails rejects the promise.
 */
export async function profileInThreads(
  articles: AsyncIterable<Article>,
  threads: number,
  file: URL = new URL("./threads-worker.js", import.meta.url),
): Promise<readonly Profiled[]> {
  if (threads < 2 || !existsSync(fileURLToPath(file))) {
    const out: Profiled[] = [];
    for await (const article of articles) out.push(profiled(article));
    return out;
  }
  const batches: (readonly Profiled[])[] = [];
  const workers = Array.from({ length: threads }, () => ({ worker: new Worker(file), waiting: 0 }));
  let wake: (() => void) | null = null;
  let failure: unknown = null;
  for (const w of workers) {
    w.worker.on("message", (done: Done) => {
      batches[done.number] = done.profiled;
      w.waiting--;
      wake?.();
    });
    w.worker.on("error", (error) => {
      failure = error;
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
  let number = 0;
  const send = async (batch: readonly Article[]): Promise<void> => {
    while (failure === null && workers.every((w) => w.waiting >= WAITING)) await change();
    if (failure !== null) throw failure;
    const least = workers.reduce((a, b) => (b.waiting < a.waiting ? b : a));
    least.waiting++;
    least.worker.postMessage({ number: number++, articles: batch });
  };
  try {
    let batch: Article[] = [];
    for await (const article of articles) {
      batch.push(article);
      if (batch.length < BATCH) continue;
      await send(batch);
      batch = [];
    }
    if (batch.length > 0) await send(batch);
    while (failure === null && workers.some((w) => w.waiting > 0)) await change();
    if (failure !== null) throw failure;
  } finally {
    await Promise.all(workers.map((w) => w.worker.terminate()));
  }
  return batches.flat();
}
