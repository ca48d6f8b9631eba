import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { build } from "tsdown";
import { THREAD_LIMITS } from "../src/work/memory.ts";

/** Beside what ships, so that the libraries are found; not in version control. */
const FOLDER = "dist/bench";

/**
 * Runs a module of this folder as the program runs its own work on many articles: built as the package is, in a thread with the same limits. The
 * runner of the benches puts each pattern with `\p` together anew at every use, which the package does not: names take a third longer in it.
 */
export async function runBuilt(name: string, workerData: unknown): Promise<void> {
  await build({
    config: false,
    entry: { [name]: `bench/${name}.ts` },
    outDir: FOLDER,
    format: "esm",
    platform: "node",
    target: "node20",
    fixedExtension: false,
    dts: false,
    clean: false,
    logLevel: "error",
  });
  await once(new Worker(`./${FOLDER}/${name}.js`, { workerData, resourceLimits: THREAD_LIMITS }), "exit");
}
