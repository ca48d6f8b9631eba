import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedsOfPage } from "../../src/collect/feeds/discover.ts";
import type { Feed } from "../../src/collect/feeds/feed.ts";
import { readOpml, writeOpml } from "../../src/collect/feeds/opml.ts";
import { isFeed, readFeed } from "../../src/collect/feeds/read-feed.ts";

const AT = "https://example.org/feed.xml";
const BODY = `<p>${"The ferry to Port Elms runs again after nine days. ".repeat(20)}</p>`;

async function read(text: string | Uint8Array, charset: string | null = null): Promise<Feed> {
  const feed = await readFeed(typeof text === "string" ? Buffer.from(text) : text, { address: AT, charset });
  if (!isFeed(feed)) throw new Error(feed.reason);
  return feed;
}

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Harbour &amp; Coast</title><link>https://example.org/</link><description>News</description><language>en-gb</language>
<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
<item><title>Ferry runs &amp;#8211; at last</title><link>https://example.org/ferry?utm_source=rss</link><guid isPermaLink="false">n-1</guid>
<pubDate>Tue, 12 Mar 2024 08:00:00 +0100</pubDate><dc:creator>Jane Doe</dc:creator><source url="https://wire.example.net/rss">Coast Wire</source>
<description>The ferry runs again […]</description><content:encoded><![CDATA[${BODY}]]></content:encoded></item>
<item><title>Lighthouse sold</title><link>/lighthouse</link><description><![CDATA[<p>A short report.</p>]]></description></item>
<item><title>Nets found</title><guid>https://example.org/nets</guid><pubDate>3/4/2024</pubDate></item>
</channel></rss>`;

describe("a feed that is as it should be", () => {
  it("RSS: who, when, from whom, and how much of the text", async () => {
    const feed = await read(RSS);
    expect(feed).toMatchObject({
      format: "rss",
      title: "Harbour & Coast",
      siteAddress: "https://example.org/",
      language: "en-gb",
      rhythm: { ttlMs: 1_800_000, updateMs: 1_800_000 },
      findings: [],
    });
    expect(feed.items).toHaveLength(3);
    expect(feed.items[0]).toMatchObject({
      address: "https://example.org/ferry",
      id: "n-1",
      title: "Ferry runs – at last",
      published: { written: "Tue, 12 Mar 2024 08:00:00 +0100", value: "2024-03-12T08:00:00+01:00" },
      author: "Jane Doe",
      source: { name: "Coast Wire", address: "https://wire.example.net/rss" },
      language: "en-gb",
      text: "full",
    });
    expect(feed.items[1]).toMatchObject({ address: "https://example.org/lighthouse", id: "https://example.org/lighthouse", text: "stub" });
    expect(feed.items[2]).toMatchObject({ address: "https://example.org/nets", published: { written: "3/4/2024", value: null } });
  });

  it("Atom: plain text is told from HTML, the page from other links", async () => {
    const feed =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast</title><id>f</id><updated>2024-03-12T09:00:00Z</updated>
      <link rel="self" href="${AT}"/><link href="https://example.org/"/>
      <entry><id>tag:1</id><title type="text">Rates &lt; 5 percent</title><updated>2024-03-12T09:00:00Z</updated><published>2024-03-12T08:00:00Z</published>
      <link rel="edit" href="https://example.org/api/1"/><link rel="alternate" type="text/html" href="https://example.org/rates"/>
      <author><name>Jane Doe</name></author><summary type="text">Under 5 &lt; 6</summary>
      <source><title>Coast Wire</title><link href="https://wire.example.net/"/></source></entry></feed>`);
    expect(feed).toMatchObject({ format: "atom", title: "Coast", siteAddress: "https://example.org/", language: "en" });
    expect(feed.items).toMatchObject([
      {
        id: "tag:1",
        address: "https://example.org/rates",
        title: "Rates < 5 percent",
        summaryHtml: "Under 5 &lt; 6",
        published: { value: "2024-03-12T08:00:00Z" },
        updated: { value: "2024-03-12T09:00:00Z" },
        author: "Jane Doe",
        source: { name: "Coast Wire", address: "https://wire.example.net/" },
      },
    ]);
  });

  it("RDF", async () => {
    const feed =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="${AT}"><title>Coast</title><link>https://example.org/</link><description>d</description></channel>
      <item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link><dc:date>2024-03-12T08:00:00Z</dc:date></item></rdf:RDF>`);
    expect(feed).toMatchObject({
      format: "rdf",
      title: "Coast",
      items: [{ address: "https://example.org/a", title: "A", published: { value: "2024-03-12T08:00:00Z" } }],
    });
  });

  it("JSON Feed", async () => {
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Coast",
      language: "en",
      items: [{ id: "1", url: "https://example.org/a", title: "A", content_text: "Under 5 < 6", date_published: "2024-03-12T08:00:00Z" }],
    };
    const feed = await read(JSON.stringify(json));
    expect(feed).toMatchObject({ format: "json", language: "en", items: [{ id: "1", contentHtml: "Under 5 &lt; 6", language: "en" }] });
  });

  it("in the charset that it, or its site, says", async () => {
    const latin = RSS.replace("utf-8", "iso-8859-1").replace("Lighthouse sold", "Caf\u00e9 sold");
    expect((await read(Buffer.from(latin, "latin1"))).items[1].title).toBe("Café sold");
    expect((await read(Buffer.from(latin.replace("iso-8859-1", "utf-8"), "latin1"), "iso-8859-1")).items[1].title).toBe("Café sold");
  });

  it("names an item once", async () => {
    const feed = await read(RSS.replace("<guid>https://example.org/nets</guid>", "<guid>n-1</guid>"));
    expect(feed.items.map(({ id }) => id)).toEqual(["n-1", "https://example.org/lighthouse"]);
  });
});

describe("a damaged feed", () => {
  const titles = async (text: string): Promise<(string | null)[]> => (await read(text)).items.map(({ title }) => title);
  const all = ["Ferry runs – at last", "Lighthouse sold", "Nets found"];

  it.each([
    ["cut off in its last item", RSS.slice(0, RSS.indexOf("<pubDate>3/4")), all],
    ["cut off in a field", RSS.slice(0, RSS.indexOf("ets found")), all.slice(0, 2)],
    ["a tag closed wrongly", RSS.replace("Nets found</title>", "Nets found</titel>"), [...all.slice(0, 2), null]],
    ["a tag not closed", RSS.replace("sold</title>", "sold"), [all[0], null, all[2]]],
    ["a bare < in a title", RSS.replace("Nets found", "Nets < 5 & lost"), [...all.slice(0, 2), "Nets < 5 & lost"]],
    ["an undeclared entity", RSS.replace("Nets found", "Nets&nbsp;found&hellip;"), [...all.slice(0, 2), "Nets found…"]],
    ["an open CDATA section", RSS.replace("A short report.</p>]]>", "A short report.</p>"), all],
    ["a broken head", RSS.replace("</description><language>", "<language>"), all],
    ["something before it", `PHP Warning: x in y\n${RSS}`, all],
  ])("%s: its items are read", async (_, text, expected) => {
    expect(await titles(text)).toEqual(expected);
  });

  it("says how much is lost", async () => {
    const { findings } = await read(RSS.slice(0, RSS.indexOf("ets found")));
    expect(findings).toMatchObject([{ code: "damaged-feed", place: AT }]);
    expect(findings[0].reason).toMatch(/of 3 items 1 are lost/);
  });

  it("keeps what stands in the head, and the namespaces", async () => {
    const feed = await read(RSS.replace("Nets found</title>", "Nets found</titel>"));
    expect(feed).toMatchObject({ title: "Harbour & Coast", language: "en-gb", rhythm: { ttlMs: 1_800_000 } });
    expect(feed.items[0]).toMatchObject({ author: "Jane Doe", text: "full" });
  });

  it("JSON that is cut off: the items that stand whole", async () => {
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "x",
      items: [{ id: "1", url: "https://example.org/{a" }, { id: "2" }],
    });
    const feed = await read(json.slice(0, -6));
    expect(feed.items.map(({ id }) => id)).toEqual(["1"]);
    expect(feed.findings).toMatchObject([{ code: "damaged-feed" }]);
  });

  it.each([
    "",
    "<html><body><p>Not found</p></body></html>",
    "plain words",
    "{}",
    '{"items":[',
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":',
    "<rss>",
  ])("what is no feed is said to be none: %s", async (text) => {
    expect(await readFeed(Buffer.from(text), { address: AT })).toMatchObject({ code: "not-a-feed", place: AT });
  });

  it("never throws, wherever it is cut or damaged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(RSS.length), fc.nat(RSS.length), fc.string({ maxLength: 5 }), async (from, length, put) => {
        await readFeed(Buffer.from(RSS.slice(0, from) + put + RSS.slice(from + (length % 40))), { address: AT });
      }),
      { numRuns: 30 },
    );
  });
});

describe("the feeds of a page", () => {
  it("are those it names, but not those of its comments", () => {
    const html = `<head><link rel="alternate" type="application/rss+xml" title="Coast &amp; Sea" href="/feed?a=1&amp;b=2">
      <link rel="alternate" type="application/rss+xml" title="Coast » Comments Feed" href="/comments/feed/">
      <link type='application/atom+xml' rel='alternate' href='https://example.org/atom.xml'>
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" hreflang="de" href="/de">
      <!-- <link rel="alternate" type="application/rss+xml" href="/old"> --></head>`;
    expect(feedsOfPage(html, "https://example.org/news")).toEqual([
      { address: "https://example.org/feed?a=1&b=2", title: "Coast & Sea" },
      { address: "https://example.org/atom.xml", title: null },
    ]);
  });
});

describe("lists of feeds", () => {
  const feeds = [
    { address: "https://example.org/feed", title: "Coast & Sea", siteAddress: "https://example.org/", folders: ["News", "Local"] },
    { address: "https://example.net/rss?a=1&b=2", title: null, siteAddress: null, folders: [] },
    { address: "https://example.com/feed", title: "Harbour", siteAddress: null, folders: ["News"] },
  ];

  it("come back as they were written", () => {
    expect(readOpml(writeOpml(feeds, "Feeds"), "feeds.opml")).toEqual([feeds[0], feeds[2], { ...feeds[1], title: feeds[1].address }]);
  });

  it("keep nothing that is no address of the web, and each address once", () => {
    const outline = (url: string): string => `<outline text="x" xmlUrl="${url}"/>`;
    const opml = `<opml version="2.0"><body>${["javascript:alert(1)", "file:///x", "https://example.org/f", "https://example.org/f"].map(outline).join("")}</body></opml>`;
    expect(readOpml(opml, "feeds.opml")).toMatchObject([{ address: "https://example.org/f" }]);
  });

  it("that are none are said to be none", () => {
    expect(readOpml("<html></html>", "feeds.opml")).toMatchObject({ code: "not-opml", place: "feeds.opml" });
  });
});
