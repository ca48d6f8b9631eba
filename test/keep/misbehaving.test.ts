import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Network } from "../../src/collect/network.ts";
import type { FetchLimits } from "../../src/collect/settings.ts";
import { followFeed } from "../../src/work/keep/collect/feeds.ts";
import { collectRound } from "../../src/work/keep/collect/round.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { inputsOf } from "../../src/work/keep/intake/inputs.ts";
import { type TakenIn, takeIn } from "../../src/work/keep/intake/take-in.ts";
import { answerWith, startServer, type TestServer } from "../collect/server.ts";
import { testSettings } from "../collect/settings.ts";
import { FERRY, openShelf, type Shelf } from "./shelf.ts";

let shelf: Shelf;
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.answers["/wrong-charset"] = answerWith(
    200,
    { "content-type": "text/html; charset=utf-8" },
    Buffer.from(
      `<title>Caf\xe9 shut</title><article><p>The caf\xe9 at Port Sarne was shut on Monday, its owner Ines Marlow said.</p></article>`,
      "latin1",
    ),
  );
});
afterAll(() => server.close());
beforeEach(async () => {
  shelf = await openShelf();
});
afterEach(() => shelf.close());

async function add(path: string, limits: Partial<FetchLimits>, allowPrivate = true): Promise<TakenIn> {
  const network = new Network(testSettings(limits, { allowPrivate }).settings);
  try {
    const inputs = inputsOf(shelf.store, [path.startsWith("/") ? server.address + path : path], { network: () => network });
    return await takeIn(shelf.store, new Grouping(), inputs, { command: "add", threads: 1 });
  } finally {
    await network.close();
  }
}

/** What each way of misbehaving comes to (docs/fetching.md), when a page is added. */
it.each<[string, string, Partial<FetchLimits>?]>([
  ["/slow", "timed-out", { totalMs: 1_000 }],
  ["/silent", "timed-out", { headersMs: 1_000 }],
  ["/stalled", "timed-out", { pauseMs: 1_000 }],
  ["/endless", "too-large"],
  ["/cut-length", "cut-short"],
  ["/cut-chunked", "cut-short"],
  ["/loop-a", "redirect-loop"],
  ["/hop/1", "too-many-redirects"],
  ["/busy", "rate-limited"],
  ["/overloaded", "server-error"],
  ["/broken", "server-error"],
  ["/gzip-bomb", "too-large"],
  ["/gzip-bomb-twice", "too-large"],
  ["/gzip-damaged", "damaged-compression"],
  ["/missing", "not-found"],
])("%s adds nothing, and is told and noted as %s", async (path, code, limits = {}) => {
  const taken = await add(path, limits);
  expect([taken.added, taken.problems.map((p) => p.code)]).toEqual([[], [code]]);
  expect((await shelf.store.received.history(server.address + path, 9)).map((r) => r.outcome)).toEqual([code]);
});

it("a page inside the network adds nothing, and is not asked for", async () => {
  server.asked.length = 0;
  for (const [address, code] of [
    ["/page", "blocked-port"],
    ["http://localhost/page", "private-address"],
  ] as const)
    expect((await add(address, {}, false)).problems.map((p) => p.code)).toEqual([code]);
  expect(server.asked).toEqual([]);
});

it("a page in another charset than it says is added, with what is doubtful named", async () => {
  const { added, problems } = await add("/wrong-charset", {});
  expect(problems.map((p) => p.code)).toEqual(["doubtful-encoding"]);
  expect((await shelf.store.articles.many(added)).map((a) => a.title)).toEqual(["Caf\ufffd shut"]);
});

it("a feed whose XML is broken gives the items that are whole, and says so", async () => {
  const whole = `<item><title>Ferry aground</title><link>${server.address}/ferry</link></item>`;
  server.answers["/ferry"] = answerWith(200, { "content-type": "text/html" }, `<title>Ferry</title><article><p>${FERRY[0]}</p></article>`);
  server.answers["/feed"] = answerWith(
    200,
    { "content-type": "application/rss+xml" },
    `<rss version="2.0"><channel><title>Post</title>${whole}<item><title>Cut off</title><li`,
  );
  const network = new Network(testSettings().settings);
  await followFeed(shelf.store, network, `${server.address}/feed`);
  const { added, problems } = await collectRound(shelf.store, new Grouping(), network, { all: true, threads: 1 });
  await network.close();
  expect([added.length, problems.map((p) => p.code)]).toEqual([1, ["damaged-feed"]]);
});
