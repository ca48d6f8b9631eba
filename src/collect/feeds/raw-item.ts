import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";
import type { ItemSource } from "./feed.ts";

/** An item as its format gives it, the formats' own names taken away; what is missing is null. */
export interface RawItem {
  readonly link: string | null;
  readonly id: string | null;
  /** Plain text or HTML: feeds do not say which. */
  readonly title: string | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly source: ItemSource | null;
  readonly language: string | null;
}

/** The items of a feed of any format, in its order. */
export function rawItems(parsed: AnyFeed<string>): readonly RawItem[] {
  if (parsed.format === "rss") return (parsed.feed.items ?? []).map(ofRss);
  if (parsed.format === "atom") return (parsed.feed.entries ?? []).map(ofAtom);
  if (parsed.format === "rdf") return (parsed.feed.items ?? []).map(ofRdf);
  return (parsed.feed.items ?? []).map(ofJson);
}

const names = (people: readonly { readonly name?: string; readonly email?: string }[] | undefined): string[] =>
  (people ?? []).map((person) => person.name ?? person.email).filter((name) => name !== undefined);

function ofRss(item: RssFeed.Item<string>): RawItem {
  const { guid, source, dc, atom } = item;
  const permanent = guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? "") ? guid?.value : undefined;
  const creators = dc?.creators ?? [];
  return {
    link: item.link ?? pageOf(atom?.links) ?? permanent ?? null,
    id: guid?.value ?? null,
    title: item.title ?? dc?.titles?.[0] ?? null,
    summaryHtml: item.description ?? null,
    contentHtml: item.content?.encoded ?? atom?.content?.value ?? null,
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published ?? null,
    updated: atom?.updated ?? null,
    authors: creators.length > 0 ? creators : names(item.authors),
    source: source === undefined ? null : { name: source.title ?? null, address: source.url ?? null },
    language: dc?.languages?.[0] ?? item.xml?.lang ?? null,
  };
}

function ofAtom(entry: AtomFeed.Entry<string>): RawItem {
  const { source, content } = entry;
  return {
    link: pageOf(entry.links) ?? content?.src ?? null,
    id: entry.id ?? null,
    title: entry.title?.value ?? null,
    summaryHtml: entry.summary === undefined ? null : htmlOf(entry.summary),
    contentHtml: content?.value === undefined ? null : htmlOf({ value: content.value, type: content.type }),
    published: entry.published ?? entry.dc?.dates?.[0] ?? null,
    updated: entry.updated ?? null,
    authors: names(entry.authors ?? source?.authors),
    source: source === undefined ? null : { name: source.title?.value ?? null, address: pageOf(source.links) ?? null },
    language: entry.xml?.lang ?? entry.dc?.languages?.[0] ?? null,
  };
}

function ofRdf(item: RdfFeed.Item<string>): RawItem {
  const { dc, rdf } = item;
  return {
    link: item.link ?? rdf?.about ?? null,
    id: rdf?.about ?? null,
    title: item.title ?? dc?.titles?.[0] ?? null,
    summaryHtml: item.description ?? dc?.descriptions?.[0] ?? null,
    contentHtml: item.content?.encoded ?? null,
    published: dc?.dates?.[0] ?? null,
    updated: null,
    authors: dc?.creators ?? [],
    source: dc?.sources?.[0] === undefined ? null : { name: dc.sources[0], address: null },
    language: dc?.languages?.[0] ?? item.xml?.lang ?? null,
  };
}

function ofJson(item: JsonFeed.Item<string>): RawItem {
  const text = item.content_text === undefined ? null : htmlOf({ value: item.content_text, type: "text" });
  return {
    link: item.url ?? item.external_url ?? null,
    id: item.id ?? null,
    title: item.title ?? null,
    summaryHtml: item.summary === undefined ? null : htmlOf({ value: item.summary, type: "text" }),
    contentHtml: item.content_html ?? text,
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    authors: names(item.authors),
    // A link log's item is about what stands elsewhere.
    source: item.url !== undefined && item.external_url !== undefined ? { name: null, address: item.external_url } : null,
    language: item.language ?? null,
  };
}

/** The link to the page among an entry's links: "alternate", which is also what a link without a relation means. */
function pageOf(
  links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined,
): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === "alternate");
  return (pages.find(({ type }) => type === undefined || type.includes("html")) ?? pages[0])?.href;
}

/** Atom says whether its texts are plain; in HTML plain text is escaped, a paragraph for each line. */
function htmlOf({ value, type }: { readonly value: string; readonly type?: string }): string {
  if (type !== undefined && type !== "text" && type !== "text/plain") return value;
  // Atom's default is plain text, but what many programs send without a type is HTML.
  if (type === undefined && /<\/?(?:p|br|a|div|em|strong|i|b|ul|ol|li|img|span|blockquote)\b/i.test(value)) return value;
  const lines = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").split(/\n+/);
  return lines.length === 1 ? lines[0] : lines.map((line) => `<p>${line}</p>`).join("");
}
