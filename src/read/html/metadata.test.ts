import { describe, expect, it } from "vitest";
import { parsePage } from "./dom.ts";
import { readMetadata } from "./metadata.ts";

const meta = async (head: string, body = "<p>Text</p>") =>
  readMetadata(await parsePage(`<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`));
const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("metadata of pages", () => {
  it("reads JSON-LD of an article in a list, past other things", async () => {
    const found = await meta(
      linked([
        { "@type": "BreadcrumbList" },
        {
          "@type": "NewsArticle",
          headline: "Bridge reopens",
          datePublished: "2023-05-10T06:00:00+02:00",
          author: [{ "@type": "Person", name: "Ann Reed" }, "Bo Lind"],
          publisher: { name: "The Valley Post" },
          mainEntityOfPage: { "@id": "https://v.example/1" },
          inLanguage: "en",
        },
      ]),
    );
    expect(found).toMatchObject({
      title: "Bridge reopens",
      date: "2023-05-10T06:00:00+02:00",
      byline: "Ann Reed, Bo Lind",
      outlet: "The Valley Post",
      url: "https://v.example/1",
      language: "en-GB",
    });
  });

  it("forgives line breaks and comments in JSON-LD", async () => {
    const found = await meta(
      '<script type="application/ld+json"><!--\n{"@type": "NewsArticle", "headline": "Bridge\nreopens"}\n--></script>',
    );
    expect(found.title).toBe("Bridge reopens");
  });

  it("reads Open Graph and meta tags", async () => {
    const found = await meta(
      '<meta property="og:title" content="Bridge  reopens"><meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2023-05-10"><meta name="author" content="By Ann Reed"><meta property="og:url" content="https://v.example/1">',
    );
    expect(found).toMatchObject({
      title: "Bridge reopens",
      outlet: "The Valley Post",
      date: "2023-05-10",
      byline: "Ann Reed",
      url: "https://v.example/1",
    });
  });

  it("prefers the canonical link, and leaves one that is no address", async () => {
    expect(
      (await meta('<link rel="canonical" href="https://v.example/a"><meta property="og:url" content="https://v.example/b">')).url,
    ).toBe("https://v.example/a");
    expect((await meta('<link rel="canonical" href="/a">')).url).toBeNull();
  });

  it("takes the site's name off a title, not a part of the headline", async () => {
    expect((await meta("<title>Bridge reopens on Friday | The Valley Post</title>")).title).toBe("Bridge reopens on Friday");
    expect(
      (await meta('<title>Bridge reopens on Friday - The Valley Post</title><meta property="og:site_name" content="Valley Post">')).title,
    ).toBe("Bridge reopens on Friday");
    expect((await meta("<title>Bridge reopens - after eight months</title>")).title).toBe("Bridge reopens - after eight months");
  });

  it("finds the day in the page: <time>, itemprop, a line that is a date", async () => {
    expect((await meta("", '<article><time datetime="2023-05-10T06:00Z">Today</time><p>Text</p></article>')).date).toBe(
      "2023-05-10T06:00Z",
    );
    expect((await meta("", '<span itemprop="datePublished" content="2023-05-10"></span>')).date).toBe("2023-05-10");
    expect((await meta("", '<article><div class="post-date">Published May 10, 2023</div></article>')).date).toBe("2023-05-10");
    expect((await meta("", '<article><div class="update">May 10, 2023 was a bad day</div></article>')).date).toBeNull();
    expect((await meta("", '<aside><time datetime="2023-05-10">a</time><time datetime="2023-05-11">b</time></aside>')).date).toBeNull();
  });

  it("passes over a date that programs write for none", async () => {
    expect(
      (await meta(`${linked({ "@type": "Article", datePublished: "0001-01-01T00:00:00Z" })}<meta name="date" content="2023-05-10">`)).date,
    ).toBe("2023-05-10");
  });

  it("takes no address for an author", async () => {
    expect((await meta('<meta property="article:author" content="https://social.example/annreed">')).byline).toBeNull();
  });
});
