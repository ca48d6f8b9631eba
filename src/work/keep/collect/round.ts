import { fetchAll } from "../../../collect/fetch-all.ts";
import type { Network } from "../../../collect/network.ts";
import { isRefusal } from "../../../collect/outcome.ts";
import { nextRound, roundOf } from "../../../collect/pace/schedule.ts";
import type { Store } from "../../../store/store.ts";
import type { Grouping } from "../grouping.ts";
import type { Input } from "../intake/incoming.ts";
import { pageInputs } from "../intake/page-inputs.ts";
import { type TakeInOptions, type TakenIn, takeIn } from "../intake/take-in.ts";
import { conditionOfFeed, type FeedNews, feedNews } from "./feed-round.ts";

export interface RoundOptions extends Omit<TakeInOptions, "command"> {
  /** Asks all feeds, not only those that are due. */
  readonly all?: boolean;
  /** Called before a feed is asked and after it was. */
  readonly onFeed?: (done: number, of: number) => void;
}

export interface Round extends TakenIn {
  /** Feeds that were asked. */
  readonly feeds: number;
}

/** Feeds asked in one round at most: the others are due in the next. */
const MOST_FEEDS = 10_000;
/** A feed that is gone for good is not asked again. */
const NEVER = "9999-12-31T00:00:00.000Z";

/**
 * One round: asks the feeds that are due, takes in what is new in them, and says when each is asked next. A feed's answer is noted only after its
 * items are on the disk, so that a kill in between brings them again. Nothing is fetched but the feeds and the pages of their new items.
 */
export async function collectRound(store: Store, grouping: Grouping, network: Network, options: RoundOptions = {}): Promise<Round> {
  const { now } = network.settings;
  const due = options.all ? await store.feeds.list() : await store.feeds.due(new Date(now()).toISOString(), MOST_FEEDS);
  const requests = due.map((feed) => ({ address: feed.address, condition: conditionOfFeed(feed), feed }));
  const news: FeedNews[] = [];
  for await (const { request, outcome } of fetchAll(requests, network)) {
    news.push(await feedNews(store, request.feed, outcome));
    options.onFeed?.(news.length, due.length);
  }
  const unfinished = new Set<string>();
  const inputs = newsInputs(store, network, news, unfinished);
  const taken = await takeIn(store, grouping, inputs, { ...options, command: "collect", finish: true, counts: { feeds: due.length } });
  for (const one of news) await noteRound(store, network, one, unfinished.has(one.feed.address));
  return { ...taken, feeds: due.length };
}

/** When the next feed is due, in milliseconds since 1970; null where none is followed. */
export async function nextDueAt({ feeds }: Store): Promise<number | null> {
  const times = (await feeds.list()).map(({ nextDueAt: at }) => (at === null ? 0 : Date.parse(at)));
  return times.length === 0 ? null : Math.min(...times);
}

/** `unfinished` gets the feeds of which a page may come at another try. */
async function* newsInputs(store: Store, network: Network, news: readonly FeedNews[], unfinished: Set<string>): AsyncGenerator<Input> {
  for (const { problems, full } of news) {
    for (const problem of problems) yield { problem };
    yield* full;
  }
  const pages = new Map(news.flatMap((one) => one.pages.map((page) => [page.address, page] as const)));
  yield* pageInputs(store, network, [...pages.values()], ({ wanted, refusal }) => {
    if (refusal.passing && wanted.from !== null) unfinished.add(wanted.from);
  });
}

async function noteRound(
  store: Store,
  network: Network,
  { feed, outcome, read, full, pages }: FeedNews,
  unfinished: boolean,
): Promise<void> {
  const { now, random } = network.settings;
  const state = feed.fetchedAt === null ? null : { dueAt: null, intervalMs: feed.intervalMs, failures: feed.failures };
  const fresh = full.length + pages.length;
  const next = nextRound(state, roundOf(outcome, read?.rhythm ?? null, fresh), now(), random());
  const at = new Date(now()).toISOString();
  // Of a feed some of whose pages did not come, the condition is forgotten: it is to give its items again.
  const condition =
    isRefusal(outcome) || outcome.notModified
      ? {}
      : { etag: (!unfinished && outcome.headers.etag) || null, lastModified: (!unfinished && outcome.headers["last-modified"]) || null };
  await store.feeds.update(feed.address, {
    ...condition,
    nextDueAt: next.dueAt === null ? NEVER : new Date(next.dueAt).toISOString(),
    intervalMs: next.intervalMs,
    failures: next.failures,
    fetchedAt: at,
    ...(fresh > 0 ? { changedAt: at } : {}),
    outcome: isRefusal(outcome) ? outcome.code : outcome.notModified ? "unchanged" : read === null ? "not-a-feed" : "read",
    ...(feed.title === null && read?.title ? { title: read.title } : {}),
  });
}
