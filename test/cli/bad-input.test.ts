import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import { pdfOf } from "../read/build.ts";
import { lawsBroken } from "../whole/laws.ts";
import { firsthand } from "./run.ts";

const dir = mkdtempSync(join(tmpdir(), "firsthand-bad-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const GOOD = "The dam at Orrin broke on Monday, mayor Ada Holm said.\nTwo hundred people left their homes, she told the Orrin Post.";
const PAGE = `<html><body><article><h1>Dam breaks</h1><p>${GOOD.split("\n").join("<p>")} <b>The water rose quickly and it took the old mill with it, people who live in the valley said on Tuesday`;
const JAPANESE = "オリンのダムは月曜日に決壊し、二百人が家を離れたと市長が火曜日に発表した。市は週末までに仮設の住宅を用意するという。";

let number = 0;
/** A folder with one good article and what is given. */
function folder(files: Readonly<Record<string, string | Uint8Array>>, good = true): string {
  const path = join(dir, String(number++));
  mkdirSync(path);
  if (good) writeFileSync(join(path, "good.txt"), GOOD);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

async function brief(input: string): Promise<{ status: number | null; stderr: string; dossier: Dossier }> {
  const { status, stderr, stdout } = await firsthand(["brief", "--one-story", "--format", "json", input]);
  const dossier = JSON.parse(stdout) as Dossier;
  expect(lawsBroken(dossier)).toEqual([]);
  return { status, stderr, dossier };
}

/** What cannot be read is an entry in `problems`, a line on standard error and status 3; the good article is in the dossier. */
async function expectProblem(input: string, source: string, code: string): Promise<Dossier> {
  const { status, stderr, dossier } = await brief(input);
  expect(status).toBe(3);
  expect(dossier.problems.map((p) => [p.source, p.code])).toContainEqual([source, code]);
  expect(stderr.split("\n").filter((l) => l.includes(`[${code}]`) && l.includes(source))).not.toHaveLength(0);
  expect(dossier.articles.map((a) => a.source)).toContain("good.txt");
  return dossier;
}

describe("brief on bad input", () => {
  it("an empty file", () => expectProblem(folder({ "empty.txt": "" }), "empty.txt", "empty"));

  it("a binary file", () =>
    expectProblem(
      folder({ "photo.txt": Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256) }),
      "photo.txt",
      "unknown-format",
    ));

  it("a PDF without text", () => expectProblem(folder({ "scan.pdf": pdfOf([]) }), "scan.pdf", "no-text"));

  it("JSON lines with a broken line", async () => {
    const lines = [
      JSON.stringify({ id: "a", text: GOOD }),
      '{"id": "b", "text": ',
      JSON.stringify({ id: "c", text: GOOD.replace("Monday", "Sunday") }),
    ].join("\n");
    const dossier = await expectProblem(folder({ "day.jsonl": lines }), "day.jsonl", "broken-line");
    expect(dossier.articles.map((a) => a.source)).toEqual(expect.arrayContaining(["day.jsonl#a", "day.jsonl#c"]));
    expect(dossier.problems[0].reason).toMatch(/2/);
  });

  it("a file that cannot be read", () => {
    const path = folder({});
    symlinkSync(join(path, "nowhere"), join(path, "gone.txt"));
    return expectProblem(path, "gone.txt", "unreadable");
  });

  it("a date in the year 2099", async () => {
    const dossier = await expectProblem(folder({ "late.md": `---\ndate: 2099-01-05\n---\n${GOOD}` }), "late.md", "unlikely-date");
    expect(dossier.articles.find((a) => a.source === "late.md")?.published.stated).toContain("2099-01-05");
  });

  it("a text of 50 MB: what fits is read, the cut is said", async () => {
    const path = folder({ "huge.txt": `${GOOD}\n`.repeat(Math.ceil(50e6 / GOOD.length)) });
    const dossier = await expectProblem(path, "huge.txt", "cut-off");
    expect(dossier.articles.find((a) => a.source === "huge.txt")?.text.length).toBeGreaterThan(500_000);
  }, 180_000);

  it("a page whose tags are never closed", async () => {
    const { status, dossier } = await brief(folder({ "page.html": PAGE }));
    expect(status).toBe(0);
    expect(dossier.articles.find((a) => a.source === "page.html")?.text).toContain("Two hundred people left their homes");
  });

  it("only one article", async () => {
    const { status, dossier } = await brief(folder({}));
    expect(status).toBe(0);
    expect(dossier.articles).toHaveLength(1);
    expect(dossier.claims.every((c) => c.status === "single-article")).toBe(true);
    const { stdout } = await firsthand(["brief", join(dir, String(number - 1))]);
    expect(stdout).toMatch(/^.+\n.*\n1 article · /);
  });

  it("the same article twice", async () => {
    const { status, dossier } = await brief(folder({ "again.txt": GOOD }));
    expect(status).toBe(0);
    expect(dossier.articles).toHaveLength(2);
    expect(dossier.articles.filter((a) => a.duplicateOf !== null)).toHaveLength(1);
    expect(dossier.claims.filter((c) => c.status === "corroborated")).toEqual([]);
  });

  it("an article in Japanese, in Shift-JIS", async () => {
    const { status, dossier } = await brief(folder({ "orrin-ja.txt": iconv.encode(JAPANESE.repeat(3), "shift_jis") }));
    expect(status).toBe(0);
    const article = dossier.articles.find((a) => a.source === "orrin-ja.txt");
    expect(article?.language).toBe("ja");
    expect(article?.text).toContain("市長が火曜日に発表した");
  });

  it("nothing that can be read: no dossier, status 1", async () => {
    const { status, stdout, stderr } = await firsthand(["brief", folder({ "empty.txt": "" }, false)]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/\[empty\][\s\S]*nothing could be read/);
  });
});
