import { pathToFileURL } from "node:url";
import { build } from "tsdown";

/** Beside what ships, so that the libraries are found; not in version control. */
const FOLDER = "dist/bench";

/**
 * A module of this folder as the program ships, built as the package is. The runner of the benches puts each pattern with `\p` together anew at
 * every use, which the package does not: names take a third longer in it.
 */
export async function built(name: string): Promise<unknown> {
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
  return import(pathToFileURL(`${FOLDER}/${name}.js`).href);
}
