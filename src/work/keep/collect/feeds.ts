import { feedsOfPage, type NamedFeed } from "../../../collect/feeds/discover.ts";
import { readOpml, writeOpml } from "../../../collect/feeds/opml.ts";
import { isFeed, readFeed } from "../../../collect/feeds/read-feed.ts";
import { fetchPage } from "../../../collect/fetch-page.ts";
import type { Network } from "../../../collect/network.ts";
import { isRefusal } from "../../../collect/outcome.ts";
import type { Problem } from "../../../model/article.ts";
import { decode } from "../../../read/input/decode.ts";
import type { Store } from "../../../store/store.ts";
import { findingProblem, refusalProblem } from "../intake/received-incoming.ts";

/** How often a feed is asked for until it has shown how often it changes. */
const FIRST_INTERVAL_MS = 30 * 60_000;

/** What became of an address that was to be followed. */
export type Followed =
  | { readonly feed: string; readonly title: string | null; readonly fresh: boolean }
  /** A page that names several feeds: one of them must be chosen. */
  | { readonly choices: readonly NamedFeed[] }
  | { readonly problem: Problem };

/**
 * Follows the feed at an address, or the one that the page there names. The address is asked for once, to see what it is; its items come with the next
 * round.
 */
export async function followFeed(store: Store, network: Network, address: string): Promise<Followed> {
  const outcome = await fetchPage({ address }, network);
  if (isRefusal(outcome)) return { problem: refusalProblem(outcome) };
  const { bytes, charset, finalAddress } = outcome;
  const read = await readFeed(bytes, { address: finalAddress, charset });
  if (isFeed(read)) return follow(store, finalAddress, read.title, read.siteAddress, []);
  const named = feedsOfPage((await decode(bytes, charset)).text, finalAddress);
  if (named.length === 1) return follow(store, named[0].address, named[0].title, finalAddress, []);
  return named.length > 1 ? { choices: named } : { problem: findingProblem(read) };
}

async function follow(
  { feeds }: Store,
  address: string,
  title: string | null,
  siteAddress: string | null,
  folders: readonly string[],
): Promise<Followed> {
  const fresh = await feeds.add({ address, title, intervalMs: FIRST_INTERVAL_MS, settings: { siteAddress, folders } });
  return { feed: address, title, fresh };
}

/** Follows all feeds of an OPML file; nothing is fetched. `place` names the file. */
export async function importFeeds(store: Store, opml: string, place: string): Promise<readonly Followed[]> {
  const listed = readOpml(opml, place);
  if ("code" in listed) return [{ problem: findingProblem(listed) }];
  const out: Followed[] = [];
  for (const { address, title, siteAddress, folders } of listed) out.push(await follow(store, address, title, siteAddress, folders));
  return out;
}

/** The feeds that are followed, as OPML. */
export async function exportFeeds({ feeds }: Store): Promise<string> {
  const listed = (await feeds.list()).map(({ address, title, settings }) => ({
    address,
    title,
    siteAddress: typeof settings.siteAddress === "string" ? settings.siteAddress : null,
    folders: Array.isArray(settings.folders) ? settings.folders.filter((f) => typeof f === "string") : [],
  }));
  return writeOpml(listed, "Firsthand");
}
