import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { STORE_FILE } from "../../../src/store/folder.ts";
import { Connection } from "../../../src/store/sqlite/connection.ts";
import { type Ended, firsthand } from "../run.ts";

/** Commands are started several times a test. */
vi.setConfig({ testTimeout: 240_000 });

const FERRY = resolve(import.meta.dirname, "../../../examples/ferry");
const dir = mkdtempSync(join(tmpdir(), "firsthand-add-"));
const data = join(dir, "data");
const run = (...args: string[]): Promise<Ended> => firsthand(args, { env: { FIRSTHAND_DATA: data }, cwd: dir });
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await run(...args)).stdout) as T;

interface Listed {
  readonly stories: readonly { readonly id: string; readonly articles: number; readonly origins: number | null }[];
}

let first: Ended;
beforeAll(async () => {
  cpSync(FERRY, join(dir, "ferry"), { recursive: true });
  first = await run("add", "ferry");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("a folder added to the store", () => {
  it("is counted, and adding it again adds nothing", async () => {
    expect([first.status, first.stdout]).toEqual([0, "7 added, 0 revised, 0 unchanged, 0 problems\n"]);
    expect(await run("add", "ferry")).toMatchObject({ status: 0, stdout: "0 added, 0 revised, 7 unchanged, 0 problems\n" });
  });

  it("adds nothing from a copy of it elsewhere", async () => {
    mkdirSync(join(dir, "copy"));
    cpSync(join(dir, "ferry"), join(dir, "copy/ferry"), { recursive: true });
    expect((await run("add", "copy/ferry")).stdout).toBe("0 added, 0 revised, 7 unchanged, 0 problems\n");
  });

  it("is one story, with the dossier that the folder gives", async () => {
    const { stories } = await json<Listed>("stories", "--json");
    expect(stories.map((s) => s.articles)).toEqual([7]);
    interface Told {
      readonly story: { readonly id: string };
    }
    const kept = await json<Told>("brief", "--story", stories[0].id, "--format", "json");
    const made = await json<Told>("brief", "ferry", "--format", "json");
    expect(kept.story.id).toBe(stories[0].id);
    expect({ ...kept, story: { ...kept.story, id: "" } }).toEqual({ ...made, story: { ...made.story, id: "" } });
    expect((await json<Listed>("stories", "--json")).stories[0].origins).toBe(3);
  });

  it("is found by story, article and claim, by the beginning of an id too", async () => {
    const { stories } = await json<Listed>("stories", "--json");
    const shown = await json<{ articles: { id: string }[] }>("show", stories[0].id.slice(0, 8), "--json");
    expect(shown.articles.length).toBe(7);
    const article = await run("show", shown.articles[0].id);
    expect(article.stdout).toContain(stories[0].id);
    const { claims } = await json<{ claims: { id: string; text: string }[] }>("brief", "--story", stories[0].id, "--format", "json");
    const claim = await json<{ story: string; claim: { text: string } }>("show", claims[0].id, "--json");
    expect([claim.story, claim.claim.text]).toEqual([stories[0].id, claims[0].text]);
  });

  it("names the ids that are near one that is none", async () => {
    const [{ id }] = (await json<Listed>("stories", "--json")).stories;
    const { status, stderr } = await run("show", `${id.slice(0, 6)}xx`);
    expect(status).toBe(1);
    expect(stderr).toContain(`near it: ${id} (story)`);
    expect((await run("brief", "--story", "s000")).status).toBe(1);
  });
});

it("says what could not be read, and keeps the rest", async () => {
  mkdirSync(join(dir, "mixed"));
  writeFileSync(join(dir, "mixed/a.txt"), "The bridge at Orrin will close on Monday, the mayor said.");
  writeFileSync(join(dir, "mixed/picture.png"), Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  const { status, stdout, stderr } = await run("add", "mixed");
  expect([status, stdout]).toEqual([3, "1 added, 0 revised, 0 unchanged, 1 problem\n"]);
  expect(stderr).toContain("[unknown-format]");
});

it("asks for a store before it lists one", async () => {
  expect(await run("stories", "--data", join(dir, "none"))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/there is no store here\. Add .* \[store-missing\]\n$/),
  });
});

it("leaves the store of a newer version alone, and says so in one line", async () => {
  const newer = join(dir, "newer");
  await run("add", "mixed", "--data", newer);
  const connection = new Connection(join(newer, STORE_FILE), newer, 1_000);
  connection.exec("PRAGMA user_version = 99");
  connection.close();
  const before = readFileSync(join(newer, STORE_FILE));
  for (const args of [["add", "ferry"], ["stories"], ["collect"], ["doctor", "--repair"], ["export", "jsonl"]])
    expect([args, await run(...args, "--data", newer)]).toEqual([
      args,
      { status: 1, stdout: "", stderr: expect.stringMatching(/^firsthand: [^\n]*\[store-newer\]\n$/) },
    ]);
  expect(readFileSync(join(newer, STORE_FILE)).equals(before)).toBe(true);
});
