import { fetchPage } from "../../../collect/fetch-page.ts";
import type { Network } from "../../../collect/network.ts";
import { isRefusal } from "../../../collect/outcome.ts";
import { isSitemap, readSitemap } from "../../../collect/sitemaps/read-sitemap.ts";
import type { SitemapEntry } from "../../../collect/sitemaps/sitemap.ts";
import type { Store } from "../../../store/store.ts";
import { archiveInputs } from "./archive-inputs.ts";
import { type FileOptions, fileInputs } from "./file-inputs.ts";
import type { Input } from "./incoming.ts";
import { pageInputs, type Wanted } from "./page-inputs.ts";
import { findingProblem, refusalProblem } from "./received-incoming.ts";

export interface InputOptions extends FileOptions {
  /** Opened when the first address is asked for: without one, nothing is. */
  readonly network: () => Network;
}

const ADDRESS = /^https?:\/\//i;
/** How such files are called by every site; what they hold is told from their bytes. */
const SITEMAP = /sitemap[^/]*\.(?:xml|txt)(?:\.gz)?(?:\?.*)?$/i;
/** Site maps that lead to others do so once, by the standard. */
const MOST_SITEMAPS = 500;

/** What files, folders, globs, "-", web archives, addresses of pages and of site maps hold. Never throws but `StoreError`. */
export async function* inputsOf(store: Store, inputs: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  const files = inputs.filter((input) => !ADDRESS.test(input));
  if (files.length > 0) yield* fileInputs(files, options, archiveInputs);
  const addresses = [...new Set(inputs.filter((input) => ADDRESS.test(input)))];
  if (addresses.length === 0) return;
  const network = options.network();
  const pages: (string | Wanted)[] = addresses.filter((a) => !SITEMAP.test(a));
  for (const address of addresses.filter((a) => SITEMAP.test(a))) yield* sitemapPages(store, network, address, pages);
  yield* pageInputs(store, network, pages);
}

/** The pages of a site map, and of those that it leads to, go to `pages`: those that are new, or changed since they were read. */
async function* sitemapPages(store: Store, network: Network, first: string, pages: (string | Wanted)[]): AsyncGenerator<Input> {
  const waiting = [first];
  for (let n = 0; n < waiting.length && n < MOST_SITEMAPS; n++) {
    const address = waiting[n];
    const outcome = await fetchPage({ address }, network);
    if (isRefusal(outcome)) {
      yield { problem: refusalProblem(outcome) };
      continue;
    }
    const { bytes, charset, mediaType, headers, receivedAt } = outcome;
    await store.received.add({ source: address, via: "page", from: null, body: bytes, mediaType, headers, receivedAt, outcome: "sitemap" });
    const sitemap = await readSitemap(bytes, { address: outcome.finalAddress, charset });
    if (!isSitemap(sitemap)) {
      yield { problem: findingProblem(sitemap) };
      continue;
    }
    for (const finding of sitemap.findings) yield { problem: findingProblem(finding) };
    for (const entry of sitemap.entries) {
      if (sitemap.kind === "index") waiting.push(entry.address);
      else if (await isNew(store, entry)) pages.push({ address: entry.address, from: address, told: toldOf(entry) });
    }
  }
}

/** Whether a page is not in the store, or its site says that it changed since. */
async function isNew({ articles }: Store, { address, modified }: SitemapEntry): Promise<boolean> {
  const known = await articles.byAddress(address);
  return (
    known === null ||
    (modified?.value !== undefined && modified?.value !== null && Date.parse(modified.value) > Date.parse(known.changedAt))
  );
}

function toldOf({ news }: SitemapEntry): Wanted["told"] {
  return {
    title: news?.title ?? null,
    outlet: news?.outlet ?? null,
    feedSource: null,
    byline: null,
    published: news?.published?.value ?? null,
  };
}
