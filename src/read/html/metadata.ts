import { readDate } from "../dates.ts";
import { dateInLine } from "../headers/date-line.ts";
import type { DomDocument } from "./dom.ts";
import { type LinkedData, readLinkedData } from "./json-ld.ts";

/** What a page says about its article outside the article's text. */
export interface Metadata {
  readonly title: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly linked: LinkedData | null;
}

/** Meta tags, the surest first. */
const TITLE = ["og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline"];
const DATE = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "parsely-pub-date",
  "sailthru.date",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "pubdate",
  "published_at",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "cxenseparse:recs:publishtime",
  "article.published",
  "date",
];
const OUTLET = ["og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher_name", "twitter:site_name"];
const BYLINE = [
  "author",
  "article:author",
  "article:author_name",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "twitter:creator_name",
];
const PERSON_URL = /^(?:https?:)?\/\//i;

/** Reads a page's metadata: JSON-LD, then Open Graph and meta tags, then the page itself (`<time>`, rel=author, canonical link, `<title>`). */
export function readMetadata(document: DomDocument): Metadata {
  const linked = readLinkedData(document);
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? "").toLowerCase().trim();
    const content = meta.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  const first = (names: readonly string[]): string | null => names.map((n) => metas.get(n)).find((v) => v !== undefined) ?? null;
  const outlet = linked?.publisher ?? first(OUTLET);
  return {
    title: cleanTitle(linked?.headline ?? first(TITLE) ?? textOf(document, "h1") ?? textOf(document, "title"), outlet),
    date: dateOf([linked?.published ?? null, ...DATE.map((name) => metas.get(name) ?? null), timeIn(document)]),
    outlet,
    byline: bylineOf(linked?.authors ?? [], first(BYLINE.slice(0, 2)), first(BYLINE.slice(2)), document),
    url: linkIn(document, 'link[rel="canonical"]', "href") ?? metas.get("og:url") ?? linked?.url ?? null,
    language: document.documentElement?.getAttribute("lang")?.trim() || linked?.language || null,
    linked,
  };
}

/** The first that can be read as a day: programs that know none write "0001-01-01" or leave the field empty. */
function dateOf(candidates: readonly (string | null)[]): string | null {
  const given = candidates.filter((c) => c !== null);
  return given.find((c) => readDate(c).value !== null) ?? given[0] ?? null;
}

function textOf(document: DomDocument, selector: string): string | null {
  return document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() || null;
}

function linkIn(document: DomDocument, selector: string, attribute: string): string | null {
  const url = document.querySelector(selector)?.getAttribute(attribute)?.trim() ?? "";
  return /^https?:\/\//i.test(url) ? url : null;
}

/** A headline without the site's name at its end: "Bridge reopens | Valley Post" → "Bridge reopens". */
function cleanTitle(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  const plain = title.replace(/\s+/g, " ").trim();
  const tail = /^(.{12,}?)\s+[|–—·•:-]{1,2}\s+([^|–—]{2,40})$/u.exec(plain);
  if (!tail) return plain;
  const squeeze = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const site = squeeze(tail[2]);
  const known = outlet ? squeeze(outlet) : "";
  return plain.includes(" | ") || (known !== "" && (site.includes(known) || known.includes(site))) ? tail[1].trim() : plain;
}

/** The first `<time>` that stands in the article, or else the only one of the page, or else a line of the article that is a date. */
function timeIn(document: DomDocument): string | null {
  const selectors = [
    '[itemprop="datePublished"]',
    "time[pubdate]",
    "article time[datetime]",
    "header time[datetime]",
    "main time[datetime]",
  ];
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const value = (element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent ?? "").trim();
      if (/\d/.test(value) && value.length < 80) return value;
    }
  }
  const times = Array.from(document.querySelectorAll("time[datetime]"));
  return times.length === 1 ? (times[0].getAttribute("datetime")?.trim() ?? null) : writtenDate(document);
}

const DATED =
  'article [class*="date"], article [class*="publish"], main [class*="date"], main [class*="publish"], header [class*="date"], time, [class*="byline"] [class*="date"], [class*="timestamp"]';
/** Elements whose class speaks of dates: the first few stand above the report, later ones belong to other articles. */
const FIRST_DATED = 8;

function writtenDate(document: DomDocument): string | null {
  for (const element of Array.from(document.querySelectorAll(DATED)).slice(0, FIRST_DATED)) {
    const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const value = text.length <= 90 ? dateInLine(text) : null;
    if (value !== null) return value;
  }
  return null;
}

function bylineOf(authors: readonly string[], plain: string | null, other: string | null, document: DomDocument): string | null {
  const marked = ['[itemprop="author"] [itemprop="name"]', '[rel="author"]', '[itemprop="author"]', ".byline", ".author-name", ".author"];
  const candidates = [
    authors.join(", "),
    plain ?? "",
    other ?? "",
    ...marked.map((selector) => document.querySelector(selector)?.textContent ?? ""),
  ];
  for (const candidate of candidates) {
    const name = candidate
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^by:?\s+/i, "");
    if (name.length >= 3 && name.length <= 120 && !PERSON_URL.test(name) && /\p{L}/u.test(name)) return name;
  }
  return null;
}
