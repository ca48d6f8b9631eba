import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Ended, firsthand } from "../run.ts";

/** Commands are started several times a test. */
vi.setConfig({ testTimeout: 240_000 });

const FERRY = resolve(import.meta.dirname, "../../../examples/ferry");
const dir = mkdtempSync(join(tmpdir(), "firsthand-commands-"));
const run = (...args: string[]): Promise<Ended> => firsthand(args, { env: { FIRSTHAND_DATA: join(dir, "data") }, cwd: dir });
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await run(...args)).stdout) as T;

interface Listed {
  readonly stories: readonly { readonly id: string; readonly articles: number; readonly byHand: boolean }[];
}
const sizes = async (...args: string[]): Promise<readonly number[]> =>
  (await json<Listed>("stories", "--json", ...args)).stories.map((s) => s.articles).sort();

let ferry: string;
let mine: string;
beforeAll(async () => {
  cpSync(FERRY, join(dir, "ferry"), { recursive: true });
  mkdirSync(join(dir, "mine"));
  writeFileSync(
    join(dir, "mine/a.txt"),
    "Miners freed at Tolmen\n\nMarch 5, 2024\n\nTwelve miners were freed on Monday from the copper mine of Tolmen, owner Ostrel Copper said.",
  );
  await run("add", "ferry", "mine");
  const { stories } = await json<Listed>("stories", "--json");
  ferry = stories.find((s) => s.articles === 7)?.id ?? "";
  mine = stories.find((s) => s.articles === 1)?.id ?? "";
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it("filters stories by words, days, outlet and origins", async () => {
  expect(await sizes("--query", "copper miners")).toEqual([1]);
  expect(await sizes("--outlet", "Nordstimme", "--since", "2024-03-13", "--language", "en")).toEqual([7]);
  expect(await sizes("--until", "2024-03-06")).toEqual([1]);
  expect(await sizes("--min-origins", "3")).toEqual([7]);
  expect((await run("stories", "--since", "yesterday")).status).toBe(2);
});

it("merges, says so, and takes it back", async () => {
  const merged = await run("merge", ferry, mine, "--note", "one rescue");
  expect([merged.status, merged.stdout]).toEqual([0, `1: story ${mine} merged into ${ferry}\n`]);
  expect(await json<Listed>("stories", "--json")).toMatchObject({ stories: [{ id: ferry, articles: 8, byHand: true }] });
  expect((await run("show", mine)).stdout).toContain("one rescue");
  expect((await run("undo")).stdout).toBe(`undone: story ${mine} merged into ${ferry}\n`);
  expect(await sizes()).toEqual([1, 7]);
  const log = (await run("log")).stdout;
  expect(log).toMatch(/undone 1: story/);
  expect(log).toContain("add: 8 added, 0 revised");
  expect((await run("undo")).stderr).toContain("nothing to undo");
});

it("refuses with the code of what is wrong", async () => {
  const article = (await json<{ articles: { id: string }[] }>("show", mine, "--json")).articles[0].id;
  expect(await run("split", mine, article)).toMatchObject({ status: 1, stderr: expect.stringContaining("[nothing-left]") });
  expect(await run("move", article, "s0000000")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no story, article or claim has the id "s0000000"'),
  });
  expect(await run("export", "csv", "--story", "s0000000")).toMatchObject({ status: 1, stderr: expect.stringContaining("has the id") });
  expect(await run("undo", "99")).toMatchObject({ status: 1, stderr: expect.stringContaining("[nothing-to-undo]") });
  expect(await run("merge", ferry, ferry)).toMatchObject({ status: 1, stderr: expect.stringContaining("[same-story]") });
  expect(await run("hide", "nobody.example")).toMatchObject({ status: 1, stderr: expect.stringContaining("[nothing-hidden]") });
  expect(await run("move", ferry, mine)).toMatchObject({ status: 1, stderr: expect.stringContaining("id of a story, not of an article") });
});

describe("export", () => {
  it("writes every article as a line, and adding the lines elsewhere adds all", async () => {
    writeFileSync(join(dir, "all.jsonl"), (await run("export", "jsonl")).stdout);
    const lines = readFileSync(join(dir, "all.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((l) => (JSON.parse(l) as { story: string }).story)).toContain(mine);
    expect((await run("add", "all.jsonl", "--data", join(dir, "second"))).stdout).toMatch(/^8 added/);
  });

  it("writes tables, dossiers and the bytes as they came", async () => {
    const csv = (await run("export", "csv", "--story", ferry)).stdout.split("\r\n");
    expect(csv[0]).toMatch(/^claim,status,/);
    expect(csv.length).toBeGreaterThan(20);
    expect((await run("export", "html", "-o", "dossiers")).status).toBe(0);
    expect(readdirSync(join(dir, "dossiers")).sort()).toEqual([`${ferry}.html`, `${mine}.html`].sort());
    expect((await run("export", "markdown")).status).toBe(2);
    await run("export", "warc", "--story", mine, "-o", "mine.warc.gz");
    expect(existsSync(join(dir, "mine.warc.gz"))).toBe(true);
  });

  it("writes into a pipe or a device, and puts no file in its place", async () => {
    const pipe = join(dir, "pipe");
    execFileSync("mkfifo", [pipe]);
    for (const args of [["jsonl"], ["html", "--story", mine]]) {
      const [came, { status }] = await Promise.all([readFile(pipe, "utf8"), run("export", ...args, "-o", pipe)]);
      expect([status, came.includes("Tolmen"), statSync(pipe).isFIFO()]).toEqual([0, true, true]);
    }
  });
});

it("finds the store sound, and says what is not", async () => {
  const { status, stdout } = await run("doctor");
  expect([status, stdout]).toEqual([0, expect.stringContaining("All is well.")]);
});

it("follows what an OPML file lists, and lists it", async () => {
  writeFileSync(
    join(dir, "list.opml"),
    `<opml version="2.0"><body><outline type="rss" text="Post" xmlUrl="https://post.example/rss"/></body></opml>`,
  );
  expect((await run("feeds", "import", "list.opml")).stdout).toBe("follows https://post.example/rss  Post\n");
  expect((await run("feeds", "list")).stdout).toContain("not asked yet");
  expect((await run("feeds", "remove", "https://post.example/rss")).status).toBe(0);
  expect((await run("feeds", "remove", "https://post.example/rss")).status).toBe(1);
});

it("gives examples with every command's help", async () => {
  for (const command of ["feeds", "collect", "watch", "split", "doctor"]) {
    const { status, stdout } = await run(command, "--help");
    expect([command, status, /Examples?:\n {2}firsthand/.test(stdout)]).toEqual([command, 0, true]);
  }
});
