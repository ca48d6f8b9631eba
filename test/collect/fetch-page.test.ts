import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "../../src/collect/fetch-page.ts";
import { Network } from "../../src/collect/network.ts";
import { conditionOf, isRefusal, type Received, type Refusal, type RefusalCode } from "../../src/collect/outcome.ts";
import type { FetchLimits } from "../../src/collect/settings.ts";
import { answerWith, PAGE, startServer, type TestServer } from "./server.ts";
import { testSettings } from "./settings.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function outcomeOf(path: string, limits = {}, own = {}): Promise<Received | Refusal> {
  const network = new Network(testSettings(limits, own).settings);
  const address = /^[a-z]+:/.test(path) ? path : server.address + path;
  const outcome = await fetchPage({ address }, network);
  await network.close();
  return outcome;
}

async function receivedFrom(path: string): Promise<Received> {
  const outcome = await outcomeOf(path);
  if (isRefusal(outcome)) throw new Error(`${outcome.code}: ${outcome.reason} ${outcome.cause}`);
  return outcome;
}

const textOf = (received: Received): string => new TextDecoder().decode(received.bytes);

describe("a page that is there", () => {
  it("comes as sent, with what the site says of it", async () => {
    const page = await receivedFrom("/page?utm_source=mail&id=7#top");
    expect(textOf(page)).toBe(PAGE);
    expect(page).toMatchObject({
      address: `${server.address}/page?utm_source=mail&id=7#top`,
      finalAddress: `${server.address}/page?utm_source=mail&id=7`,
      canonicalAddress: `${server.address}/page?id=7`,
      status: 200,
      mediaType: "text/html",
      charset: "utf-8",
      receivedAt: "2024-03-12T09:00:00.000Z",
      redirects: [],
      notModified: false,
    });
    expect(page.headers.etag).toBe('"v1"');
  });

  it("is asked for under an honest name", async () => {
    await receivedFrom("/page");
    expect(server.sent.headers["user-agent"]).toBe("Firsthand/0.0.0 (+https://example.org/firsthand; desk@example.org)");
    expect(server.sent.headers.cookie).toBeUndefined();
    expect(server.sent.headers.referer).toBeUndefined();
  });

  it.each(["/gzip", "/brotli", "/deflate", "/deflate-raw", "/gzip-twice"])("is unpacked: %s", async (path) => {
    expect(textOf(await receivedFrom(path))).toBe(PAGE);
  });

  it("may be empty however it is said to be packed", async () => {
    expect((await receivedFrom("/gzip-empty")).bytes.length).toBe(0);
  });

  it("keeps the charset that the site says", async () => {
    expect((await receivedFrom("/latin1")).charset).toBe("iso-8859-1");
  });

  it("is found over redirects, each of them kept", async () => {
    const page = await receivedFrom("/moved-twice");
    expect(page.finalAddress).toBe(`${server.address}/page`);
    expect(page.redirects.map(({ status, to }) => [status, to])).toEqual([
      [302, `${server.address}/moved`],
      [301, `${server.address}/page#top`],
    ]);
  });

  it("is not sent again while it is unchanged", async () => {
    const network = new Network(testSettings().settings);
    const first = await fetchPage({ address: `${server.address}/conditional` }, network);
    if (isRefusal(first)) throw new Error(first.code);
    const condition = conditionOf(first.headers);
    expect(condition).toEqual({ etag: '"v1"', lastModified: "Tue, 12 Mar 2024 08:00:00 GMT" });
    const second = await fetchPage({ address: `${server.address}/conditional`, condition }, network);
    expect(second).toMatchObject({ status: 304, notModified: true, headers: { etag: '"v1"' } });
    expect(conditionOf({})).toBeNull();
    await network.close();
  });
});

/** Each way to fail, with its documented outcome. */
const FAILURES: readonly (readonly [string, RefusalCode])[] = [
  ["not an address", "bad-address"],
  ["ftp://example.org/news", "unsupported-scheme"],
  ["https://reader:secret@example.org/", "credentials-in-address"],
  ["/moved-to-file", "unsupported-scheme"],
  ["/moved-nowhere", "bad-redirect"],
  ["/loop-a", "redirect-loop"],
  ["/hop/1", "too-many-redirects"],
  ["/missing", "not-found"],
  ["/missing-endless", "not-found"],
  ["/gone", "gone"],
  ["/account", "forbidden"],
  ["/teapot", "client-error"],
  ["/busy", "rate-limited"],
  ["/overloaded", "server-error"],
  ["/broken", "server-error"],
  ["/gzip-bomb", "too-large"],
  ["/gzip-bomb-twice", "too-large"],
  ["/endless", "too-large"],
  ["/film", "unwanted-type"],
  ["/gzip-damaged", "damaged-compression"],
  ["/gzip-cut", "damaged-compression"],
  ["/zstd", "unknown-compression"],
  ["/packed-often", "unknown-compression"],
  ["/cut-length", "cut-short"],
  ["/cut-chunked", "cut-short"],
  ["/dropped", "unreachable"],
  ["/no-http", "bad-response"],
  ["/headers-without-end", "bad-response"],
  ["http://127.0.0.1:1/", "unreachable"],
];

describe("a page that takes too long", () => {
  it.each<[string, RefusalCode, Partial<FetchLimits>]>([
    ["/silent", "timed-out", { headersMs: 60 }],
    ["/silent", "timed-out", { totalMs: 60 }],
    ["/stalled", "timed-out", { pauseMs: 60 }],
    ["/stalled", "timed-out", { totalMs: 60 }],
    ["/slow", "timed-out", { totalMs: 60 }],
    ["/missing-stalled", "not-found", { totalMs: 300 }],
  ])("is not waited for: %s is %s, with %o", async (path, code, limits) => {
    const waits = testSettings();
    const network = new Network(waits.settings);
    await fetchPage({ address: `${server.address}/page` }, network);
    Object.assign(waits.limits, limits);
    expect(await fetchPage({ address: server.address + path }, network)).toMatchObject({ code });
    await network.close();
  });
});

describe("a page that cannot be had", () => {
  it.each(FAILURES)("%s: %s", async (path, code) => {
    const address = /^(?:not|[a-z]+:)/.test(path) ? path : server.address + path;
    const network = new Network(testSettings().settings);
    const outcome = await fetchPage({ address }, network);
    await network.close();
    expect(isRefusal(outcome) ? outcome.code : outcome).toBe(code);
    if (!isRefusal(outcome)) return;
    expect(outcome.address).toBe(address);
    expect(outcome.hint).not.toBe("");
    expect(outcome.reason).toMatch(/[.]$/);
    expect(outcome.at).toMatch(/^2024-03-12T09:/);
  });

  it("says where on the way it happened", async () => {
    const outcome = await outcomeOf("/moved-to-file");
    expect(outcome).toMatchObject({ code: "unsupported-scheme", address: `${server.address}/moved-to-file`, place: "file:///etc/passwd" });
  });

  it("has no trusted connection: what answers there does not speak TLS", async () => {
    expect(await outcomeOf(server.address.replace("http:", "https:"))).toMatchObject({ code: "tls-failed" });
  });

  it("is at a host that is not known", async () => {
    const lookup = async (): Promise<string[]> => {
      throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    };
    expect(await outcomeOf("http://news.example.org/", {}, { lookup })).toMatchObject({ code: "unknown-host", passing: true });
  });

  it("is stopped from outside, even where the site is silent", async () => {
    const network = new Network(testSettings().settings);
    const stop = new AbortController();
    const outcome = fetchPage({ address: `${server.address}/silent`, signal: stop.signal }, network);
    setTimeout(() => stop.abort(new Error("enough")), 30);
    expect(await outcome).toMatchObject({ code: "stopped" });
    const closed = fetchPage({ address: `${server.address}/silent` }, network);
    setTimeout(() => network.close(), 30);
    expect(await closed).toMatchObject({ code: "stopped" });
  });

  it("takes no more memory than its limit, however much comes", async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    await outcomeOf("/gzip-bomb-twice", { bodyBytes: 2_000_000 });
    await outcomeOf("/endless", { bodyBytes: 2_000_000 });
    clearInterval(watch);
    expect(most).toBeLessThan(20_000_000);
  });
});

describe("addresses inside the network", () => {
  const lookup = async (host: string): Promise<string[]> => (host === "inner.example.org" ? ["10.1.2.3"] : ["192.0.2.1"]);

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://inner.example.org/",
    "http://printer.local/",
  ])("are not asked: %s", async (address) => {
    expect(await outcomeOf(address, {}, { allowPrivate: false, lookup })).toMatchObject({ code: "private-address" });
  });

  it("are not asked where a redirect leads there", async () => {
    const outcome = await outcomeOf("/moved-inside", {}, { allowPrivate: ["127.0.0.1"] });
    expect(outcome).toMatchObject({ code: "private-address", place: "http://169.254.169.254/latest/meta-data/" });
  });

  it("are not asked for robots.txt either", async () => {
    const own = await startServer({ "/robots.txt": answerWith(302, { location: "http://10.0.0.1/robots.txt" }) });
    const outcome = await outcomeOf(`${own.address}/page`, {}, { allowPrivate: ["127.0.0.1"] });
    expect(outcome).toMatchObject({ code: "private-address", reason: "10.0.0.1 is inside a network." });
    await own.close();
  });

  it("are not asked at ports of other services", async () => {
    expect(await outcomeOf("http://example.org:25/", {}, { allowPrivate: false, lookup })).toMatchObject({ code: "blocked-port" });
  });
});

describe("robots.txt", () => {
  const robots = "User-agent: *\nDisallow: /private/\nCrawl-delay: 4\n\nUser-agent: other\nDisallow: /\n";

  async function withRobots(answer: Parameters<typeof startServer>[0], path: string, limits = {}) {
    const own = await startServer(answer);
    const waits = testSettings(limits);
    const network = new Network(waits.settings);
    const first = await fetchPage({ address: own.address + path }, network);
    const second = await fetchPage({ address: `${own.address}/page` }, network);
    await network.close();
    await own.close();
    return { first, second, asked: own.asked, slept: waits.slept };
  }

  it("is obeyed, and asked for once", async () => {
    const { first, second, asked } = await withRobots({ "/robots.txt": answerWith(200, {}, robots) }, "/private/page");
    expect(first).toMatchObject({ code: "robots-refused" });
    expect(second).toMatchObject({ status: 200 });
    expect(asked).toEqual(["/robots.txt", "/page"]);
  });

  it("sets the pace where it asks for a slower one", async () => {
    const { slept } = await withRobots({ "/robots.txt": answerWith(200, {}, robots) }, "/page");
    expect(slept).toEqual([4000]);
  });

  it("allows everything where there is none", async () => {
    const { first } = await withRobots({ "/robots.txt": answerWith(404, {}) }, "/private/page");
    expect(first).toMatchObject({ status: 200 });
  });

  it("allows nothing where the site cannot tell", async () => {
    const { first, second, asked } = await withRobots({ "/robots.txt": answerWith(503, {}) }, "/private/page");
    expect(first).toMatchObject({ code: "robots-unreachable" });
    expect(second).toMatchObject({ code: "robots-unreachable" });
    expect(asked).toEqual(["/robots.txt"]);
  });

  it("is read up to its limit and no further", async () => {
    const long = `${robots}${"# filler\n".repeat(2000)}User-agent: Firsthand\nDisallow: /\n`;
    const { first } = await withRobots({ "/robots.txt": answerWith(200, {}, long) }, "/page", { robotsBytes: 2_000 });
    expect(first).toMatchObject({ status: 200 });
  });
});

describe("faults that may pass", () => {
  it("are tried again, after longer and longer pauses", async () => {
    let count = 0;
    const own = await startServer({
      "/shaky": (response, request) => answerWith(++count < 3 ? 502 : 200, { "content-type": "text/html" }, PAGE)(response, request),
    });
    const { settings, slept } = testSettings({ attempts: 3, backoffMs: 2000 });
    const network = new Network(settings);
    expect(await fetchPage({ address: `${own.address}/shaky` }, network)).toMatchObject({ status: 200 });
    expect(slept).toEqual([2000, 4000]);
    await network.close();
    await own.close();
  });

  it("wait as long as the site asks, and keep its other pages waiting", async () => {
    const { settings, slept } = testSettings({ attempts: 3, patienceMs: 30_000 });
    const network = new Network(settings);
    expect(await fetchPage({ address: `${server.address}/busy` }, network)).toMatchObject({
      code: "rate-limited",
      retryAfterMs: 120_000,
      passing: true,
    });
    expect(await fetchPage({ address: `${server.address}/page` }, network)).toMatchObject({ code: "host-resting", retryAfterMs: 120_000 });
    expect(slept).toEqual([]);
    await network.close();
  });

  it("of one slow page say nothing of the others, those of two in a row do", async () => {
    const waits = testSettings();
    const network = new Network(waits.settings);
    const code = async (path: string): Promise<string | number> => {
      const outcome = await fetchPage({ address: server.address + path }, network);
      return isRefusal(outcome) ? outcome.code : outcome.status;
    };
    const codes: (string | number)[] = [await code("/page")];
    for (const path of ["/silent", "/page", "/silent?1", "/silent?2", "/page"]) {
      waits.limits.totalMs = path.startsWith("/silent") ? 40 : 5_000;
      codes.push(await code(path));
    }
    expect(codes).toEqual([200, "timed-out", 200, "timed-out", "timed-out", "host-resting"]);
    await network.close();
  });

  it("are not asked about page by page where the whole site is out of reach", async () => {
    const network = new Network(testSettings({ attempts: 2 }).settings);
    expect(await fetchPage({ address: "http://127.0.0.1:1/a" }, network)).toMatchObject({ code: "unreachable" });
    expect(await fetchPage({ address: "http://127.0.0.1:1/b" }, network)).toMatchObject({ code: "host-resting" });
    await network.close();
  });
});
