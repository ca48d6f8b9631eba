import type { Problem } from "../../../model/article.ts";
import { keyOf } from "../../../read/input/sources.ts";
import { StoreError } from "../../../store/error.ts";
import type { ReceivedRef } from "../../../store/parts/common.ts";
import type { Received } from "../../../store/parts/received.ts";
import type { Store } from "../../../store/store.ts";
import type { Grouping } from "../grouping.ts";
import { incomingOf, UNREAD } from "./entry.ts";
import { type Kept, keepArticles } from "./keep-articles.ts";
import { readIncoming } from "./read-incoming.ts";

/** Looked through for what a killed run left: with many more entries since, `doctor` finds it. Keeps the cost the same in a store of any size. */
const AMONG = 10_000;
/** More than a killed run leaves: a few batches for each of its threads. */
const MOST_LEFT = 1_000;

/** What was kept lately and not read: left by a run that was killed, or about to be read by one that runs beside this one. */
export function leftUnread({ received }: Pick<Store, "received">): Promise<readonly Received[]> {
  return received.withOutcome(UNREAD, MOST_LEFT, AMONG);
}

/** Reads entries that were kept and not read, one a transaction; those that another run has read meanwhile are passed over. Throws `StoreError`. */
export async function readAgain(
  store: Store,
  grouping: Grouping,
  entries: readonly Received[],
  command: string,
  onProblem: (problem: Problem) => void = () => {},
): Promise<Kept> {
  const added: Kept["added"][number][] = [];
  const revised: Kept["revised"][number][] = [];
  let unchanged = 0;
  for (const { ref } of entries) {
    const entry = await store.received.get(ref);
    const body = entry?.outcome === UNREAD ? await wholeBody(store, ref) : null;
    if (entry === null || body === null) continue;
    const incoming = incomingOf(entry, body);
    const reading = await readIncoming({ ...incoming, key: keyOf(incoming.source) });
    reading.problems.forEach(onProblem);
    const kept = await keepArticles(store, grouping, [{ incoming, ref, reading }], command);
    added.push(...kept.added);
    revised.push(...kept.revised);
    unchanged += kept.unchanged;
  }
  return { added, revised, unchanged };
}

/** Null for damaged bytes: `doctor` names them. */
async function wholeBody({ received }: Store, ref: ReceivedRef): Promise<Uint8Array | null> {
  try {
    return await received.body(ref);
  } catch (error) {
    if (error instanceof StoreError && error.code === "store-damaged") return null;
    throw error;
  }
}
