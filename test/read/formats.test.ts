import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/read.ts";
import { docxOf, folderOf, pdfOf, REPORT } from "./build.ts";

const body = REPORT.join("\n\n");
const one = async (name: string, content: string | Uint8Array) => {
  const { articles, problems } = await read([folderOf({ [name]: content })]);
  return { article: articles[0], articles, problems };
};

describe("formats", () => {
  it("reads plain text to the letter", async () => {
    const { article, problems } = await one("bridge.txt", body);
    expect(article).toMatchObject({ source: "bridge.txt", key: "bridge", text: body, language: "en", stated: null, url: null });
    expect(problems).toEqual([]);
  });

  it("makes line ends \\n and takes the byte order mark off", async () => {
    const { article } = await one("a.txt", `\ufeff${REPORT[0]}\r\n${REPORT[1]}\rEnd of it.`);
    expect(article.text).toBe(`${REPORT[0]}\n${REPORT[1]}\nEnd of it.`);
  });

  it("reads front matter as fields; the text begins after it", async () => {
    const front = `---\ntitle: "Bridge: open again"\ndate: 2023-05-10\nurl: https://www.valleypost.example/bridge\nsite: The Valley Post\nauthor: [Ann Reed, Bo Lind]\n---\n`;
    const { article } = await one("a.md", `${front}\n${body}`);
    expect(article).toMatchObject({
      text: `\n${body}`,
      title: "Bridge: open again",
      outlet: "The Valley Post",
      byline: "Ann Reed, Bo Lind",
      url: "https://www.valleypost.example/bridge",
      stated: { value: "2023-05-10", basis: "metadata", span: null },
    });
  });

  it("names the outlet of a host", async () => {
    expect((await one("a.md", `---\nsite: www.bbc.co.uk\n---\n${body}`)).article.outlet).toBe("BBC");
    expect((await one("a.md", `---\nurl: http://www.unheard-of.example/x\n---\n${body}`)).article.outlet).toBe("unheard-of.example");
  });

  it("reads a page: article, title, day, outlet, byline, address", async () => {
    const page = `<!doctype html><html lang="en"><head><title>Bridge reopens | The Valley Post</title>
      <meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2023-05-10T06:00:00Z">
      <meta name="author" content="Ann Reed"><link rel="canonical" href="https://valleypost.example/bridge"></head>
      <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge reopens</h1>${REPORT.map((p) => `<p>${p}</p>`).join("")}
      <figure><img src="x.jpg"><figcaption>The bridge at dusk</figcaption></figure>
      <div class="related-stories"><ul><li><a href="/1">Ferry late again for the third week</a></li></ul></div></article>
      <footer>Imprint of the house</footer></body></html>`;
    const { article } = await one("bridge.html", page);
    expect(article.text.split("\n")).toEqual([...REPORT]);
    expect(article).toMatchObject({
      title: "Bridge reopens",
      outlet: "The Valley Post",
      byline: "Ann Reed",
      url: "https://valleypost.example/bridge",
      stated: { value: "2023-05-10T06:00:00Z", basis: "metadata", span: null },
    });
  });

  it("takes JSON-LD in a @graph before meta tags", async () => {
    const linked = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "Organization", "@id": "#pub", name: "The Hill Courier" },
        {
          "@type": ["NewsArticle"],
          headline: "Bridge open &amp; busy",
          datePublished: "2023-05-11",
          author: [{ name: "Bo Lind" }],
          publisher: { "@id": "#pub" },
        },
      ],
    };
    const page = `<html><head><meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(linked)}</script></head><body><main>${REPORT.map((p) => `<p>${p}</p>`).join("")}</main></body></html>`;
    const { article } = await one("p.html", page);
    expect(article).toMatchObject({
      title: "Bridge open & busy",
      outlet: "The Hill Courier",
      byline: "Bo Lind",
      stated: { value: "2023-05-11" },
    });
  });

  it("knows a page without the ending of one", async () => {
    const { article } = await one(
      "saved-page",
      `<!DOCTYPE html><html><body><article>${REPORT.map((p) => `<p>${p}</p>`).join("")}</article></body></html>`,
    );
    expect(article.text).not.toContain("<p>");
  });

  it("reads JSON under its common names: an article, a list, an object with a list", async () => {
    const record = {
      headline: "Bridge reopens",
      articleBody: body,
      datePublished: "2023-05-10",
      publisher: { name: "The Valley Post" },
      authors: ["Ann Reed"],
      link: "https://v.example/1",
    };
    const expected = {
      title: "Bridge reopens",
      text: body,
      outlet: "The Valley Post",
      byline: "Ann Reed",
      url: "https://v.example/1",
      stated: { value: "2023-05-10" },
    };
    expect((await one("a.json", JSON.stringify(record, null, 2))).article).toMatchObject({ ...expected, source: "a.json", key: "a" });
    const list = await one("b.json", JSON.stringify([{ ...record, id: "x" }, record]));
    expect(list.articles.map((a) => [a.source, a.key])).toEqual([
      ["b.json#x", "x"],
      ["b.json#2", "b#2"],
    ]);
    expect((await one("c.json", JSON.stringify({ articles: [record] }))).article).toMatchObject(expected);
  });

  it("reads JSON lines, each under its own id", async () => {
    const lines = [1, 2, 3].map((n) =>
      JSON.stringify({ id: `n${n}`, text: `${n}. ${REPORT[0]}`, date_publish: "2023-05-10 14:00:00", source_domain: "www.reuters.com" }),
    );
    const { articles } = await one("news.jsonl", `${lines.join("\n")}\n`);
    expect(articles.map((a) => [a.source, a.key, a.outlet, a.stated?.value])).toEqual(
      [1, 2, 3].map((n) => [`news.jsonl#n${n}`, `n${n}`, "Reuters", "2023-05-10T14:00:00"]),
    );
  });

  it("reads JSON lines without the ending of their name, long ones too", async () => {
    const long = JSON.stringify({ id: "long", text: `${body}\n`.repeat(200) });
    const short = JSON.stringify({ id: "short", text: body });
    expect((await one("from-a-pipe", `${long}\n${short}\n`)).articles.map((a) => a.key)).toEqual(["long", "short"]);
    expect((await one("from-a-pipe", `${short}\n${long}\n`)).articles.map((a) => a.key)).toEqual(["short", "long"]);
    expect(
      (await one("pretty", JSON.stringify({ id: "long", text: `${body}\n`.repeat(200) }, null, 2))).articles.map((a) => a.key),
    ).toEqual(["long"]);
  });

  it("reads PDF, a line a paragraph where the page has them", async () => {
    const { article, problems } = await one(
      "a.pdf",
      pdfOf(["The old swing bridge at Port Elms will reopen on Friday", "after eight months of repairs, the harbour board said."]),
    );
    expect(article.text.replace(/\s+/g, " ")).toBe(
      "The old swing bridge at Port Elms will reopen on Friday after eight months of repairs, the harbour board said.",
    );
    expect(problems).toEqual([]);
  });

  it("reads DOCX, a paragraph a line", async () => {
    const { article } = await one("a.docx", docxOf(REPORT));
    expect(article.text).toBe(REPORT.join("\n"));
  });

  it("reads e-mail: plain text, subject, day", async () => {
    const mail = `From: News Desk <desk@valleypost.example>\r\nTo: all@valleypost.example\r\nSubject: =?utf-8?Q?Bridge_reopens_=E2=80=93_at_last?=\r\nDate: Wed, 10 May 2023 14:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${REPORT.join("\r\n\r\n")}\r\n`;
    const { article } = await one("a.eml", mail);
    expect(article).toMatchObject({
      text: body,
      title: "Bridge reopens – at last",
      byline: "News Desk",
      stated: { value: "2023-05-10T14:00:00+02:00" },
    });
  });

  it("reads an e-mail that is a page alone, in parts and encoded", async () => {
    const html = Buffer.from(`<html><body>${REPORT.map((p) => `<p>${p}</p>`).join("")}</body></html>`).toString("base64");
    const mail = `From: desk@valleypost.example\r\nTo: all@valleypost.example\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${html}\r\n--b1--\r\n`;
    const { article } = await one("a.eml", mail);
    expect(article).toMatchObject({ text: REPORT.join("\n"), title: "Bridge", byline: null });
  });

  it("reads any of them packed", async () => {
    expect((await one("x.txt.gz", gzipSync(body))).article).toMatchObject({ text: body, key: "x", source: "x.txt.gz" });
    expect((await one("x.pdf.gz", gzipSync(pdfOf(["A short report."])))).article.text).toBe("A short report.");
    expect((await one("no-ending", gzipSync(gzipSync(body)))).article.text).toBe(body);
  });
});

describe("encodings", () => {
  const german =
    "Die Brücke über die Elbe wird am Freitag wieder geöffnet, sagte die Hafenbehörde. Händler hatten sich über die Schließung beschwert.";
  const utf16 = (text: string, big: boolean): Buffer => (big ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le"));

  it.each([
    ["windows-1252", Buffer.from(german, "latin1"), german],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(german, false)]), german],
    ["UTF-16 big-endian with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(german, true)]), german],
    ["UTF-16 without a mark", utf16(german, false), german],
  ])("%s", async (_name, bytes, text) => {
    const { article, problems } = await one("a.txt", bytes);
    expect(article.text).toBe(text);
    expect(problems).toEqual([]);
  });

  it("Shift-JIS, found by its bytes", async () => {
    const { default: iconv } = await import("iconv-lite");
    const text = "港の橋は八か月の工事を終えて金曜日に再び開通すると、港湾局が水曜日に発表した。費用は当初の計画を三割ほど上回ったという。";
    const { article, problems } = await one("a.txt", iconv.encode(text, "shift_jis"));
    expect(article).toMatchObject({ text, language: "ja" });
    expect(problems).toEqual([]);
  });

  it("the charset that a page declares", async () => {
    const { default: iconv } = await import("iconv-lite");
    const paragraph = "Мост через реку откроют в пятницу после восьми месяцев ремонта, сообщили власти города.";
    const page = `<html><head><meta charset="koi8-r"></head><body><p>${paragraph}</p><p>${paragraph}</p></body></html>`;
    const { article } = await one("a.html", iconv.encode(page, "koi8-r"));
    expect(article.text).toContain(paragraph);
  });

  it("reports what is not valid", async () => {
    const page = Buffer.concat([
      Buffer.from(`<html><head><meta charset="utf-8"></head><body><p>${REPORT[0]}`),
      Buffer.from([0xff, 0xfe, 0x41]),
      Buffer.from("</p></body></html>"),
    ]);
    const { article, problems } = await one("a.html", page);
    expect(article.text).toContain("�");
    expect(problems.map((p) => p.code)).toEqual(["doubtful-encoding"]);
  });
});
