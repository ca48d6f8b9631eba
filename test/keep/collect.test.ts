import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Network } from "../../src/collect/network.ts";
import { exportFeeds, followFeed, importFeeds } from "../../src/work/keep/collect/feeds.ts";
import { collectRound, type Round } from "../../src/work/keep/collect/round.ts";
import { watch } from "../../src/work/keep/collect/watch.ts";
import { exportedArchive } from "../../src/work/keep/export.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { entryOf } from "../../src/work/keep/intake/entry.ts";
import { TOLD_NOTHING } from "../../src/work/keep/intake/incoming.ts";
import { inputsOf } from "../../src/work/keep/intake/inputs.ts";
import { readAgain } from "../../src/work/keep/intake/read-again.ts";
import { type TakenIn, takeIn } from "../../src/work/keep/intake/take-in.ts";
import { answerWith, startServer, type TestServer } from "../collect/server.ts";
import { testSettings } from "../collect/settings.ts";
import { FERRY, MINE, openShelf, type Shelf, page as shelfPage } from "./shelf.ts";

let shelf: Shelf;
let server: TestServer;
let network: Network;
beforeEach(async () => {
  shelf = await openShelf();
  server = await startServer();
  network = new Network(testSettings().settings);
});
afterEach(async () => {
  await network.close();
  await server.close();
  await shelf.close();
});

const HTML = { "content-type": "text/html; charset=utf-8" };
const RSS = { "content-type": "application/rss+xml", etag: '"f1"' };
const page = (text: string): string =>
  `<!doctype html><html><head><title>${text.split("\n")[0]}</title></head><body><article>${text
    .split("\n")
    .slice(1)
    .filter((p) => p !== "")
    .map((p) => `<p>${p}</p>`)
    .join("")}</article></body></html>`;
const item = (path: string, title: string, more = ""): string =>
  `<item><title>${title}</title><link>${server.address}${path}</link>${more}</item>`;
const feed = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title>${items.join("")}</channel></rss>`;
const round = (): Promise<Round> => collectRound(shelf.store, new Grouping(), network, { all: true, threads: 1 });
const add = (...inputs: string[]): Promise<TakenIn> =>
  takeIn(shelf.store, new Grouping(), inputsOf(shelf.store, inputs, { network: () => network }), { command: "add", threads: 1 });
const follow = (path: string): Promise<unknown> => followFeed(shelf.store, network, server.address + path);

it("brings new items: pages of stubs, the feed's own text where it is whole, nothing twice", async () => {
  const whole = `<![CDATA[${FERRY[1]
    .split("\n")
    .slice(4)
    .map((p) => `<p>${p}</p>`)
    .join("")
    .repeat(12)}]]>`;
  server.answers["/feed"] = answerWith(
    200,
    RSS,
    feed(
      item("/1", "Ferry aground", "<description>In short.</description>"),
      item("/2", "Nine hurt", `<content:encoded>${whole}</content:encoded>`),
    ),
  );
  server.answers["/1"] = answerWith(200, HTML, page(FERRY[0]));
  expect(await follow("/feed")).toMatchObject({ title: "Harbour Post", fresh: true });
  const first = await round();
  expect([first.added.length, first.problems]).toEqual([2, []]);
  expect(server.asked).not.toContain("/2");
  expect((await round()).added).toEqual([]);
  expect(server.sent.headers["if-none-match"]).toBe('"f1"');
  expect((await shelf.store.articles.byAddress(`${server.address}/2`))?.title).toBe("Nine hurt");
});

it("goes on beside a feed that fails and a page that does not come, and brings the page when it does", async () => {
  server.answers["/feed"] = answerWith(200, RSS, feed(item("/1", "Ferry aground"), item("/broken", "Mine")));
  server.answers["/bad"] = answerWith(200, RSS, "<rss><channel><title>x</title>");
  server.answers["/1"] = answerWith(200, HTML, page(FERRY[0]));
  await follow("/feed");
  await shelf.store.feeds.add({ address: `${server.address}/missing`, title: null, intervalMs: 60_000 });
  const first = await round();
  expect(first.added.length).toBe(1);
  expect(first.problems.map((p) => p.code).sort()).toEqual(["not-found", "server-error"]);
  expect((await shelf.store.feeds.get(`${server.address}/missing`))?.failures).toBe(1);
  server.answers["/broken"] = answerWith(200, HTML, page(MINE[0]));
  expect((await round()).added.length).toBe(1);
  const { items } = await shelf.store.log.list({ actions: ["run-ended"] });
  expect(items.map((e) => e.details)).toMatchObject([{ counts: { added: 1 } }, { counts: { feeds: 2, added: 1, problems: 2 } }]);
});

it("asks once for an item whose page stands at another address, and for one that the site refuses", async () => {
  const items = ["/short", "/own", "/refused", "/wall"].map((path) => item(path, `At ${path}`, "<description>In short.</description>"));
  server.answers["/feed"] = (response) => response.writeHead(200, { "content-type": RSS["content-type"] }).end(feed(...items));
  server.answers["/short"] = answerWith(302, { location: "/long" });
  server.answers["/long"] = answerWith(200, { ...HTML, etag: '"l1"' }, page(FERRY[0]));
  const canonical = `<head><link rel="canonical" href="${server.address}/canonical">`;
  server.answers["/own"] = answerWith(200, HTML, page(MINE[0]).replace("<head>", canonical));
  server.answers["/refused"] = answerWith(403, HTML);
  server.answers["/wall"] = answerWith(503, HTML);
  await follow("/feed");
  expect((await round()).added.length).toBe(2);
  expect(await shelf.store.articles.byAddress(`${server.address}/canonical`)).not.toBeNull();
  server.asked.length = 0;
  const second = await round();
  expect([second.came, second.added, [...new Set(server.asked)]]).toEqual([0, [], ["/feed", "/wall"]]);
  server.asked.length = 0;
  expect((await add(`${server.address}/short`)).added).toEqual([]);
  expect([server.asked.includes("/long"), server.sent.headers["if-none-match"]]).toEqual([true, '"l1"']);
  server.answers["/long"] = answerWith(410, HTML);
  await add(`${server.address}/short`);
  expect((await shelf.store.articles.byAddress(`${server.address}/long`))?.withdrawn).not.toBeNull();
});

it("reads what a killed run kept with what the feed said of it", async () => {
  const incoming = {
    ...shelfPage(`${server.address}/1`, FERRY[0].split("\n").slice(4).join("\n")),
    told: { ...TOLD_NOTHING, outlet: "Harbour Post" },
  };
  await shelf.store.received.add(entryOf(incoming));
  await readAgain(shelf.store, new Grouping(), await shelf.store.received.withOutcome("unread", 9), "doctor");
  expect((await shelf.store.articles.byAddress(`${server.address}/1`))?.outlet).toBe("Harbour Post");
});

it("adds pages by address, asks again with what the site gave, and marks what is gone", async () => {
  server.answers["/a"] = answerWith(200, { ...HTML, etag: '"p1"' }, page(FERRY[0]));
  const address = `${server.address}/a`;
  expect((await add(address)).added.length).toBe(1);
  expect((await add(`${address}?utm_source=x`)).unchanged).toBe(1);
  expect(server.sent.headers["if-none-match"]).toBe('"p1"');
  server.answers["/a"] = answerWith(200, { ...HTML, etag: '"p2"' }, page(FERRY[0].replace("Nine", "Ten")));
  expect((await add(address)).revised.length).toBe(1);
  server.answers["/a"] = answerWith(410, HTML);
  expect((await add(address)).problems.map((p) => p.code)).toEqual(["gone"]);
  expect((await shelf.store.articles.byAddress(address))?.withdrawn).not.toBeNull();
});

it("adds the pages of a site map, those that changed since", async () => {
  const urls = ["/1", "/2"].map((p) => `<url><loc>${server.address}${p}</loc><lastmod>2024-03-01</lastmod></url>`).join("");
  server.answers["/sitemap.xml"] = answerWith(200, { "content-type": "application/xml" }, `<urlset>${urls}</urlset>`);
  server.answers["/1"] = answerWith(200, HTML, page(FERRY[0]));
  server.answers["/2"] = answerWith(200, HTML, page(MINE[0]));
  expect((await add(`${server.address}/sitemap.xml`)).added.length).toBe(2);
  expect((await add(`${server.address}/sitemap.xml`)).unchanged).toBe(0);
  expect(server.asked.filter((p) => p === "/1").length).toBe(1);
});

it("writes what came as a web archive, which another store adds; damaged records are listed", async () => {
  server.answers["/1"] = answerWith(200, HTML, page(FERRY[0]));
  server.answers["/2"] = answerWith(200, HTML, page(MINE[0]));
  await add(`${server.address}/1`, `${server.address}/2`);
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedArchive(shelf.store, null, "2024-03-05T00:00:00.000Z")) pieces.push(piece);
  const dir = mkdtempSync(join(tmpdir(), "firsthand-warc-"));
  const other = await openShelf();
  try {
    const broken = gzipSync("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 999\r\n\r\ncut");
    writeFileSync(join(dir, "day.warc.gz"), Buffer.concat([pieces[0], pieces[1], broken, ...pieces.slice(2)]));
    const inputs = inputsOf(other.store, [join(dir, "day.warc.gz")], { network: () => network });
    const taken = await takeIn(other.store, new Grouping(), inputs, { command: "add", threads: 1 });
    expect([taken.added.length, taken.problems.map((p) => p.code)]).toEqual([2, ["damaged-record"]]);
    expect((await other.store.articles.byAddress(`${server.address}/1`))?.title).toBe("Ferry aground");
  } finally {
    await other.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

it("watches: round after round, a feed that brings nothing less and less often, until it is ended", async () => {
  let now = Date.UTC(2024, 2, 6);
  const sleep = async (ms: number): Promise<void> => {
    now += ms;
  };
  const slow = new Network(testSettings({}, { now: () => now, sleep }).settings);
  server.answers["/feed"] = answerWith(200, { "content-type": RSS["content-type"] }, feed(item("/1", "Ferry aground")));
  server.answers["/1"] = answerWith(200, HTML, page(FERRY[0]));
  await follow("/feed");
  const rounds: { readonly at: number; readonly added: number }[] = [];
  const one = async (): Promise<void> => {
    const { added } = await collectRound(shelf.store, new Grouping(), slow, { threads: 1 });
    rounds.push({ at: now, added: added.length });
  };
  const wait = async (ms: number): Promise<void> => {
    expect(ms).toBeLessThanOrEqual(60_000);
    now += ms;
    if (rounds.length === 5) throw new Error("ended");
  };
  await expect(watch(shelf.store, one, { now: () => now, wait })).rejects.toThrow("ended");
  await slow.close();
  expect(rounds.map((r) => r.added)).toEqual([1, 0, 0, 0, 0]);
  const pauses = rounds.slice(1).map((r, i) => r.at - rounds[i].at);
  expect(pauses[3]).toBeGreaterThan(2 * pauses[0]);
});

it("exports the list of feeds as it was imported", async () => {
  const opml = `<opml version="2.0"><body><outline text="Coast"><outline type="rss" text="Post" xmlUrl="https://post.example/rss"/></outline></body></opml>`;
  expect(await importFeeds(shelf.store, opml, "list.opml")).toMatchObject([{ feed: "https://post.example/rss", fresh: true }]);
  expect(await importFeeds(shelf.store, await exportFeeds(shelf.store), "again.opml")).toMatchObject([{ fresh: false }]);
  expect(await exportFeeds(shelf.store)).toContain('text="Coast"');
  expect(await importFeeds(shelf.store, "no feeds here", "x")).toMatchObject([{ problem: { code: "not-opml" } }]);
});
