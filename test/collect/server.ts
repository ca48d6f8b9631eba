import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

/** A page of a paper that does not exist. */
export const PAGE =
  "<!doctype html><html lang=en><head><title>Ferry runs again</title></head><body><article><p>The ferry to Port Elms runs again.</p></article></body></html>";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const send =
  (status: number, headers: Record<string, string>, body: string | Buffer = ""): Answer =>
  (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const HTML = { "content-type": "text/html; charset=utf-8" };
const packed = (encoding: string, body: Buffer): Answer => send(200, { ...HTML, "content-encoding": encoding }, body);
const page = Buffer.from(PAGE);

/** 40 MB of one letter, packed to 40 KB; and packed again. */
const bomb = gzipSync(Buffer.alloc(40_000_000, "a"));

function endless(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, "a");
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", more);
  more();
}

/** What stands at each address: behaving, then misbehaving. */
const ANSWERS: Record<string, Answer> = {
  "/page": send(200, { ...HTML, etag: '"v1"', "last-modified": "Tue, 12 Mar 2024 08:00:00 GMT" }, PAGE),
  "/conditional": (response, request) => {
    const known = request.headers["if-none-match"] === '"v1"' || request.headers["if-modified-since"] === "Tue, 12 Mar 2024 08:00:00 GMT";
    response.writeHead(known ? 304 : 200, { ...HTML, etag: '"v1"', "last-modified": "Tue, 12 Mar 2024 08:00:00 GMT" });
    response.end(known ? "" : PAGE);
  },
  "/gzip": packed("gzip", gzipSync(page)),
  "/brotli": packed("br", brotliCompressSync(page)),
  "/deflate": packed("deflate", deflateSync(page)),
  "/deflate-raw": packed("deflate", deflateRawSync(page)),
  "/gzip-twice": packed("gzip, br", brotliCompressSync(gzipSync(page))),
  "/gzip-empty": packed("gzip", Buffer.alloc(0)),
  "/latin1": send(200, { "content-type": "text/html; charset=ISO-8859-1" }, Buffer.from("<p>caf\xe9</p>", "latin1")),
  "/moved": send(301, { location: "/page#top" }),
  "/moved-twice": send(302, { location: "/moved" }),
  "/loop-a": send(302, { location: "/loop-b" }),
  "/loop-b": send(302, { location: "/loop-a" }),
  "/moved-inside": send(302, { location: "http://169.254.169.254/latest/meta-data/" }),
  "/moved-to-file": send(302, { location: "file:///etc/passwd" }),
  "/moved-nowhere": send(302, {}),
  "/missing": send(404, HTML, "nothing here"),
  "/missing-stalled": (response) => {
    response.writeHead(404, HTML);
    response.write("<p>not");
  },
  "/missing-endless": (response) => {
    response.writeHead(404, HTML);
    endless(response);
  },
  "/gone": send(410, HTML),
  "/account": send(403, HTML),
  "/teapot": send(418, HTML),
  "/busy": send(429, { "retry-after": "120" }),
  "/overloaded": send(503, { "retry-after": "7200" }),
  "/broken": send(500, HTML, "oops"),
  "/private/page": send(200, HTML, PAGE),
  "/gzip-bomb": packed("gzip", bomb),
  "/gzip-bomb-twice": packed("gzip, gzip", gzipSync(bomb)),
  "/gzip-damaged": packed("gzip", Buffer.concat([gzipSync(page).subarray(0, 30), Buffer.from("damage damage damage")])),
  "/gzip-cut": packed("gzip", gzipSync(page).subarray(0, 40)),
  "/zstd": packed("zstd", page),
  "/packed-often": packed("gzip, gzip, gzip, gzip", page),
  "/silent": () => {},
  "/slow": (response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write("<p>more</p>"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/stalled": (response) => {
    response.writeHead(200, HTML);
    response.write("<p>The ferry");
  },
  "/endless": (response) => {
    response.writeHead(200, HTML);
    endless(response);
  },
  "/film": (response) => {
    response.writeHead(200, { "content-type": "video/mp4" });
    endless(response);
  },
  "/cut-length": (response) => {
    response.writeHead(200, { ...HTML, "content-length": "5000" });
    response.write(PAGE, () => response.destroy());
  },
  "/cut-chunked": (response) => {
    response.writeHead(200, HTML);
    response.write(PAGE, () => response.destroy());
  },
  "/dropped": (response) => response.destroy(),
  "/no-http": (response) => response.socket?.end("SMTP ready\r\n\r\n"),
  "/headers-without-end": (response) => response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${"a".repeat(100_000)}\r\n\r\n`),
};

export interface TestServer {
  readonly address: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** What the last request sent along. */
  readonly sent: { headers: IncomingMessage["headers"] };
  /** Most requests under way at once. */
  readonly most: { count: number };
  /** What a test adds for itself. */
  readonly answers: Record<string, Answer>;
  close(): Promise<void>;
}

/** A server on this machine that behaves, or misbehaves, by address. Without robots.txt unless a test adds one. */
export async function startServer(own: Record<string, Answer> = {}): Promise<TestServer> {
  const answers: Record<string, Answer> = { ...ANSWERS, ...own };
  const asked: string[] = [];
  const sent: TestServer["sent"] = { headers: {} };
  const most = { count: 0 };
  let count = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? "");
    sent.headers = request.headers;
    most.count = Math.max(most.count, ++count);
    response.on("close", () => count--);
    const path = (request.url ?? "").replace(/\?.*$/, "");
    const hop = /^\/hop\/(\d+)$/.exec(path);
    const answer = hop ? send(302, { location: `/hop/${Number(hop[1]) + 1}` }) : (answers[path] ?? send(404, HTML));
    answer(response, request);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    sent,
    most,
    answers,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}

export const answerWith = send;
