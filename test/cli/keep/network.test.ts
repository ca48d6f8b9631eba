import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished, vi } from "vitest";
import { measure } from "../../../bench/process.ts";
import { answerWith, startServer, type TestServer } from "../../collect/server.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { CLI, type Ended, firsthand } from "../run.ts";

/** Commands are started a dozen times a test. */
vi.setConfig({ testTimeout: 240_000 });

const HTML = { "content-type": "text/html; charset=utf-8" };

function workplace(): { readonly dir: string; readonly run: (...args: string[]) => Promise<Ended> } {
  const dir = temporaryFolder();
  return { dir, run: (...args) => firsthand(args, { env: { FIRSTHAND_DATA: join(dir, "data") }, cwd: dir }) };
}

async function serve(): Promise<TestServer> {
  const server = await startServer();
  onTestFinished(() => server.close());
  return server;
}

it("fetches what was asked for and nothing else; then everything works without a network", async () => {
  const { dir, run } = workplace();
  const [site, other] = [await serve(), await serve()];
  const more = `<link rel="stylesheet" href="/style.css"><link rel="amphtml" href="/amp"><script src="/script.js"></script>`;
  const page = (title: string, text: string): string =>
    `<html><head><title>${title}</title>${more}<link rel="prefetch" href="/next"></head><body><img src="/picture.png"><iframe src="${other.address}/frame"></iframe>
     <article><p>${text}</p><p>Read also <a href="/another">another report</a> and <a href="${other.address}/third">a third</a>.</p></article></body></html>`;
  const whole = `<p>${"The ferry to Port Elms ran aground on Monday, the coast guard of Velmark said. ".repeat(20)}</p><img src="/feed.png">`;
  site.answers["/feed"] = answerWith(
    200,
    { "content-type": "application/rss+xml" },
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><image><url>${site.address}/logo.png</url></image>
     <item><title>Stub</title><link>${site.address}/stub</link><comments>${site.address}/comments</comments><enclosure url="${site.address}/sound.mp3" type="audio/mpeg" length="9"/></item>
     <item><title>Whole</title><link>${site.address}/whole</link><content:encoded><![CDATA[${whole}]]></content:encoded></item></channel></rss>`,
  );
  site.answers["/stub"] = answerWith(200, HTML, page("Stub", "Twelve miners were freed at Tolmen on Monday, owner Ostrel Copper said."));
  site.answers["/asked"] = answerWith(200, HTML, page("Asked", "The bridge at Orrin will close on Monday, the mayor said."));
  expect((await run("feeds", "add", "--allow-private", `${site.address}/feed`)).status).toBe(0);
  expect(await run("collect", "--allow-private")).toMatchObject({ status: 0, stdout: expect.stringContaining("2 added") });
  expect(await run("add", "--allow-private", `${site.address}/asked`)).toMatchObject({ status: 0 });
  expect(site.asked).toEqual([...["/robots.txt", "/feed"], ...["/robots.txt", "/feed", "/stub"], ...["/robots.txt", "/asked"]]);
  expect(other.asked).toEqual([]);

  await site.close();
  const { stories } = JSON.parse((await run("stories", "--json")).stdout) as { stories: { id: string }[] };
  expect(stories.length).toBe(3);
  const [{ id }] = stories;
  const reading = [
    ["stories", "--min-origins", "1"],
    ["show", id],
    ["brief", "--story", id],
    ["export", "jsonl"],
    ["export", "csv", "--story", id],
    ["export", "html", "-o", "dossiers"],
    ["export", "warc", "-o", "all.warc.gz"],
    ["feeds", "list"],
    ["log", "--all"],
    ["doctor"],
    ["add", "all.warc.gz", "--data", join(dir, "second")],
  ];
  for (const args of reading) expect([args, await run(...args)]).toEqual([args, { status: 0, stdout: expect.any(String), stderr: "" }]);
  expect(readdirSync(join(dir, "dossiers")).length).toBe(3);
});

it("adds what can be read of a damaged web archive, and lists what cannot", async () => {
  const { dir, run } = workplace();
  const record = (n: number): Buffer => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Road ${n}</title><article><p>The council of Tarn talked about road ${n} on Monday.</p></article>`;
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${n}\r\nWARC-Date: 2024-03-0${n}T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
    return gzipSync(`${head}${http}\r\n\r\n`);
  };
  const damaged = record(2);
  damaged.fill(0x55, 40, 80);
  writeFileSync(join(dir, "day.warc.gz"), Buffer.concat([record(1), damaged, record(3), record(4).subarray(0, 60)]));
  const { status, stdout, stderr } = await run("add", "day.warc.gz");
  expect([status, stdout]).toEqual([3, "2 added, 0 revised, 0 unchanged, 2 problems\n"]);
  expect(stderr.match(/^firsthand: day\.warc\.gz@\d+: .*\[damaged-record\]$/gm)?.length).toBe(2);
  expect((await run("doctor")).status).toBe(0);
});

/** Above what adding a small page takes: what a page may have (20 MB) some times over, and by far not what is sent. */
const MORE_MB = 150;

it("takes little memory however much a site sends", async () => {
  const site = await serve();
  // Members of a gz file follow one another: 2 GB of one letter in 2 MB.
  const bomb = Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(10_000_000, "a"))));
  site.answers["/bomb"] = answerWith(200, { ...HTML, "content-encoding": "gzip" }, bomb);
  const data = temporaryFolder();
  const add = (path: string) => measure([CLI, "add", "--allow-private", "--data", data, site.address + path]);
  const { peakMb } = await add("/page");
  for (const path of ["/bomb", "/endless"]) expect((await add(path)).peakMb - peakMb, path).toBeLessThan(MORE_MB);
});
