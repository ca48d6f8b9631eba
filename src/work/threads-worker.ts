import { parentPort, workerData } from "node:worker_threads";
import type { GroupOptions } from "./group.ts";
import type { Numbered } from "./pool.ts";
import { type Outcome, outcomeOf, type Unprofiled } from "./profiling.ts";

async function answer({ number, value }: Numbered<readonly Unprofiled[]>): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const job of value) outcomes.push(await outcomeOf(job, workerData as GroupOptions));
  parentPort?.postMessage({ number, value: outcomes } satisfies Numbered<readonly Outcome[]>);
}

parentPort?.on("message", answer);
