import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { firsthand } from "../cli/run.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");

export interface Served {
  /** "http://127.0.0.1:PORT" */
  readonly at: string;
  readonly data: string;
  close(): Promise<void>;
}

/** Serves a store of its own as users do, with these inputs added. */
export async function servedStore(inputs: readonly string[]): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "firsthand-web-"));
  await firsthand(["add", ...inputs, "--data", data]);
  return served(data);
}

/** Serves a copy of a store. */
export function servedCopy(folder: string): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "firsthand-web-"));
  cpSync(folder, data, { recursive: true });
  return served(data);
}

async function served(data: string): Promise<Served> {
  const child = spawn(process.execPath, [CLI, "serve", "--port", "0", "--data", data], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const at = await addressOf(child);
  const ended = new Promise((done) => child.once("close", done));
  return {
    at,
    data,
    async close() {
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    });
    child.once("close", (status) => failed(new Error(`serve ended with ${status}: ${said}`)));
  });
}
