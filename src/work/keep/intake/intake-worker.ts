import { parentPort } from "node:worker_threads";
import type { Numbered } from "../../pool.ts";
import { type Reading, readIncoming } from "./read-incoming.ts";
import type { Batch } from "./take-in.ts";

async function answer({ number, value }: Numbered<Batch>): Promise<void> {
  const readings: Reading[] = [];
  for (const incoming of value.items) readings.push(await readIncoming(incoming));
  parentPort?.postMessage({ number, value: readings } satisfies Numbered<readonly Reading[]>);
}

parentPort?.on("message", answer);
