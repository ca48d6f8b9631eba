import type { FeedDate } from "../feeds/feed.ts";
import type { CollectFinding } from "../finding.ts";

/** What a news sitemap says of an article. */
export interface SitemapNews {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published: FeedDate | null;
}

export interface SitemapEntry {
  readonly address: string;
  readonly modified: FeedDate | null;
  readonly news: SitemapNews | null;
}

export interface Sitemap {
  /** An index lists other sitemaps; they are fetched only when the caller asks for them. */
  readonly kind: "pages" | "index";
  readonly entries: readonly SitemapEntry[];
  readonly findings: readonly CollectFinding[];
}
