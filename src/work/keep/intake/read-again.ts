import { keyOf } from "../../../read/input/sources.ts";
import type { Received } from "../../../store/parts/received.ts";
import type { Store } from "../../../store/store.ts";
import type { Grouping } from "../grouping.ts";
import { incomingOf } from "./entry.ts";
import { keepArticles } from "./keep-articles.ts";
import { readIncoming } from "./read-incoming.ts";

/** Reads what was kept and not read: a run was ended before it came to that. One entry a transaction. Throws `StoreError`. */
export async function readAgain(store: Store, grouping: Grouping, entries: readonly Received[]): Promise<void> {
  for (const entry of entries) {
    const body = await store.received.body(entry.ref);
    if (body === null) continue;
    const incoming = incomingOf(entry, body);
    const reading = await readIncoming({ ...incoming, key: keyOf(incoming.source) });
    await keepArticles(store, grouping, [{ incoming, ref: entry.ref, reading }], "doctor");
  }
}
