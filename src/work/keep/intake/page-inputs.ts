import { fetchAll } from "../../../collect/fetch-all.ts";
import type { PageRequest } from "../../../collect/fetch-page.ts";
import type { Network } from "../../../collect/network.ts";
import { type Condition, isRefusal, type Mark, type Received, type Refusal } from "../../../collect/outcome.ts";
import type { Problem } from "../../../model/article.ts";
import type { Store } from "../../../store/store.ts";
import { type Input, TOLD_NOTHING, type Told } from "./incoming.ts";
import { keptAddress, noteLead } from "./leads.ts";
import { receivedIncoming, refusalProblem } from "./received-incoming.ts";

/** A page that is wanted. */
export interface Wanted {
  readonly address: string;
  /** The feed or site map that names it. */
  readonly from: string | null;
  readonly told: Told;
}

/** What the fetching of a page came to, where that is not something to read. */
export interface Missed {
  readonly wanted: Wanted;
  readonly refusal: Refusal;
}

const wanted = (address: string): Wanted => ({ address, from: null, told: TOLD_NOTHING });

/** Pages that are none of an article, whatever stands on them. */
const NO_ARTICLE: Readonly<Partial<Record<Mark, Omit<Problem, "source">>>> = {
  "consent-page": {
    code: "consent-page",
    reason: "The site shows a page that asks for consent instead of the article.",
    hint: "Save the page from a browser and add the file.",
  },
  "paywall-stub": {
    code: "paywall-stub",
    reason: "The site shows the beginning of the article and asks for payment.",
    hint: "Save the whole page from a browser and add the file.",
  },
};

/**
 * Fetches pages, with the condition that earlier answers left, and gives what came. What a site refuses is noted in the store and is a problem; a
 * page that is there no more marks its article as withdrawn. Stubs and pages that ask for consent are kept as they came and not read.
 */
export async function* pageInputs(
  store: Store,
  network: Network,
  pages: readonly (string | Wanted)[],
  onMissed: (missed: Missed) => void = () => {},
): AsyncGenerator<Input> {
  const requests: (PageRequest & { readonly wanted: Wanted })[] = [];
  for (const page of pages) {
    const one = typeof page === "string" ? wanted(page) : page;
    requests.push({ address: one.address, condition: await conditionFor(store, one.address), wanted: one });
  }
  for await (const { request, outcome } of fetchAll(requests, network)) {
    if (isRefusal(outcome)) {
      await noteRefusal(store, outcome, request.wanted.from);
      onMissed({ wanted: request.wanted, refusal: outcome });
      yield { problem: refusalProblem(outcome) };
    } else if (outcome.notModified) {
      const canonicalAddress = await keptAddress(store, request.address);
      await note(store, { ...outcome, canonicalAddress }, request.wanted.from, "unchanged", null);
      yield { unchanged: canonicalAddress };
    } else yield* readable(store, outcome, request.wanted);
  }
}

async function* readable(store: Store, received: Received, { from, told }: Wanted): AsyncGenerator<Input> {
  await noteLead(store, received, from);
  const problem = received.marks.map((mark) => NO_ARTICLE[mark]).find((p) => p !== undefined);
  if (problem === undefined) {
    yield receivedIncoming(received, "page", from, told);
    return;
  }
  await note(store, received, from, problem.code, received.bytes);
  yield { problem: { source: received.canonicalAddress, ...problem } };
}

/** What the last answer with a body left to ask with. */
async function conditionFor(store: Store, address: string): Promise<Condition | null> {
  const last = (await store.received.history(await keptAddress(store, address), 5)).find((r) => r.hash !== null);
  if (last === undefined) return null;
  const { etag = null, "last-modified": lastModified = null } = last.headers;
  return etag === null && lastModified === null ? null : { etag, lastModified };
}

function note(store: Store, received: Received, from: string | null, outcome: string, body: Uint8Array | null): Promise<number> {
  const { canonicalAddress: source, mediaType, headers, receivedAt } = received;
  return store.received.add({ source, via: "page", from, body, mediaType, headers, receivedAt, outcome });
}

async function noteRefusal(store: Store, { address, code, reason, at }: Refusal, from: string | null): Promise<void> {
  const source = await keptAddress(store, address);
  await store.transaction(async (parts) => {
    await parts.received.add({ source, via: "page", from, body: null, mediaType: null, headers: {}, receivedAt: at, outcome: code });
    const article = code === "gone" || code === "not-found" ? await parts.articles.byAddress(source) : null;
    if (article !== null && article.withdrawn === null) await parts.articles.withdraw(article.id, { at, reason });
  });
}
