import { Readable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Received } from "../../src/collect/outcome.ts";
import { fitsDigest } from "../../src/collect/warc/digest.ts";
import { readWarc } from "../../src/collect/warc/read-warc.ts";
import { writeWarc } from "../../src/collect/warc/write-warc.ts";

const DATE = "2024-03-12T09:00:00.000Z";

function page(n: number, text = `<p>Report ${n} of the ferry, with a word in it that is caf\u00e9.</p>`.repeat(30)): Received {
  return {
    address: `https://example.org/report-${n}`,
    finalAddress: `https://example.org/report-${n}`,
    canonicalAddress: `https://example.org/report-${n}`,
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", etag: `"${n}"` },
    mediaType: "text/html",
    charset: "utf-8",
    bytes: Buffer.from(text),
    receivedAt: `2024-03-12T09:00:0${n}.000Z`,
    redirects: [],
    notModified: false,
    marks: [],
  };
}
const PAGES = [1, 2, 3, 4, 5].map((n) => page(n));

async function packed(pages = PAGES): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeWarc(pages, { software: "Firsthand/0.0.0", date: DATE })) parts.push(part);
  return Buffer.concat(parts);
}
const ARCHIVE = await packed();
const PLAIN = gunzipSync(ARCHIVE);

/** Where each packed member begins. */
function membersIn(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf("\x1f\x8b\x08", 0, "latin1"); at >= 0; at = bytes.indexOf("\x1f\x8b\x08", at + 1, "latin1")) starts.push(at);
  return starts;
}

async function read(bytes: Uint8Array, { limit = 1_000_000, step = 1000 } = {}) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => bytes.subarray(i * step, (i + 1) * step));
  const received: Received[] = [];
  const findings: string[] = [];
  const offsets: (number | null)[] = [];
  for await (const item of readWarc(Readable.from(pieces), "news.warc.gz", limit)) {
    if ("received" in item) received.push(item.received);
    else {
      findings.push(item.finding.code);
      offsets.push(item.finding.offset);
    }
  }
  return { numbers: received.map(({ address }) => Number(address.at(-1))), received, findings, offsets };
}

/** A record as crawlers write it. */
function record(type: string, http: string, body: Buffer | string, address = "https://example.org/report-1", length?: number): Buffer {
  const content = Buffer.concat([Buffer.from(http), Buffer.from(body)]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2024-03-12T09:00:00Z\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length ?? content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}
const OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

describe("archives that are as they should be", () => {
  it("come back as they were written, packed and unpacked, however they are cut into pieces", async () => {
    for (const bytes of [ARCHIVE, PLAIN, gzipSync(PLAIN)]) {
      for (const step of [97, 1_000_000]) {
        const { received, findings } = await read(bytes, { step });
        expect(findings).toEqual([]);
        expect(received.map((p) => ({ ...p, bytes: Buffer.from(p.bytes) }))).toEqual(PAGES);
      }
    }
  });

  it("are written the same from the same pages", async () => {
    expect((await packed()).equals(ARCHIVE)).toBe(true);
  });

  it("give pages alone: no requests, redirects, errors or metadata", async () => {
    const bytes = Buffer.concat([
      record("request", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", ""),
      record("response", "HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\n", ""),
      record("response", "HTTP/1.1 404 Not Found\r\n\r\n", "nothing"),
      record("metadata", "", "fetchTimeMs: 12\r\n"),
      record("response", OK, "<p>here</p>", "https://example.org/report-9"),
    ]);
    expect(await read(bytes)).toMatchObject({ numbers: [9], findings: [] });
  });

  it("are unpacked where a body is packed or in pieces, and left alone where only the header says so", async () => {
    const gzip = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n";
    const bytes = Buffer.concat([
      record("response", `${gzip}\r\n`, gzipSync("<p>packed</p>")),
      record("response", `${gzip}\r\n`, "<p>not packed</p>"),
      record("response", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\n<p>in\r\nb\r\n pieces</p>\r\n0\r\n\r\n"),
      record(
        "response",
        "HTTP/1.1 200 OK\r\nX-Crawler-Content-Encoding: gzip\r\nX-Crawler-Transfer-Encoding: chunked\r\n\r\n",
        "<p>by a crawler</p>",
      ),
    ]);
    const { received } = await read(bytes);
    expect(received.map((p) => Buffer.from(p.bytes).toString())).toEqual([
      "<p>packed</p>",
      "<p>not packed</p>",
      "<p>in pieces</p>",
      "<p>by a crawler</p>",
    ]);
  });
});

describe("archives that are damaged", () => {
  it("packed: a record with wrong bytes is listed with its place, the others are read", async () => {
    const starts = membersIn(ARCHIVE);
    const damaged = Buffer.from(ARCHIVE);
    damaged.fill(0x55, starts[2] + 40, starts[2] + 60);
    expect(await read(damaged)).toMatchObject({ numbers: [1, 3, 4, 5], findings: ["damaged-record"], offsets: [starts[2]] });
  });

  it("packed: one byte changed is found by the checksum", async () => {
    const member = gzipSync(record("response", OK, "<p>here</p>"), { level: 0 });
    member[member.indexOf("here")] ^= 1;
    expect(await read(Buffer.concat([member, ARCHIVE]))).toMatchObject({
      numbers: [1, 2, 3, 4, 5],
      findings: ["damaged-record"],
      offsets: [0],
    });
  });

  it("packed: a hole, and something strange between two records", async () => {
    const starts = membersIn(ARCHIVE);
    const hole = Buffer.concat([ARCHIVE.subarray(0, starts[2] + 50), ARCHIVE.subarray(starts[3])]);
    expect(await read(hole)).toMatchObject({ numbers: [1, 3, 4, 5], findings: ["damaged-record"], offsets: [starts[2]] });
    const strange = Buffer.concat([ARCHIVE.subarray(0, starts[3]), Buffer.from("strange"), ARCHIVE.subarray(starts[3])]);
    expect(await read(strange)).toMatchObject({ numbers: [1, 2, 3, 4, 5], findings: ["damaged-record"], offsets: [starts[3]] });
  });

  it("packed: cut off", async () => {
    const starts = membersIn(ARCHIVE);
    expect(await read(ARCHIVE.subarray(0, -30))).toMatchObject({
      numbers: [1, 2, 3, 4],
      findings: ["damaged-record"],
      offsets: [starts.at(-1)],
    });
  });

  it.each([4_000, 1_000_000])("packed in one piece: what stands before the damage (limit %s)", async (limit) => {
    const whole = gzipSync(PLAIN);
    const { numbers, findings } = await read(whole.subarray(0, whole.length * 0.9), { limit });
    expect(numbers.slice(0, 3)).toEqual([1, 2, 3]);
    expect(findings).toEqual(["damaged-record"]);
  });

  it("unpacked: a header that is none", async () => {
    const at = PLAIN.indexOf("WARC/1.1", PLAIN.indexOf("report-2") + 2000);
    const damaged = Buffer.from(PLAIN);
    damaged.fill("x", at, at + 8);
    const { numbers, findings, offsets } = await read(damaged);
    expect(findings).toEqual(["damaged-record"]);
    expect(numbers).toHaveLength(4);
    expect(offsets[0]).toBeGreaterThan(0);
  });

  it("unpacked: one byte changed is found by the digest", async () => {
    const damaged = Buffer.from(PLAIN);
    damaged[PLAIN.indexOf("Report 2")] ^= 1;
    expect(await read(damaged)).toMatchObject({ numbers: [1, 3, 4, 5], findings: ["damaged-record"] });
  });

  it.each([
    ["sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", true],
    ["sha1:DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", true],
    ["sha1:4I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", false],
    ["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", true],
    ["blake3:af1349b9", true],
    ["", true],
  ])("a digest of nothing: %s", (digest, fits) => {
    expect(fitsDigest(Buffer.alloc(0), digest)).toBe(fits);
  });

  it.each([
    ["too long", 100_000],
    ["a little too long", 60],
    ["too short", 50],
    ["enormous", 999_999_999_999],
  ])("unpacked: a length that is %s costs its own record alone", async (_, length) => {
    const wrong = record("response", OK, "<p>wrong length</p>", "https://example.org/report-9", length);
    const { numbers, findings } = await read(Buffer.concat([PLAIN, wrong, PLAIN]));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
    expect(findings).toEqual([length > 1_000_000 ? "large-record" : "damaged-record"]);
  });

  it("unpacked: cut off", async () => {
    expect(await read(PLAIN.subarray(0, -200))).toMatchObject({ numbers: [1, 2, 3, 4], findings: ["damaged-record"] });
  });

  it("a record larger than the limit is left out, packed or not", async () => {
    const pages = [page(1), page(2, "x".repeat(60_000)), page(3)];
    const bytes = await packed(pages);
    expect(await read(gunzipSync(bytes), { limit: 20_000 })).toMatchObject({ numbers: [1, 3], findings: ["large-record"] });
    expect(await read(bytes, { limit: 20_000 })).toMatchObject({ numbers: [1, 3], findings: ["large-record"] });
  });

  it("a body that unpacks to more than the limit is left out", async () => {
    const bomb = record("response", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", gzipSync(Buffer.alloc(5_000_000)));
    expect(await read(Buffer.concat([bomb, PLAIN]), { limit: 1_000_000 })).toMatchObject({
      numbers: [1, 2, 3, 4, 5],
      findings: ["damaged-record"],
    });
  });

  it("what is no archive is said to be none", async () => {
    expect(await read(Buffer.from("<html>not an archive</html>"))).toMatchObject({ numbers: [], findings: ["not-warc"] });
    expect(await read(Buffer.alloc(0))).toMatchObject({ numbers: [], findings: [] });
  });

  it("an error of the disk ends the reading with a finding", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield PLAIN.subarray(0, 5000);
      throw new Error("EIO");
    }
    const codes: string[] = [];
    for await (const item of readWarc(broken(), "news.warc")) codes.push("finding" in item ? item.finding.reason : item.received.address);
    expect(codes.at(-1)).toMatch(/EIO/);
  });

  it("never throws and always ends, wherever it is damaged; what is whole before the damage is read", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(ARCHIVE, PLAIN),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.uint8Array({ maxLength: 30 }),
        async (bytes, share, put) => {
          const at = Math.floor(bytes.length * share);
          const damaged = Buffer.from(bytes);
          damaged.set(put.subarray(0, bytes.length - at), at);
          const { numbers } = await read(damaged, { step: 5000 });
          expect(numbers.length).toBeGreaterThanOrEqual(3);
        },
      ),
      { numRuns: 25 },
    );
  });
});
