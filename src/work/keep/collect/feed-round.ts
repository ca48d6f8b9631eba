import type { Feed, FeedItem } from "../../../collect/feeds/feed.ts";
import { isFeed, readFeed } from "../../../collect/feeds/read-feed.ts";
import { type Condition, isRefusal, type Outcome } from "../../../collect/outcome.ts";
import { isPassing } from "../../../collect/refuse.ts";
import type { Problem } from "../../../model/article.ts";
import type { StoredFeed } from "../../../store/parts/feeds.ts";
import type { Store } from "../../../store/store.ts";
import type { Incoming, Told } from "../intake/incoming.ts";
import { keptAddress } from "../intake/leads.ts";
import type { Wanted } from "../intake/page-inputs.ts";
import { findingProblem, refusalProblem } from "../intake/received-incoming.ts";

/** What a feed brought. */
export interface FeedNews {
  readonly feed: StoredFeed;
  readonly outcome: Outcome;
  /** Null where it was not read: nothing came, or nothing new. */
  readonly read: Feed | null;
  /** New items whose text the feed holds. */
  readonly full: readonly Incoming[];
  /** Pages of new items that the feed holds a stub of. */
  readonly pages: readonly Wanted[];
  readonly problems: readonly Problem[];
}

export function conditionOfFeed({ etag, lastModified }: StoredFeed): Condition | null {
  return etag === null && lastModified === null ? null : { etag, lastModified };
}

/** Reads what came of a feed, keeps its bytes, and tells its new items: those that are not in the store, or that it says have changed. */
export async function feedNews(store: Store, feed: StoredFeed, outcome: Outcome): Promise<FeedNews> {
  const none = { feed, outcome, read: null, full: [], pages: [], problems: [] };
  if (isRefusal(outcome)) {
    const { code, at } = outcome;
    await store.received.add({ ...EMPTY, source: feed.address, receivedAt: at, outcome: code });
    return { ...none, problems: [refusalProblem(outcome)] };
  }
  const { bytes, charset, mediaType, headers, receivedAt, notModified, finalAddress } = outcome;
  const entry = { ...EMPTY, source: feed.address, mediaType, headers, receivedAt };
  if (notModified) {
    await store.received.add({ ...entry, outcome: "unchanged" });
    return none;
  }
  const read = await readFeed(bytes, { address: finalAddress, charset });
  await store.received.add({ ...entry, body: bytes, outcome: isFeed(read) ? "feed" : read.code });
  if (!isFeed(read)) return { ...none, problems: [findingProblem(read)] };
  const full: Incoming[] = [];
  const pages: Wanted[] = [];
  for (const item of read.items) {
    if (item.address === null || !(await isNew(store, item, item.address))) continue;
    const told = toldOf(item, read);
    if (item.text === "full") full.push(itemIncoming(item, item.address, feed.address, told, receivedAt));
    else pages.push({ address: item.address, from: feed.address, told });
  }
  return { feed, outcome, read, full, pages, problems: read.findings.map(findingProblem) };
}

const EMPTY = { via: "feed", from: null, body: null, mediaType: null, headers: {} } as const;

/**
 * Whether an item's page is to be had: one that never came, that could not be had for a fault that may have passed, or that the feed says has changed
 * since it came. A page that the site refused is not asked for again.
 */
async function isNew(store: Store, { updated }: FeedItem, asked: string): Promise<boolean> {
  const address = await keptAddress(store, asked);
  const article = await store.articles.byAddress(address);
  const [last] = await store.received.history(address, 1);
  if (article === null && (last === undefined || isPassing(last.outcome))) return true;
  const known = Math.max(Date.parse(article?.changedAt ?? "") || 0, Date.parse(last?.receivedAt ?? "") || 0);
  return typeof updated?.value === "string" && Date.parse(updated.value) > known;
}

/** `<source>` names whoever the item comes from: an aggregator's feed is not its outlet. */
function toldOf({ title, author, published, source }: FeedItem, feed: Feed): Told {
  return {
    title,
    byline: author,
    published: published?.value ?? null,
    outlet: source?.name ?? feed.title,
    feedSource: source?.name ?? null,
  };
}

function itemIncoming(item: FeedItem, address: string, from: string, told: Told, receivedAt: string): Incoming {
  const body = `<!doctype html><meta charset="utf-8"><article>${item.contentHtml ?? item.summaryHtml ?? ""}</article>`;
  return {
    source: address,
    address,
    via: "feed",
    from,
    body: Buffer.from(body),
    mediaType: "text/html",
    charset: "utf-8",
    headers: {},
    receivedAt,
    line: null,
    told,
  };
}
