import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { firsthand } from "../cli/run.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
export const FERRY = resolve(import.meta.dirname, "../../examples/ferry");

/** A server that runs as users run it. */
export interface Running {
  readonly address: string;
  readonly data: string;
  readonly child: ChildProcess;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly json: <T>(path: string) => Promise<T>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  readonly stop: () => Promise<number | null>;
}

/** An empty data folder. */
export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), "firsthand-server-"));
}

/** Starts the built program on a folder, or on one of its own that holds the example. */
export async function startServer(options: readonly string[] = [], given?: string): Promise<Running> {
  const data = given ?? dataFolder();
  if (given === undefined) await firsthand(["add", "--data", data, FERRY]);
  const child = spawn(process.execPath, [CLI, "serve", "--port", "0", "--data", data, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const printed = await new Promise<string>((done, fail) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      if (text.includes("\n")) done(text);
    });
    child.once("exit", (status) => fail(new Error(`the server ended with ${status}`)));
  });
  const address = /http:\S+/.exec(printed)?.[0] ?? "";
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, address), init);
  return {
    address,
    data,
    child,
    get,
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    post: (path, body) => get(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    stop: async () => {
      child.kill("SIGTERM");
      const status = await ended;
      if (given === undefined) rmSync(data, { recursive: true, force: true });
      return status;
    },
  };
}

/** Asks again and again until there is an answer that is not null. */
export async function until<T>(ask: () => Promise<T | null>, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(100);
  }
  throw new Error(`in vain: ${what}`);
}
