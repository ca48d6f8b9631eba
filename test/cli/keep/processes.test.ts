import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { answerWith, startServer } from "../../collect/server.ts";
import { type Ended, firsthand } from "../run.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.js");
const ARTICLES = 24;

/** Commands are started a dozen times a test. */
vi.setConfig({ testTimeout: 240_000 });

let dir: string;
let env: Record<string, string>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "firsthand-processes-"));
  env = { FIRSTHAND_DATA: join(dir, "data") };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ended> => firsthand(args, { env, cwd: dir });
const text = (name: string, n: number): string =>
  `Council of ${name} meets\n\nMarch 5, 2024\n\nThe council of ${name} met for the ${n}th time on Monday to talk about road ${n}, clerk ${name} Orvane said.\n`;

function write(folder: string): void {
  mkdirSync(join(dir, folder));
  for (let n = 0; n < ARTICLES; n++) writeFileSync(join(dir, folder, `${n}.txt`), text(folder, n));
}

/** What a stream has said so far. */
function said(stream: Readable): () => string {
  let words = "";
  stream.setEncoding("utf8").on("data", (more: string) => {
    words += more;
  });
  return () => words;
}

async function articles(): Promise<number> {
  const { info, findings } = JSON.parse((await run("doctor", "--json")).stdout) as { info: { articles: number }; findings: unknown[] };
  expect(findings).toEqual([]);
  return info.articles;
}

it("collect, add and brief at once lose nothing", async () => {
  const server = await startServer();
  try {
    const items = Array.from({ length: ARTICLES }, (_, n) => {
      server.answers[`/${n}`] = answerWith(
        200,
        { "content-type": "text/html" },
        `<article><p>${text("Tarn", n).replace(/\n+/g, "</p><p>")}</p></article>`,
      );
      return `<item><title>Tarn ${n}</title><link>${server.address}/${n}</link></item>`;
    });
    server.answers["/robots.txt"] = answerWith(404, {});
    server.answers["/feed"] = answerWith(
      200,
      { "content-type": "application/rss+xml" },
      `<rss version="2.0"><channel><title>Tarn</title>${items.slice(0, 4).join("")}</channel></rss>`,
    );
    expect((await run("feeds", "add", "--allow-private", `${server.address}/feed`)).status).toBe(0);
    for (const folder of ["Aldmoor", "Brask", "Corrie"]) write(folder);
    expect((await run("add", "Corrie")).status).toBe(0);
    const { stories } = JSON.parse((await run("stories", "--json")).stdout) as { stories: { id: string }[] };
    const story = stories[0].id;
    const ended = await Promise.all([
      run("collect", "--allow-private"),
      run("add", "Aldmoor"),
      run("add", "Brask"),
      run("stories", "--json"),
      run("brief", "--story", story, "--format", "json"),
    ]);
    expect(ended.map((e) => [e.status, e.stderr])).toEqual(ended.map(() => [0, ""]));
    expect(await articles()).toBe(3 * ARTICLES + 4);
  } finally {
    await server.close();
  }
});

/** Rounds in which a process that collects and one that adds are killed, in one store. `collect` alone: kills.test.ts. */
const KILLS = 5;

it(`${2 * KILLS} kills at any moment lose nothing that was stored; the next runs bring the rest`, async () => {
  const items: string[] = [];
  const server = await startServer();
  try {
    server.answers["/feed"] = (response) =>
      response
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(`<rss version="2.0"><channel><title>Tarn</title>${items.join("")}</channel></rss>`);
    await run("feeds", "add", "--allow-private", `${server.address}/feed`);
    const store = await openStore(env.FIRSTHAND_DATA, { readOnly: true });
    for (let n = 0; n < KILLS; n++) {
      write(`Cawdale${n}`);
      server.answers[`/${n}`] = answerWith(
        200,
        { "content-type": "text/html" },
        `<article><p>${text("Tarn", n).replace(/\n+/g, "</p><p>")}</p></article>`,
      );
      items.push(`<item><title>Tarn ${n}</title><link>${server.address}/${n}</link></item>`);
      const children = [
        ["collect", "--all", "--allow-private"],
        ["add", ...Array.from({ length: n + 1 }, (_, i) => `Cawdale${i}`)],
      ].map((args) => spawn(process.execPath, [CLI, ...args], { cwd: dir, env: { ...process.env, ...env }, stdio: "ignore" }));
      await new Promise((done) => setTimeout(done, 300 + Math.random() * 1_200));
      const before = await store.info();
      for (const child of children) child.kill("SIGKILL");
      await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? new Promise((done) => child.on("close", done))));
      const after = await store.info();
      expect([after.articles >= before.articles, after.received >= before.received]).toEqual([true, true]);
    }
    expect((await store.check()).map((f) => f.code)).toEqual([]);
    await store.close();
    expect((await run("add", ...Array.from({ length: KILLS }, (_, n) => `Cawdale${n}`))).status).toBe(0);
    expect((await run("collect", "--all", "--allow-private")).status).toBe(0);
    expect(await articles()).toBe(KILLS * (ARTICLES + 1));
  } finally {
    await server.close();
  }
});

it("watch ends at once on SIGINT, with what it counted kept, and a second run goes on", async () => {
  const server = await startServer();
  const watch = async (rounds: RegExp): Promise<unknown> => {
    const child = spawn(process.execPath, [CLI, "watch", "--allow-private"], { cwd: dir, env: { ...process.env, ...env } });
    let said = "";
    await new Promise<void>((done) =>
      child.stdout.setEncoding("utf8").on("data", (more: string) => {
        said += more;
        if (rounds.test(said)) done();
      }),
    );
    child.kill("SIGINT");
    return new Promise((done) => child.on("close", (_, signal) => done(signal)));
  };
  try {
    const feed = (n: number): ReturnType<typeof answerWith> =>
      answerWith(
        200,
        { "content-type": "application/rss+xml" },
        `<rss version="2.0"><channel><title>Tarn</title><item><title>Tarn</title><link>${server.address}/${n}</link></item></channel></rss>`,
      );
    for (const n of [1, 2]) {
      server.answers[`/${n}`] = answerWith(200, { "content-type": "text/html" }, `<article><p>${text("Tarn", n)}</p></article>`);
      server.answers[`/feed${n}`] = feed(n);
      await run("feeds", "add", "--allow-private", `${server.address}/feed${n}`);
      expect(await watch(/1 feed asked: 1 added/)).toBe("SIGINT");
      expect(await articles()).toBe(n);
    }
  } finally {
    await server.close();
  }
});

it("says in one line that a folder may not be written to, with status 1, and loses nothing", async () => {
  write("Aldmoor");
  await run("add", "Aldmoor");
  const { FIRSTHAND_DATA: data } = env;
  chmodSync(dir, 0o755);
  for (const file of readdirSync(data)) chmodSync(join(data, file), 0o444);
  chmodSync(data, 0o555);
  // Rights do not hold the superuser back.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(process.execPath, [CLI, "add", "Aldmoor"], { cwd: dir, env: { ...process.env, ...env }, ...nobody });
  const stderr = said(child.stderr);
  const status = await new Promise((done) => child.on("close", done));
  chmodSync(data, 0o755);
  for (const file of readdirSync(data)) chmodSync(join(data, file), 0o644);
  expect([status, stderr()]).toEqual([1, expect.stringMatching(/^firsthand: .*\[store-read-only\]\n$/)]);
  expect(await articles()).toBe(ARTICLES);
});

it("says in one line that a file cannot grow, with status 1, and loses nothing", async () => {
  write("Aldmoor");
  await run("add", "Aldmoor");
  const before = await articles();
  mkdirSync(join(dir, "large"));
  for (let n = 0; n < 4; n++) writeFileSync(join(dir, "large", `${n}.txt`), `${text("Brask", n)}\n${randomBytes(80_000).toString("hex")}`);
  const within = spawn("sh", ["-c", 'ulimit -f 1000; exec "$@"', "sh", process.execPath, CLI, "add", "large"], {
    cwd: dir,
    env: { ...process.env, ...env },
  });
  const stderr = said(within.stderr);
  expect(await new Promise((done) => within.on("close", done))).toBe(1);
  expect(stderr()).toMatch(/^firsthand: .*\[store-failed\]\n$/);
  expect(await articles()).toBeGreaterThanOrEqual(before);
  expect((await run("add", "large")).status).toBe(0);
});
