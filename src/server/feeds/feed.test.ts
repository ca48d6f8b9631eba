import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atomFeed, jsonFeed, type NewsFeed } from "./feed.ts";

const HOSTILE = '<script>alert(1)</script> & ]]> "quoted" \u0000\uD800 \u202Eevil';
const FEED: NewsFeed = {
  title: HOSTILE,
  address: "http://127.0.0.1:4180/feeds/stories.atom?query=a&language=en",
  page: "http://127.0.0.1:4180/?query=a&language=en",
  updated: "2024-03-05T10:00:00.000Z",
  items: [
    {
      id: "urn:firsthand:s1",
      page: "http://127.0.0.1:4180/stories/s1",
      title: HOSTILE,
      text: HOSTILE,
      published: "2024-03-04T10:00:00.000Z",
      updated: "2024-03-05T10:00:00.000Z",
    },
  ],
};

describe("feeds that go out", () => {
  it("are Atom that other programs read, whatever the words are", () => {
    const xml = atomFeed(FEED);
    expect(xml).not.toMatch(/[\u0000\uD800]/);
    const read = parseAtomFeed(xml);
    const words = HOSTILE.replace(/[\u0000\uD800]/g, "\uFFFD");
    expect([read.title?.value, read.entries?.[0].title?.value, read.entries?.[0].summary?.value]).toEqual([words, words, words]);
    expect(read.links?.map((l) => l.href)).toEqual([FEED.address, FEED.page]);
    expect([read.id, read.updated, read.entries?.[0].id]).toEqual([FEED.address, FEED.updated, "urn:firsthand:s1"]);
  });

  it("are JSON Feeds", () => {
    const read = parseJsonFeed(jsonFeed(FEED));
    expect([read.feed_url, read.items?.[0].content_text, read.items?.[0].date_modified]).toEqual([
      FEED.address,
      HOSTILE,
      FEED.items[0].updated,
    ]);
  });
});
