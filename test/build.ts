import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

function run(tool: string, ...options: readonly string[]): void {
  execFileSync(process.execPath, [resolve(ROOT, "node_modules", tool), ...options], { cwd: ROOT, stdio: "inherit" });
}

/** Builds the package and its page once before the tests: both are tested as users run them. */
export function setup(): void {
  run("tsdown/dist/run.mjs", "--logLevel", "error");
  run("vite/bin/vite.js", "build", "--config", "web/vite.config.ts", "--logLevel", "warn");
}
