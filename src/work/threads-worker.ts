import { parentPort } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import { profiled } from "./group.ts";

/** A batch of articles to profile, and what comes back. */
export interface Batch {
  readonly number: number;
  readonly articles: readonly Article[];
}

parentPort?.on("message", ({ number, articles }: Batch) => {
  parentPort?.postMessage({ number, profiled: articles.map(profiled) });
});
