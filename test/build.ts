import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Builds the package once before the tests: the command line is tested as users run it. */
export function setup(): void {
  const root = resolve(import.meta.dirname, "..");
  execFileSync(process.execPath, [resolve(root, "node_modules/tsdown/dist/run.mjs"), "--logLevel", "error"], {
    cwd: root,
    stdio: "inherit",
  });
}
