import { availableParallelism } from "node:os";
import { Option } from "commander";
import { positiveCount } from "./numbers.ts";

/** More threads than this wait for the unpacking, or for the store. */
const MOST_THREADS = 4;

/** `--threads N`: in how many threads articles are worked on. */
export function threadsOption(): Option {
  return new Option("--threads <n>", "worker threads; the result is the same")
    .argParser(positiveCount)
    .default(Math.min(MOST_THREADS, availableParallelism()));
}
