import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSitemap, readSitemap } from "../../src/collect/sitemaps/read-sitemap.ts";
import type { Sitemap } from "../../src/collect/sitemaps/sitemap.ts";

const AT = "https://example.org/sitemap.xml";

async function read(bytes: Uint8Array | string): Promise<Sitemap> {
  const sitemap = await readSitemap(Buffer.from(bytes), { address: AT });
  if (!isSitemap(sitemap)) throw new Error(sitemap.reason);
  return sitemap;
}

const PAGES = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/ferry?a=1&amp;b=2</loc><lastmod>2024-03-12T08:00:00+01:00</lastmod>
<news:news><news:publication><news:name>Harbour &amp; Coast</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2024-03-12</news:publication_date><news:title><![CDATA[Ferry runs again]]></news:title></news:news></url>
<url><loc> https://example.org/lighthouse </loc></url>
<url><loc>javascript:alert(1)</loc></url><url><lastmod>2024-03-12</lastmod></url>
</urlset>`;

describe("sitemaps", () => {
  it("of pages and news", async () => {
    expect(await read(PAGES)).toEqual({
      kind: "pages",
      entries: [
        {
          address: "https://example.org/ferry?a=1&b=2",
          modified: { written: "2024-03-12T08:00:00+01:00", value: "2024-03-12T08:00:00+01:00" },
          news: {
            title: "Ferry runs again",
            outlet: "Harbour & Coast",
            language: "en",
            published: { written: "2024-03-12", value: "2024-03-12" },
          },
        },
        { address: "https://example.org/lighthouse", modified: null, news: null },
      ],
      findings: [],
    });
  });

  it("packed", async () => {
    expect((await read(gzipSync(PAGES))).entries).toHaveLength(2);
  });

  it("of other sitemaps", async () => {
    const index = "<sitemapindex><sitemap><loc>https://example.org/s1.xml.gz</loc><lastmod>2024-03-12</lastmod></sitemap></sitemapindex>";
    expect(await read(index)).toMatchObject({
      kind: "index",
      entries: [{ address: "https://example.org/s1.xml.gz", modified: { value: "2024-03-12" } }],
    });
  });

  it("in plain text", async () => {
    expect((await read("https://example.org/a\r\nhttps://example.org/b\n")).entries.map(({ address }) => address)).toEqual([
      "https://example.org/a",
      "https://example.org/b",
    ]);
  });

  it("cut off, as text or packed: what stands before", async () => {
    const cut = await read(PAGES.slice(0, PAGES.indexOf("/lighthouse")));
    expect(cut.entries).toHaveLength(1);
    expect(cut.findings).toMatchObject([{ code: "damaged-sitemap", place: AT }]);
    const long = PAGES.replace("</urlset>", `${"<url><loc>https://example.org/x</loc></url>".repeat(9000)}</urlset>`);
    const packed = gzipSync(long);
    expect((await read(packed.subarray(0, packed.length / 2))).findings).toMatchObject([{ code: "damaged-sitemap" }]);
  });

  it("with an entry that is not closed: the others", async () => {
    const broken = PAGES.replace(
      "<url><loc>https://example.org/ferry",
      "<url><loc>https://example.org/lost<url><loc>https://example.org/ferry",
    );
    expect((await read(broken)).entries.map(({ address }) => address)).toEqual([
      "https://example.org/ferry?a=1&b=2",
      "https://example.org/lighthouse",
    ]);
  });

  it("longer than the limit: up to it", async () => {
    const long = `<urlset>${"<url><loc>https://example.org/x</loc></url>".repeat(5)}</urlset>`;
    for (const [bytes, limits] of [
      [Buffer.from(long), { entries: 3, bytes: 1_000 }],
      [gzipSync(long), { entries: 10, bytes: 150 }],
      [Buffer.from("https://example.org/x\n".repeat(5)), { entries: 3, bytes: 1_000 }],
    ] as const)
      expect(await readSitemap(bytes, { address: AT }, limits)).toMatchObject({ entries: { length: 3 }, findings: [{ code: "left-out" }] });
  });

  it.each(["", "<html></html>", "plain words", "<rss></rss>"])("what is none is said to be none: %s", async (text) => {
    expect(await readSitemap(Buffer.from(text), { address: AT })).toMatchObject({ code: "not-a-sitemap", place: AT });
  });

  it("never throws, wherever it is damaged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(PAGES.length), fc.nat(40), fc.string({ maxLength: 5 }), async (from, length, put) => {
        await readSitemap(Buffer.from(PAGES.slice(0, from) + put + PAGES.slice(from + length)), { address: AT });
      }),
    );
  });
});
