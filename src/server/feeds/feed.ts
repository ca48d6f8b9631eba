import { generateAtomFeed, generateJsonFeed } from "feedsmith";

/** A feed before it has a form. Titles and texts are plain text: the forms escape them. */
export interface NewsFeed {
  readonly title: string;
  /** Address of the feed itself, and of the page that shows the same. */
  readonly address: string;
  readonly page: string;
  /** ISO 8601 times. */
  readonly updated: string;
  readonly items: readonly NewsItem[];
}

export interface NewsItem {
  /** Lasting; unique in the feed. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly updated: string;
}

/** XML 1.0 takes no control characters, and no halves of pairs. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function atomFeed({ title, address, page, updated, items }: NewsFeed): string {
  const plain = (text: string) => ({ value: text.replace(NOT_IN_XML, "\uFFFD"), type: "text" as const });
  return generateAtomFeed({
    id: address,
    title: plain(title),
    updated: new Date(updated),
    generator: { text: "Firsthand" },
    authors: [{ name: "Firsthand" }],
    links: [
      { href: address, rel: "self", type: "application/atom+xml" },
      { href: page, rel: "alternate", type: "text/html" },
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: plain(item.title),
      summary: plain(item.text),
      published: new Date(item.published),
      updated: new Date(item.updated),
      links: [{ href: item.page, rel: "alternate", type: "text/html" }],
    })),
  });
}

export function jsonFeed({ title, address, page, items }: NewsFeed): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: page,
    feed_url: address,
    items: items.map((item) => ({
      id: item.id,
      url: item.page,
      title: item.title,
      content_text: item.text,
      date_published: new Date(item.published),
      date_modified: new Date(item.updated),
    })),
  });
  return JSON.stringify(feed);
}
