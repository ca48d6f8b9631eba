import { parentPort, workerData } from "node:worker_threads";
import type { Numbered } from "./pool.ts";
import { type Job, type Outcome, outcomeOf, type Task } from "./tasks.ts";

async function answer({ number, value }: Numbered<readonly Job[]>): Promise<void> {
  const outcomes: Outcome<unknown>[] = [];
  for (const job of value) outcomes.push(await outcomeOf(job, workerData as Task));
  parentPort?.postMessage({ number, value: outcomes } satisfies Numbered<readonly Outcome<unknown>[]>);
}

parentPort?.on("message", answer);
