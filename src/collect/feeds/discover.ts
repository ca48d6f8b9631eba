import { decodeEntities } from "../../read/html/text.ts";
import { tagsOf } from "../page/tags.ts";

/** A feed that a page names. */
export interface NamedFeed {
  readonly address: string;
  readonly title: string | null;
}

const TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$|^(?:application|text)\/xml$|^application\/json$/i;
/** WordPress and others name the comments of an article as a feed beside the articles'. */
const COMMENTS = /\/comments?\/feed\b|\bcomments?\b/i;

/** The feeds that a page names (`<link rel=alternate>`), those of comments left out. `address`: the page's own. */
export function feedsOfPage(html: string, address: string): readonly NamedFeed[] {
  const found = new Map<string, NamedFeed>();
  for (const tag of tagsOf(html)) {
    const rel = tag.attribute("rel") ?? "";
    const type = tag.attribute("type")?.replace(/;.*/, "").trim() ?? "";
    if (tag.name !== "link" || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !TYPES.test(type)) continue;
    const href = decodeEntities(tag.attribute("href") ?? "");
    if (href === "" || !URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    const title = decodeEntities(tag.attribute("title") ?? "").trim() || null;
    // JSON of the site's own programs stands beside its feeds.
    if (/\/json$/i.test(type) && !/feed/i.test(href + title)) continue;
    if (!url.protocol.startsWith("http") || COMMENTS.test(`${title} ${url.pathname}`)) continue;
    if (!found.has(url.href)) found.set(url.href, { address: url.href, title });
  }
  return [...found.values()];
}
