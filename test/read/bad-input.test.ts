import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/read/limits.ts";
import { PROBLEM_HINTS } from "../../src/read/problem.ts";
import { read } from "../../src/read/read.ts";
import { docxOf, folderOf, pdfOf, REPORT, zipOf } from "./build.ts";

const body = REPORT.join("\n");
const good = { "good.txt": body };

/** Reads a bad file beside a good one: whatever is wrong with the one, the other is read. */
async function beside(name: string, content: string | Uint8Array) {
  const { articles, problems } = await read([folderOf({ ...good, [name]: content })]);
  expect(articles.some((a) => a.source === "good.txt")).toBe(true);
  for (const p of problems) expect(p.hint).toBe(PROBLEM_HINTS[p.code as keyof typeof PROBLEM_HINTS]);
  return { articles: articles.filter((a) => a.source !== "good.txt"), problems, codes: problems.map((p) => p.code) };
}

describe("bad input", () => {
  it.each([
    ["empty", "empty.txt", "", "empty"],
    ["white space alone", "blank.txt", " \n\t\r\n ", "empty"],
    ["random bytes", "a.txt", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)), "unknown-format"],
    ["a picture with the ending of a text", "a.txt", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "unknown-format"],
    ["a picture in a folder", "a.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "unknown-format"],
    ["a style sheet in a folder", "a.css", "body { margin: 0 }", "unknown-format"],
    ["a feed", "a.xml", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "unknown-format"],
    ["a zip archive", "a.zip", zipOf({ "x.txt": "hello" }), "unknown-format"],
    ["a PDF without text", "a.pdf", pdfOf([]), "no-text"],
    ["a PDF cut short", "a.pdf", pdfOf([...REPORT]).subarray(0, 60), "broken-file"],
    ["a document that is none", "a.docx", Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(400)]), "broken-file"],
    ["a document without text", "a.docx", docxOf([]), "no-text"],
    ["a page without text", "a.html", "<html><body><script>var a = 1</script></body></html>", "no-text"],
    ["JSON cut short", "a.json", `{"title": "Bridge", "text": "${REPORT[0]}`, "broken-json"],
    ["JSON without an article", "a.json", "[1, 2]", "no-text"],
    ["JSON without text", "a.json", '{"title": "Bridge"}', "no-text"],
    ["a list of nothing", "a.json", "[]", "no-text"],
    [
      "damaged gz",
      "a.txt.gz",
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.alloc(300, 0xee)]),
      "damaged-archive",
    ],
  ])("%s", async (_what, name, content, code) => {
    const { articles, codes } = await beside(name, content);
    expect(articles).toEqual([]);
    expect(codes).toContain(code);
  });

  it("a path that does not exist", async () => {
    const { articles, problems } = await read(["gone.txt", "gone/*.txt"], { cwd: folderOf(good) });
    expect(articles).toEqual([]);
    expect(problems.map((p) => [p.source, p.code])).toEqual([
      ["gone.txt", "not-found"],
      ["gone/*.txt", "not-found"],
    ]);
  });

  it("a folder that has the name of a file", async () => {
    const dir = folderOf(good);
    mkdirSync(join(dir, "a.txt"));
    expect((await read([dir])).problems).toEqual([]);
  });

  it("a text of 50 MB is read up to the limit", async () => {
    const { articles, problems } = await beside("big.txt", `${REPORT[0]}\n`.repeat(Math.ceil(50_000_000 / (REPORT[0].length + 1))));
    expect(articles[0].text.length).toBeLessThanOrEqual(LIMITS.textLength);
    expect(articles[0].text.length).toBeGreaterThan(LIMITS.textLength * 0.9);
    expect(problems.some((p) => p.source === "big.txt" && p.code === "cut-off")).toBe(true);
  });

  it("a gz bomb stops at the limit", async () => {
    const { articles, codes } = await beside("bomb.txt.gz", gzipSync(Buffer.alloc(60_000_000, "a bomb of words. ")));
    expect(articles[0].text.length).toBeLessThanOrEqual(LIMITS.textLength);
    expect(codes).toContain("cut-off");
  });

  it("JSON lines in a gz that never end stop at the limit", async () => {
    const line = `${JSON.stringify({ text: REPORT[0] })}\n`;
    const dir = folderOf({ "a.jsonl.gz": gzipSync(line.repeat(20_000)) });
    const { articles, problems } = await read([dir], { limits: { streamBytes: 100_000 } });
    expect(articles.length).toBeGreaterThan(100);
    expect(articles.length).toBeLessThan(19_000);
    expect(problems.map((p) => p.code)).toEqual(["cut-off"]);
  });

  it("a gz cut short gives what could be unpacked", async () => {
    const long = Array.from({ length: 3000 }, (_, i) => `${i} ${REPORT[i % 5]}`).join("\n");
    const packed = gzipSync(long);
    const { articles, codes } = await beside("a.txt.gz", packed.subarray(0, Math.floor(packed.length / 2)));
    expect(long.startsWith(articles[0].text.slice(0, 20_000))).toBe(true);
    expect(articles[0].text.length).toBeGreaterThan(long.length / 4);
    expect(codes).toEqual(["damaged-archive"]);
  });

  it("JSON lines in a gz cut short give the lines before", async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => JSON.stringify({ id: `n${i}`, text: `${i} ${REPORT[i % 5]}` })).join("\n");
    const packed = gzipSync(lines);
    const { articles, codes } = await beside("a.jsonl.gz", packed.subarray(0, Math.floor(packed.length / 2)));
    expect(articles.length).toBeGreaterThan(500);
    expect(codes).toContain("damaged-archive");
  });

  it("JSON lines with broken lines: the others are read, the problems name the lines", async () => {
    const line = (id: string): string => JSON.stringify({ id, text: `${REPORT[0]} ${id}` });
    const { articles, problems } = await beside("a.jsonl", `${line("one")}\n{"id": "two", "text": \n\n"just words"\n${line("five")}`);
    expect(articles.map((a) => a.key)).toEqual(["one", "five"]);
    expect(problems.map((p) => [p.code, /Line (\d+)/.exec(p.reason)?.[1]])).toEqual([
      ["broken-line", "2"],
      ["broken-line", "4"],
    ]);
  });

  it("a first line that is broken", async () => {
    const { articles, codes } = await beside("a.jsonl", `{"id": 1, "text\n${JSON.stringify({ id: "ok", text: REPORT[0] })}\n`);
    expect(articles.map((a) => a.key)).toEqual(["ok"]);
    expect(codes).toEqual(["broken-line"]);
  });

  it("a line too long is skipped", async () => {
    const dir = folderOf({
      "a.jsonl": [`{"id": "x", "text": "${"y".repeat(5000)}"}`, JSON.stringify({ id: "ok", text: REPORT[0] })].join("\n"),
    });
    const { articles, problems } = await read([dir], { limits: { documentBytes: 2000 } });
    expect(articles.map((a) => a.key)).toEqual(["ok"]);
    expect(problems.map((p) => p.code)).toEqual(["cut-off"]);
  });

  it("the same id twice keeps both articles apart", async () => {
    const { articles, codes } = await beside(
      "a.jsonl",
      [1, 2, 3].map((n) => JSON.stringify({ id: "same", text: `${n} ${REPORT[0]}` })).join("\n"),
    );
    expect(articles.map((a) => a.source)).toEqual(["a.jsonl#same", "a.jsonl#same~2", "a.jsonl#same~3"]);
    expect(new Set(articles.map((a) => a.id)).size).toBe(3);
    expect(codes).toEqual(["repeated-id"]);
  });

  it("the same article twice gives two articles", async () => {
    const { articles } = await read([folderOf({ "a.txt": body, "b.txt": body })]);
    expect(articles.map((a) => a.source)).toEqual(["a.txt", "b.txt"]);
    expect(articles[0].id).not.toBe(articles[1].id);
  });

  it("a page that never closes its tags", async () => {
    const { articles, problems } = await beside("a.html", `<html><body><div><article><p>${REPORT.join("<p>")}<b><i>`);
    expect(articles[0].text.split("\n")).toEqual([...REPORT]);
    expect(problems).toEqual([]);
  });

  it("broken front matter: the text is kept, plain fields too", async () => {
    const { articles, codes } = await beside(
      "a.md",
      `---\ntitle: Bridge "reopens": at last\n  date: [2023\nsite: The Valley Post\n---\n${body}`,
    );
    expect(articles[0]).toMatchObject({ text: body, outlet: "The Valley Post" });
    expect(codes).toEqual(["broken-front-matter"]);
  });

  it("a rule of dashes at the beginning is no front matter", async () => {
    const text = `---\n${REPORT[0]}\n---\n${REPORT[1]}`;
    expect((await beside("a.txt", text)).articles[0].text).toBe(text);
  });

  it("a date in 2099 and a date that can be read in two ways", async () => {
    const far = await beside("a.md", `---\ndate: 2099-12-31\n---\n${body}`);
    expect(far.articles[0].stated?.value).toBe("2099-12-31");
    expect(far.codes).toEqual(["unlikely-date"]);
    const two = await beside("a.md", `---\ndate: 3/4/2019\n---\n${body}`);
    expect(two.articles[0].stated).toBeNull();
    expect(two.codes).toEqual(["unclear-date"]);
    // The outlet's country, another date of the article or the day in its address decide.
    const stated = async (front: string, text = body) =>
      (await beside("a.md", `---\ndate: 3/4/2019\n${front}---\n${text}`)).articles[0].stated?.value;
    expect(await stated("url: https://www.valleypost.co.uk/bridge\n")).toBe("2019-04-03");
    expect(await stated("site: CNN\n")).toBe("2019-03-04");
    expect(await stated("url: https://valleypost.example/2019/03/04/bridge\n")).toBe("2019-03-04");
    expect(await stated("", `${body}\n\nThe bridge was shut on 25/3/2019.`)).toBe("2019-04-03");
    const header = await beside("a.md", `---\nurl: https://www.valleypost.co.uk/bridge\n---\nPublished 3/4/2019\n\n${body}`);
    expect(header.articles[0].stated).toMatchObject({ value: "2019-04-03", basis: "stated" });
  });

  it("NUL and halves of surrogate pairs do not reach the text", async () => {
    const { articles } = await beside("a.json", JSON.stringify({ text: `${REPORT[0]}\0 \ud800 and \udc00 end` }));
    expect(articles[0].text).toBe(`${REPORT[0]}� � and � end`);
  });
});

describe("hostile pages", () => {
  it("nested 100,000 deep", async () => {
    const { articles, codes } = await beside(
      "a.html",
      `<html><body>${"<div>".repeat(100_000)}${REPORT[0]}${"</div>".repeat(100_000)}</body></html>`,
    );
    expect(articles[0].text).toBe(REPORT[0]);
    expect(codes).toEqual(["broken-file"]);
  });

  it("inline elements nested 100,000 deep and never closed", async () => {
    const { articles } = await beside("a.html", `<html><body><p>${"<b>".repeat(100_000)}${REPORT[0]}`);
    expect(articles[0].text).toBe(REPORT[0]);
  });

  it("an attribute of 3 MB, comments and tags that never end", async () => {
    const page = `<html><body class="${"x ".repeat(1_500_000)}"><article>${REPORT.map((p) => `<p>${p}</p>`).join("")}</article><!-- ${"<".repeat(100_000)}`;
    const { articles } = await beside("a.html", page);
    expect(articles[0].text).toContain(REPORT[2]);
  });

  it("JSON-LD nested in itself, and broken", async () => {
    const deep = `${'{"@graph":['.repeat(5000)}${"]}".repeat(5000)}`;
    const page = `<html><head><script type="application/ld+json">${deep}</script><script type="application/ld+json">{"@type": </script></head><body>${REPORT.map((p) => `<p>${p}</p>`).join("")}</body></html>`;
    expect((await beside("a.html", page)).articles[0].text).toContain(REPORT[0]);
  });

  it("YAML that expands itself", async () => {
    const bomb = `---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\ntitle: *c\n---\n${body}`;
    expect((await beside("a.md", bomb)).articles[0].text).toBe(body);
  });
});
