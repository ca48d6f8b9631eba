import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, readEach } from "../../src/read/read.ts";
import { folderOf, REPORT } from "./build.ts";

const text = (n: number): string => `${n}. ${REPORT[n % REPORT.length]}`;

describe("inputs", () => {
  it("reads folders with all below them, without hidden files", async () => {
    const dir = folderOf({ "b.txt": text(1), "a/z.txt": text(2), ".hidden.txt": "no", ".git/x.txt": "no", "a/.b/c.txt": "no" });
    const { articles, problems } = await read([dir]);
    expect(articles.map((a) => a.source)).toEqual(["a/z.txt", "b.txt"]);
    expect(problems).toEqual([]);
  });

  it("reads globs, named from their fixed part", async () => {
    const dir = folderOf({ "news/b.txt": text(1), "news/c/d.txt": text(2), "news/e.md": text(3) });
    expect((await read([join(dir, "news/*.txt")])).articles.map((a) => a.source)).toEqual(["b.txt"]);
    expect((await read(["news/**/*.txt"], { cwd: dir })).articles.map((a) => a.source)).toEqual(["b.txt", "c/d.txt"]);
    expect((await read(["news/*.{md,txt}"], { cwd: dir })).articles.map((a) => a.source)).toEqual(["b.txt", "e.md"]);
  });

  it("takes a name with glob characters that exists as a file", async () => {
    const dir = folderOf({ "[draft] bridge.txt": text(1) });
    expect((await read([join(dir, "[draft] bridge.txt")])).articles).toHaveLength(1);
  });

  it("reads standard input", async () => {
    async function* stdin() {
      yield Buffer.from(text(1).slice(0, 20));
      yield Buffer.from(text(1).slice(20));
    }
    const { articles } = await read(["-"], { stdin: stdin() });
    expect(articles).toMatchObject([{ source: "stdin", key: "stdin", text: text(1) }]);
  });

  it("tells files of the same name apart by as many folders as it takes", async () => {
    const dir = folderOf({ "x/one/1.txt": text(1), "y/one/1.txt": text(2), "y/2.txt": text(3) });
    const { articles } = await read([join(dir, "x/one"), join(dir, "y/one/1.txt"), join(dir, "y/2.txt")]);
    expect(articles.map((a) => [a.source, a.text])).toEqual([
      ["2.txt", text(3)],
      ["x/one/1.txt", text(1)],
      ["y/one/1.txt", text(2)],
    ]);
  });

  it("gives the same result whatever the order, and reads a file named twice once", async () => {
    const dir = folderOf({
      "a.txt": text(1),
      "sub/b.txt": text(2),
      "sub/c.jsonl": `${JSON.stringify({ id: "q", text: text(3) })}\nbroken`,
    });
    const inputs = [join(dir, "sub"), dir, join(dir, "a.txt"), join(dir, "sub/b.txt"), join(dir, "missing.txt"), `${dir}/*.txt`];
    const forth = await read(inputs);
    const back = await read([...inputs].reverse());
    expect(forth).toEqual(back);
    expect(forth.articles.map((a) => a.source)).toEqual(["a.txt", "sub/b.txt", "sub/c.jsonl#q"]);
  });

  it("reads a link to a file once, and a link to a folder above once", async () => {
    const dir = folderOf({ "a.txt": text(1), "sub/b.txt": text(2) });
    symlinkSync(join(dir, "a.txt"), join(dir, "sub", "again.txt"));
    symlinkSync(dir, join(dir, "sub", "loop"));
    symlinkSync(join(dir, "nowhere"), join(dir, "dangling.txt"));
    symlinkSync(join(dir, "self"), join(dir, "self"));
    const { articles, problems } = await read([dir]);
    expect(articles).toHaveLength(2);
    expect(problems.map((p) => [p.source, p.code]).sort()).toEqual([
      ["dangling.txt", "unreadable"],
      ["self", "unreadable"],
      ["sub/loop", "link-loop"],
    ]);
  });

  it("never shows an absolute path", async () => {
    const dir = folderOf({ "a.txt": text(1), "b.png": Buffer.from("\x89PNG\r\n\x1a\n", "latin1") });
    const { articles, problems } = await read([dir, join(dir, "a.txt"), join(dir, "gone.txt"), join(dir, "*.gone"), "/nowhere/at/all.txt"]);
    expect(JSON.stringify([articles, problems])).not.toContain(dir);
    expect(problems.map((p) => [p.source, p.code])).toContainEqual(["all.txt", "not-found"]);
  });

  it("gives articles one at a time", async () => {
    const dir = folderOf({ "n.jsonl": Array.from({ length: 50 }, (_, i) => JSON.stringify({ id: i, text: text(i) })).join("\n") });
    const seen: string[] = [];
    for await (const item of readEach([dir])) {
      if ("article" in item) seen.push(item.article.key);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual(["0", "1", "2"]);
  });

  it("tells progress", async () => {
    const steps: string[] = [];
    await read([folderOf({ "a.txt": text(1), "b.txt": text(2) })], {
      onProgress: (done, of, source) => steps.push(`${done}/${of} ${source}`),
    });
    expect(steps).toEqual(["0/2 a.txt", "1/2 b.txt"]);
  });
});
