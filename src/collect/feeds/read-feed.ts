import { type AnyFeed, parseFeed } from "feedsmith";
import { decode } from "../../read/input/decode.ts";
import { articleAddress } from "../addresses/article-address.ts";
import { type CollectFinding, findingOf } from "../finding.ts";
import type { Feed, FeedItem, FeedRhythm } from "./feed.ts";
import { itemOf, plain } from "./item.ts";
import { rawItems } from "./raw-item.ts";
import { salvage } from "./salvage.ts";
import { salvageJson } from "./salvage-json.ts";
import { splitFeed } from "./split.ts";

/** Feeds hold 10 to 500 items; one with more is an archive, whose newest come first. */
const MAX_ITEMS = 5_000;

const PERIODS: Readonly<Record<string, number>> = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8_760 };
const HOUR_MS = 3_600_000;

interface Parsed {
  readonly feeds: readonly AnyFeed<string>[];
  readonly finding: CollectFinding | null;
}

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed, in any encoding. What is damaged (cut off, bad XML, undeclared entities) is read item by item,
 * with a finding that says how much was lost. `address`: where the feed was found, for relative addresses. What is no feed gives a finding
 * instead. Never throws. The HTML of items is as sent: not to be trusted.
 */
export async function readFeed(
  bytes: Uint8Array,
  { address, charset = null }: { readonly address: string; readonly charset?: string | null },
): Promise<Feed | CollectFinding> {
  const { text } = await decode(bytes, charset);
  const parsed = parseXml(text, address) ?? parseJson(text, address);
  const [first] = parsed?.feeds ?? [];
  if (parsed === null || first === undefined) return findingOf("not-a-feed", address, whatItIs(text));
  const language = languageOf(first);
  const items = new Map<string, FeedItem>();
  let leftOut = 0;
  for (const raw of parsed.feeds.flatMap(rawItems)) {
    const item = itemOf(raw, address, language);
    if (item.address === null && item.title === null && item.text === "stub") continue;
    if (items.has(item.id)) continue;
    if (items.size < MAX_ITEMS) items.set(item.id, item);
    else leftOut++;
  }
  const findings = parsed.finding === null ? [] : [parsed.finding];
  if (leftOut > 0) findings.push(findingOf("left-out", address, `The feed has ${leftOut} items more than ${MAX_ITEMS}.`));
  const { title, page, rhythm } = headOf(first);
  const siteAddress = page === null ? null : articleAddress(page, address);
  return { format: first.format, title, siteAddress, language, rhythm, items: [...items.values()], findings };
}

export function isFeed(read: Feed | CollectFinding): read is Feed {
  return "items" in read;
}

/** As a whole where that gives all its items, or else item by item. */
function parseXml(text: string, address: string): Parsed | null {
  const split = splitFeed(text);
  if (split === null) return null;
  let whole: AnyFeed<string> | null = null;
  try {
    whole = parseFeed(text);
  } catch {
    // feedsmith gives nothing of a feed with one fault.
  }
  const count = whole === null ? -1 : rawItems(whole).length;
  if (whole !== null && count >= split.items.length) return { feeds: [whole], finding: null };
  const saved = salvage(split, (xml) => parseFeed(xml));
  if (saved.feeds.flatMap(rawItems).length <= count) return whole === null ? null : { feeds: [whole], finding: null };
  const { lost, broken } = saved;
  const reason = `Its XML is damaged: of ${split.items.length} items ${lost} are lost and ${broken} incomplete.`;
  return { feeds: saved.feeds, finding: findingOf("damaged-feed", address, reason) };
}

function parseJson(text: string, address: string): Parsed | null {
  if (!text.trimStart().startsWith("{")) return null;
  try {
    return { feeds: [parseFeed(text)], finding: null };
  } catch {
    const saved = salvageJson(text);
    if (saved === null || saved.items.length === 0) return null;
    const feed = parseFeed(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "", items: saved.items }));
    return { feeds: [feed], finding: findingOf("damaged-feed", address, `Its JSON is damaged: ${saved.lost} items are lost.`) };
  }
}

function whatItIs(text: string): string {
  if (text.trim() === "") return "It is empty.";
  return /<html\b|<!doctype html/i.test(text.slice(0, 2_000)) ? "It is a web page, not a feed." : "It is no feed.";
}

function languageOf(parsed: AnyFeed<string>): string | null {
  if (parsed.format === "rss") return parsed.feed.language ?? parsed.feed.dc?.languages?.[0] ?? parsed.feed.xml?.lang ?? null;
  if (parsed.format === "json") return parsed.feed.language ?? null;
  return parsed.feed.xml?.lang ?? parsed.feed.dc?.languages?.[0] ?? null;
}

function headOf(parsed: AnyFeed<string>): { title: string | null; page: string | null; rhythm: FeedRhythm } {
  if (parsed.format === "json")
    return { title: plain(parsed.feed.title), page: parsed.feed.home_page_url ?? null, rhythm: { ttlMs: null, updateMs: null } };
  const { feed } = parsed;
  const minutes = parsed.format === "rss" ? parsed.feed.ttl : undefined;
  const hours = PERIODS[feed.sy?.updatePeriod?.trim().toLowerCase() ?? ""];
  const rhythm = {
    ttlMs: minutes !== undefined && minutes > 0 ? minutes * 60_000 : null,
    updateMs: hours === undefined ? null : (hours * HOUR_MS) / Math.max(1, feed.sy?.updateFrequency ?? 1),
  };
  if (parsed.format !== "atom") return { title: plain(parsed.feed.title), page: parsed.feed.link ?? null, rhythm };
  const link = parsed.feed.links?.find(({ rel }) => rel === undefined || rel === "alternate");
  return { title: plain(parsed.feed.title?.value), page: link?.href ?? null, rhythm };
}
