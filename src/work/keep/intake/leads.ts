import { articleAddress } from "../../../collect/addresses/article-address.ts";
import type { Received } from "../../../collect/outcome.ts";
import type { Store } from "../../../store/store.ts";

/** Kept in the place of headers with an address that was asked for: the address under which what came stands. */
const LEADS_TO = "firsthand-leads-to";

/** The address under which what an address gives is kept: its own, or the one that it led to (a redirect, a canonical address). */
export async function keptAddress({ received }: Store, asked: string): Promise<string> {
  const address = articleAddress(asked) ?? asked;
  const [last] = await received.history(address, 1);
  return last?.headers[LEADS_TO] ?? address;
}

/** Notes that an address leads to another one, so that what stands there is known when this one is named again. */
export async function noteLead(store: Store, { address, canonicalAddress, receivedAt }: Received, from: string | null): Promise<void> {
  const source = articleAddress(address) ?? address;
  if (source === canonicalAddress || (await keptAddress(store, source)) === canonicalAddress) return;
  const headers = { [LEADS_TO]: canonicalAddress };
  await store.received.add({ source, via: "page", from, body: null, mediaType: null, headers, receivedAt, outcome: "leads-on" });
}
