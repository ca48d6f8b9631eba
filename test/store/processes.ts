import { type ChildProcess, type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Readable } from "node:stream";

const ROOT = resolve(import.meta.dirname, "../..");
/** A folder for each test file: they are run at the same time. */
const FOLDER = resolve(ROOT, "dist/test-store", randomUUID());

/** Builds the writing process once: started fifty times, it must start fast. */
export function buildChild(): void {
  const tsdown = resolve(ROOT, "node_modules/tsdown/dist/run.mjs");
  const flags = ["--no-config", "--no-dts", "--format", "esm", "--platform", "node", "--no-fixed-extension", "--logLevel", "error"];
  execFileSync(process.execPath, [tsdown, "test/store/child.ts", ...flags, "--out-dir", FOLDER], {
    cwd: ROOT,
    stdio: "inherit",
  });
}

const STDIO: ["ignore", "pipe", "inherit"] = ["ignore", "pipe", "inherit"];

export interface Child {
  readonly process: ChildProcess;
  /** What it has acknowledged so far, without "open". */
  readonly acknowledged: string[];
  /** When it has begun to write. */
  readonly opened: Promise<void>;
  /** Its exit code, or the signal that ended it; what it acknowledged is complete then. */
  readonly ended: Promise<number | string>;
}

export function startChild(...args: readonly string[]): Child {
  return follow(spawn(process.execPath, [resolve(FOLDER, "child.js"), ...args], { stdio: STDIO }));
}

/** A child that no file of which may grow beyond a size, as on a disk that is full. */
export function startChildWithin(fileSizeKb: number, ...args: readonly string[]): Child {
  const command = `ulimit -f ${2 * fileSizeKb}; exec "$@"`;
  return follow(spawn("sh", ["-c", command, "sh", process.execPath, resolve(FOLDER, "child.js"), ...args], { stdio: STDIO }));
}

/** A child that rights hold back: the superuser would be held back by none. */
export function startChildWithoutRights(...args: readonly string[]): Child {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return follow(spawn(process.execPath, [resolve(FOLDER, "child.js"), ...args], { stdio: STDIO, ...nobody }));
}

function follow(process_: ChildProcessByStdio<null, Readable, null>): Child {
  const acknowledged: string[] = [];
  let rest = "";
  let opened = (): void => {};
  const whenOpened = new Promise<void>((done) => {
    opened = done;
  });
  process_.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) line === "open" ? opened() : acknowledged.push(line);
  });
  const ended = once(process_, "close").then(([code, signal]) => {
    opened();
    return (signal ?? code) as number | string;
  });
  return { process: process_, acknowledged, opened: whenOpened, ended };
}
