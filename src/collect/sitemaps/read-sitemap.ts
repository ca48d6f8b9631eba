import { Readable } from "node:stream";
import { stripTags } from "../../read/html/text.ts";
import { collect, DamagedArchive, gunzip } from "../../read/input/bytes.ts";
import { decode } from "../../read/input/decode.ts";
import { isGzip } from "../../read/input/format.ts";
import { articleAddress } from "../addresses/article-address.ts";
import { feedDate } from "../feeds/item.ts";
import { type CollectFinding, findingOf } from "../finding.ts";
import type { Sitemap, SitemapEntry, SitemapNews } from "./sitemap.ts";

/** How much of a sitemap is read: its addresses, and its bytes unpacked. */
export interface SitemapLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** The most that a sitemap may have by the standard (sitemaps.org). */
const SITEMAP_LIMITS: SitemapLimits = { entries: 50_000, bytes: 52_428_800 };

/**
 * Reads a sitemap, packed or not: pages, news, an index of other sitemaps, or plain text with an address a line. What is damaged or cut off
 * gives the entries before and after, with a finding. `address`: where it was found. What is no sitemap gives a finding instead. Never throws.
 *
 * The form is flat, so entries are cut out of the text one by one instead of building a tree: of 50 MB no more than the entries is held, and a
 * fault spoils one entry.
 */
export async function readSitemap(
  bytes: Uint8Array,
  { address, charset = null }: { readonly address: string; readonly charset?: string | null },
  limits: SitemapLimits = SITEMAP_LIMITS,
): Promise<Sitemap | CollectFinding> {
  const findings: CollectFinding[] = [];
  const unpacked = isGzip(bytes) ? await collect(gunzip(Readable.from([bytes])), limits.bytes) : { bytes, cut: false, error: null };
  if (unpacked.cut) findings.push(findingOf("left-out", address, `It is larger than ${limits.bytes} bytes.`));
  if (unpacked.error instanceof DamagedArchive) findings.push(findingOf("damaged-sitemap", address, unpacked.error.message));
  const { text } = await decode(unpacked.bytes, charset);
  const root = /<(?:[\w-]+:)?(urlset|sitemapindex)\b/i.exec(text.slice(0, 10_000))?.[1].toLowerCase();
  const entries =
    root === undefined
      ? plainEntries(text, limits.entries)
      : entriesOf(text, root === "urlset" ? "url" : "sitemap", address, limits.entries);
  if (entries === null) return findingOf("not-a-sitemap", address, text.trim() === "" ? "It is empty." : "It is no sitemap.");
  if (entries.length > limits.entries) findings.push(findingOf("left-out", address, `It has more than ${limits.entries} addresses.`));
  if (
    root !== undefined &&
    findings.length === 0 &&
    !new RegExp(`</(?:[\\w-]+:)?${root}\\s*>\\s*(?:<!--[^>]*-->\\s*)*$`, "i").test(text.slice(-1_000))
  )
    findings.push(findingOf("damaged-sitemap", address, "It ends too early."));
  return { kind: root === "sitemapindex" ? "index" : "pages", entries: entries.slice(0, limits.entries), findings };
}

export function isSitemap(read: Sitemap | CollectFinding): read is Sitemap {
  return "entries" in read;
}

/** One entry more than the limit, at most, so that a longer one is told. */
function entriesOf(xml: string, name: "url" | "sitemap", base: string, most: number): SitemapEntry[] {
  const entries: SitemapEntry[] = [];
  const opening = new RegExp(`<((?:[\\w-]+:)?${name})(?:\\s[^<>]*)?>`, "gi");
  for (let found = opening.exec(xml); found !== null && entries.length <= most; found = opening.exec(xml)) {
    const end = xml.indexOf(`</${found[1]}`, opening.lastIndex);
    if (end < 0) break;
    const entry = xml.slice(opening.lastIndex, end);
    opening.lastIndex = end;
    // An entry that another begins in was not closed: the inner ones are looked at instead.
    const inner = entry.lastIndexOf(found[0]);
    const source = inner < 0 ? entry : entry.slice(inner + found[0].length);
    const loc = field(source, "loc");
    const address = loc === null ? null : articleAddress(loc, base);
    if (address !== null) entries.push({ address, modified: feedDate(field(source, "lastmod")), news: newsOf(source) });
  }
  return entries;
}

function newsOf(entry: string): SitemapNews | null {
  if (!/<news:news\b/i.test(entry)) return null;
  return {
    title: field(entry, "news:title"),
    outlet: field(entry, "news:name"),
    language: field(entry, "news:language"),
    published: feedDate(field(entry, "news:publication_date")),
  };
}

/** The text of the first element of that name, whatever its prefix; null where there is none. */
function field(entry: string, name: string): string | null {
  const opening = new RegExp(`<((?:[\\w-]+:)?${name})(?:\\s[^<>]*)?>`, "i").exec(entry);
  if (opening === null) return null;
  const start = opening.index + opening[0].length;
  const end = entry.indexOf(`</${opening[1]}`, start);
  const content = end < 0 ? "" : entry.slice(start, end).replace(/<!\[CDATA\[|\]\]>/g, "");
  return stripTags(content).replaceAll("\n", " ") || null;
}

/** A sitemap in plain text is nothing but addresses. */
function plainEntries(text: string, most: number): SitemapEntry[] | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return null;
  return lines.slice(0, most + 1).flatMap((line) => {
    const address = articleAddress(line);
    return address === null ? [] : [{ address, modified: null, news: null }];
  });
}
