import type { CollectFinding } from "../finding.ts";

export type FeedFormat = "rss" | "atom" | "rdf" | "json";

/** A date of a feed: as written there, and as ISO 8601 where it can be told. */
export interface FeedDate {
  readonly written: string;
  readonly value: string | null;
}

/** Whoever a feed names as the one it has an item from (`<source>`): a first hint of lineage. */
export interface ItemSource {
  readonly name: string | null;
  readonly address: string | null;
}

/** One item of a feed. Titles are plain text; HTML is as sent and not to be trusted. */
export interface FeedItem {
  /** The article's own address, without tracking parameters; null where the item has none. */
  readonly address: string | null;
  /** The item's own id (guid, atom:id), or else its address, or else made from its words. */
  readonly id: string;
  readonly title: string | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly published: FeedDate | null;
  readonly updated: FeedDate | null;
  readonly author: string | null;
  readonly source: ItemSource | null;
  /** BCP 47, as declared of the item or its feed. */
  readonly language: string | null;
  /** Whether the item holds the article's whole text, or only its beginning or a summary, so that the page has to be fetched. */
  readonly text: "full" | "stub";
}

/** What a feed says of how often to ask for it. */
export interface FeedRhythm {
  /** `<ttl>`, in milliseconds. */
  readonly ttlMs: number | null;
  /** `sy:updatePeriod` by `sy:updateFrequency`, in milliseconds. */
  readonly updateMs: number | null;
}

export interface Feed {
  readonly format: FeedFormat;
  readonly title: string | null;
  /** The site's page that the feed belongs to. */
  readonly siteAddress: string | null;
  readonly language: string | null;
  readonly rhythm: FeedRhythm;
  /** In the order of the feed, each id once. */
  readonly items: readonly FeedItem[];
  readonly findings: readonly CollectFinding[];
}
