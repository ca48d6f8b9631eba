import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerWith, startServer } from "../../collect/server.ts";
import { type Ended, firsthand } from "../run.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.js");
const ARTICLES = 24;

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
    for (const folder of ["Aldmoor", "Brask"]) write(folder);
    const ended = await Promise.all([
      run("collect", "--allow-private"),
      run("add", "Aldmoor"),
      run("add", "Brask"),
      run("stories", "--json"),
    ]);
    expect(ended.map((e) => [e.status, e.stderr])).toEqual(ended.map(() => [0, ""]));
    expect(await articles()).toBe(2 * ARTICLES + 4);
  } finally {
    await server.close();
  }
});

it("a kill at any moment loses nothing that was stored; the next run brings the rest", async () => {
  write("Cawdale");
  for (const delayMs of [300, 900, 1500]) {
    const child = spawn(process.execPath, [CLI, "add", "Cawdale"], { cwd: dir, env: { ...process.env, ...env }, stdio: "ignore" });
    await new Promise((done) => setTimeout(done, delayMs));
    child.kill("SIGKILL");
    await new Promise((done) => child.on("close", done));
  }
  const { status, stdout } = await run("add", "Cawdale");
  expect([status, stdout]).toEqual([0, expect.stringContaining("0 problems")]);
  await run("doctor", "--repair");
  expect(await articles()).toBe(ARTICLES);
});
