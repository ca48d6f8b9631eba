import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/read.ts";
import { docxOf, pdfOf, REPORT } from "./build.ts";

async function readStream(bytes: Uint8Array, steps: readonly number[] = [bytes.length]) {
  async function* stdin() {
    let at = 0;
    for (const step of steps) {
      yield bytes.subarray(at, at + step);
      at += step;
    }
    yield bytes.subarray(at);
  }
  return read(["-"], { stdin: stdin() });
}

/** Bytes of every form, cut and spoiled somewhere. */
const spoiled = fc
  .tuple(
    fc.constantFrom<Uint8Array>(
      Buffer.from(REPORT.join("\n")),
      Buffer.from(`---\ntitle: x\ndate: 2023-05-10\n---\n${REPORT[0]}`),
      Buffer.from(`<!doctype html><html><head><title>x</title></head><body><p>${REPORT.join("</p><p>")}</p></body></html>`),
      Buffer.from(`{"id": "x", "text": "${REPORT[0]}"}\n{"id": "y", "text": "${REPORT[1]}"}\n`),
      Buffer.from(`From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Wed, 10 May 2023 14:00:00 +0200\n\n${REPORT[0]}`),
      pdfOf([REPORT[0]]),
      docxOf(REPORT),
    ),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
  )
  .map(([bytes, keep, changes]) => {
    const out = Uint8Array.from(bytes).subarray(0, Math.ceil(keep * bytes.length));
    for (const [at, value] of changes) if (out.length > 0) out[Math.min(out.length - 1, Math.floor(at * out.length))] = value;
    return out;
  });

describe("reading", () => {
  it("never throws, and loses no input silently", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 600 }), spoiled), async (bytes) => {
        const { articles, problems } = await readStream(bytes);
        expect(articles.length + problems.length).toBeGreaterThan(0);
        for (const { text, removed } of articles) {
          expect(text).not.toMatch(/\r|\0/);
          for (const part of removed) expect(part.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on how the bytes arrive", async () => {
    const bytes = Buffer.from(`{"id": "ü", "text": "“${REPORT[0]}” — naïve 🚢"}\n{"id": "y", "text": "${REPORT[1]}"}\n`);
    const whole = await readStream(bytes);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), async (steps) => {
        expect(await readStream(bytes, steps)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
    expect(whole.articles.map((a) => a.key)).toEqual(["ü", "y"]);
  });
});
