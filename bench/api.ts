import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { StoryList } from "../src/server/api/records.ts";
import { sentencesOf } from "./group.ts";
import { stream } from "./stream.ts";

const CLI = resolve(import.meta.dirname, "../dist/cli.js");
/** Requests of each kind. */
const REQUESTS = 300;
/** Between two requests: under the rate that the server allows. */
const PAUSE_MS = 10;
/** What the system counts processor time in. */
const TICK_MS = 10;
/** Articles that another process adds meanwhile: more than are stored before the requests end. */
const MEANWHILE = 8_000;

/** How long the API takes to answer over a store of these articles, while another process adds more. FIRSTHAND_DATA: a folder that holds them already. */
export async function benchApi(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-api-"));
  const given = process.env.FIRSTHAND_DATA;
  const data = given ?? join(folder, "data");
  const running: ChildProcess[] = [];
  try {
    if (given === undefined) await ended(start(["add", "--data", data, file], running));
    const server = start(["serve", "--data", data, "--port", "0"], running);
    const address = await new Promise<string>((done) =>
      server.stdout?.once("data", (line: Buffer) => done(/http:\S+/.exec(`${line}`)?.[0] ?? "")),
    );
    const more = join(folder, "more.jsonl");
    const pool = await sentencesOf(file);
    writeFileSync(more, [...stream(MEANWHILE, pool)].map((a) => JSON.stringify({ id: a.id, title: a.title, text: a.text })).join("\n"));
    const { stories } = (await (await fetch(new URL("/api/stories?limit=200", address))).json()) as StoryList;
    const shown = stories.filter((s) => s.articles > 1).map((s) => s.id);
    // Those that are asked for are made once before.
    for (const id of shown) await (await fetch(new URL(`/api/stories/${id}`, address))).arrayBuffer();
    const words = [...new Set(stories.flatMap((s) => s.title.toLowerCase().match(/[a-z]{4,}/g) ?? []))];
    const writer = start(["add", "--data", data, more], running);
    for (const [name, path] of Object.entries<(n: number) => string>({
      list: (n) => ["/api/stories", "/api/stories?sort=changed", "/api/stories?minOrigins=2", "/api/stories?language=en"][n % 4],
      "list with words": (n) => `/api/stories?query=${words[n % words.length]}`,
      story: (n) => `/api/stories/${shown[n % shown.length]}`,
      search: (n) => `/api/search?query=${words[n % words.length]}`,
    }))
      console.log(`${name}: ${await timesOf((n) => new URL(path(n), address), server.pid)}`);
    console.log(writer.exitCode === null ? "another process was adding all the time" : "the other process had ended: give it more to add");
  } finally {
    for (const child of running) child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timesOf(address: (n: number) => URL, pid: number | undefined): Promise<string> {
  const times: number[] = [];
  const before = answeringMs(pid);
  for (let n = 0; n < REQUESTS; n++) {
    const begun = performance.now();
    const answer = await fetch(address(n));
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} for ${address(n)}`);
    times.push(performance.now() - begun);
    await sleep(PAUSE_MS);
  }
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms, processor ${((answeringMs(pid) - before) / REQUESTS).toFixed(1)} ms`;
}

/** Processor time that a process's first thread has used, which is the one that answers: other work on the machine hardly moves it. Linux alone tells; else NaN. */
function answeringMs(pid: number | undefined): number {
  const stat = `/proc/${pid}/task/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const [user, system] = (readFileSync(stat, "utf8").split(") ")[1] ?? "").split(" ").slice(11).map(Number);
  return (user + system) * TICK_MS;
}

function start(args: readonly string[], running: ChildProcess[]): ChildProcess {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  return new Promise((done, fail) => child.once("exit", (status) => (status === 0 ? done() : fail(new Error(`ended with ${status}`)))));
}
