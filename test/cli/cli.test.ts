import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lawsBroken } from "../whole/laws.ts";
import { firsthand } from "./run.ts";

const FERRY = resolve(import.meta.dirname, "../../examples/ferry");
const dir = mkdtempSync(join(tmpdir(), "firsthand-cli-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};

describe("firsthand brief", () => {
  it("prints the dossier of the example, without colours where there is no terminal", async () => {
    const { status, stdout, stderr } = await firsthand(["brief", FERRY]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/7 articles · \d+ independent origins · \d+ conflicts/);
    expect(stdout).toMatch(
      /What they say[\s\S]*Where they differ[\s\S]*Who said what[\s\S]*When[\s\S]*Who had it from whom[\s\S]*The articles/,
    );
    expect(stdout).not.toContain("\u001b");
    expect(Math.max(...stdout.split("\n").map((l) => l.length))).toBeLessThanOrEqual(80);
  });

  it("writes the form that the file's ending asks for", async () => {
    for (const [name, sign] of [
      ["d.html", /^<!DOCTYPE html>/],
      ["d.md", /^# /],
      ["d.json", /^\{\n "format": "firsthand-dossier\/1"/],
    ] as const) {
      const out = join(dir, "new", "folder", name);
      const { status, stdout } = await firsthand(["brief", FERRY, "-o", out]);
      expect([status, stdout]).toEqual([0, ""]);
      expect(readFileSync(out, "utf8")).toMatch(sign);
    }
    expect(readdirSync(join(dir, "new", "folder")).filter((f) => f.startsWith("."))).toEqual([]);
    expect(lawsBroken(JSON.parse(readFileSync(join(dir, "new", "folder", "d.json"), "utf8")))).toEqual([]);
  });

  it("gives the same bytes for the same files in another order", async () => {
    const files = readdirSync(FERRY).map((f) => join(FERRY, f));
    const a = await firsthand(["brief", "--one-story", "--format", "json", ...files]);
    const b = await firsthand(["brief", "--one-story", "--format", "json", ...files.reverse()]);
    expect(a.stdout).toBe(b.stdout);
  });

  it("takes a day that the user gives over what the article shows", async () => {
    const { stdout } = await firsthand(["brief", FERRY, "--format", "json", "--published", "7-harbour-notes.txt=2024-03-14"]);
    const dossier = JSON.parse(stdout);
    const notes = dossier.articles.find((a: { source: string }) => a.source.startsWith("7"));
    expect([notes.published.earliest, notes.published.latest]).toEqual(["2024-03-14", "2024-03-14"]);
  });

  it("reads standard input", async () => {
    const { status, stdout } = await firsthand(["brief", "-", "--format", "json"], {
      input: "The dam at Orrin broke on Monday, the mayor said.",
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).articles).toHaveLength(1);
  });

  it("lists several stories, largest first, and writes the one asked for", async () => {
    const lines = [
      [
        "d1",
        "The dam at Orrin broke on Monday and water flooded the valley, mayor Ada Holm said. Two hundred people left their homes in Orrin.",
      ],
      ["d2", "Water flooded the Orrin valley after the dam broke on Monday. Mayor Ada Holm said two hundred people had left their homes."],
      ["p", "The painter Ivo Brandt sold his last canvas at an auction in Quell for nine million crowns, the Quell Gallery said."],
    ].map(([id, text]) => JSON.stringify({ id, text, title: text.slice(0, 30), date: "2024-05-07" }));
    const input = file("day.jsonl", lines.join("\n"));
    const first = await firsthand(["brief", input, "--format", "json"]);
    expect(first.status).toBe(0);
    expect(first.stderr).toMatch(/2 stories[\s\S]*1 {2}2 articles[\s\S]*2 {2}1 article/);
    expect(JSON.parse(first.stdout).articles).toHaveLength(2);
    const second = await firsthand(["brief", input, "--format", "json", "--story", "2"]);
    expect(JSON.parse(second.stdout).articles).toHaveLength(1);
    const all = join(dir, "all");
    expect((await firsthand(["brief", input, "--all", "-o", all])).status).toBe(0);
    expect(readdirSync(all).filter((f) => f.endsWith(".html"))).toHaveLength(2);
    expect((await firsthand(["brief", input, "--story", "9"])).status).toBe(2);
  });

  it("says what cannot be read, and goes on", async () => {
    mkdirSync(join(dir, "mixed"), { recursive: true });
    writeFileSync(join(dir, "mixed", "a.txt"), "The dam at Orrin broke on Monday, the mayor said.");
    writeFileSync(join(dir, "mixed", "empty.txt"), "");
    writeFileSync(
      join(dir, "mixed", "b.bin"),
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    );
    const { status, stdout, stderr } = await firsthand(["brief", join(dir, "mixed"), "--format", "json"]);
    expect(status).toBe(3);
    const { problems, articles } = JSON.parse(stdout);
    expect(articles).toHaveLength(1);
    expect(problems.map((p: { source: string }) => p.source)).toEqual(["b.bin", "empty.txt"]);
    for (const p of problems) {
      expect(stderr).toContain(p.code);
      expect(p.reason).not.toBe("");
      expect(p.hint).not.toBe("");
    }
  });

  it("says in a line what is wrong with its arguments", async () => {
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [["brief", join(dir, "nowhere")], 1, /nowhere.*not-found|not-found/],
      [["brief", FERRY, "--format", "pdf"], 2, /pdf/],
      [["brief", FERRY, "--published", "x"], 2, /FILE=DATE/],
      [["brief", FERRY, "--published", "nobody.txt=2024-01-01"], 2, /no article of that name/],
      [["brief", FERRY, "--story", "0"], 2, /whole number/],
      [["brief", FERRY, "--all"], 2, /-o FOLDER/],
      [["brief"], 2, /name what to read/],
      [["breif", FERRY], 2, /unknown command/],
    ];
    for (const [args, status, message] of cases) {
      const ended = await firsthand(args);
      expect([args.join(" "), ended.status]).toEqual([args.join(" "), status]);
      expect(ended.stderr).toMatch(message);
      expect(ended.stderr).not.toMatch(/\n\s+at /);
    }
  });

  it("leaves the old file where the new one cannot be written", async () => {
    const taken = join(dir, "taken.html");
    mkdirSync(taken);
    const { status, stderr } = await firsthand(["brief", FERRY, "-o", taken]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot write/);
    expect(existsSync(taken)).toBe(true);
    expect(readdirSync(dir).filter((f) => f.endsWith(".part"))).toEqual([]);
  });
});

describe("the other commands", () => {
  it("annotate: an article a line, spans that read back", async () => {
    const { status, stdout } = await firsthand(["annotate", join(FERRY, "3-daybreak.md")]);
    expect(status).toBe(0);
    const line = JSON.parse(stdout);
    expect(line.id).toBe("3-daybreak");
    const text = readFileSync(join(FERRY, "3-daybreak.md"), "utf8")
      .split(/^---\n/m)
      .slice(2)
      .join("---\n")
      .replace(/^\n/, "");
    const said = line.quotes.map((q: { content: [number, number][] }) => q.content.map(([a, b]) => text.slice(a, b)).join(" "));
    expect(said.join("\n")).toContain("The crew did what they were trained to do and nobody died");
    expect(line.dates.map((d: { value: string }) => d.value)).toContain("2024-03-12");
    expect(line.credits.map((c: { name: string }) => c.name)).toContain("Coast Wire");
  });

  it("extract: the plain fields", async () => {
    const { stdout } = await firsthand(["extract", join(FERRY, "2-velmark-herald.html")]);
    const line = JSON.parse(stdout);
    expect(line).toMatchObject({
      id: "2-velmark-herald",
      title: "Nine injured as ferry hits sandbank",
      outlet: "The Velmark Herald",
      language: "en",
    });
    expect(line.text).toMatch(/^A passenger ferry/);
  });

  it("group: the same stories with one thread and with two, in any order", async () => {
    const files = readdirSync(FERRY).map((f) => join(FERRY, f));
    const one = await firsthand(["group", "--threads", "1", ...files]);
    const two = await firsthand(["group", "--threads", "2", ...files.reverse()]);
    expect(one.stdout).toBe(two.stdout);
    const lines = one.stdout
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(new Set(lines.map((l) => l.story)).size).toBe(1);
  });

  it("eval: figures of a stage on labelled data", async () => {
    const text = 'The dam held, said Ada Holm. "It was close," Holm said on Monday.';
    const at = (s: string): [number, number] => [text.indexOf(s), text.indexOf(s) + s.length];
    const quotes = file(
      "gold.jsonl",
      JSON.stringify({
        id: "a",
        text,
        attributions: [
          {
            source: [at("Holm said").map((n, i) => (i === 0 ? n : n - 5))],
            cue: [at("said on").map((n, i) => (i === 0 ? n : n - 3))],
            content: [at('"It was close,"')],
          },
        ],
      }),
    );
    const ended = await firsthand(["eval", "quotes", quotes]);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/direct: content recall +1\b/);
    expect((await firsthand(["eval", "quotes", join(dir, "nowhere.jsonl")])).status).toBe(1);
  });

  it("every command has help with examples", async () => {
    for (const command of ["brief", "annotate", "group", "extract", "eval"]) {
      const { status, stdout } = await firsthand([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toContain("Examples:");
    }
    expect((await firsthand(["--version"])).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
