import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../../model/article.ts";
import { keyOf } from "../../../read/input/sources.ts";
import { countParts } from "../../../read/read.ts";
import type { LastingId } from "../../../store/parts/articles.ts";
import type { ReceivedRef } from "../../../store/parts/common.ts";
import type { Store } from "../../../store/store.ts";
import { inThreads } from "../../pool.ts";
import type { Grouping } from "../grouping.ts";
import { runLogged } from "../log.ts";
import { entryOf, placeOf, UNREAD } from "./entry.ts";
import type { Incoming, Input } from "./incoming.ts";
import { type Kept, keepArticles, type Unkept } from "./keep-articles.ts";
import { leftUnread, readAgain } from "./read-again.ts";
import { type Reading, readIncoming } from "./read-incoming.ts";

/** Articles sent to a thread and stored in one transaction. */
const BATCH = 64;
/** More threads than this wait for the store. */
const MOST_THREADS = 4;

export interface TakeInOptions {
  /** Command that takes in, for the log. */
  readonly command: string;
  /** What else is counted in the log's entry of the run. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly threads?: number;
  /** Also reads, at the end, what a run that was killed has kept and not read. */
  readonly finish?: boolean;
  /** Called after each transaction. */
  readonly onProgress?: (soFar: TakenIn) => void;
  readonly onProblem?: (problem: Problem) => void;
  /** The worker's file; by default the built one. */
  readonly worker?: URL;
}

/** What became of what came. Everything counted is on the disk. */
export interface TakenIn {
  readonly came: number;
  readonly added: readonly LastingId[];
  readonly revised: readonly LastingId[];
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

interface Mutable {
  came: number;
  added: LastingId[];
  revised: LastingId[];
  unchanged: number;
  problems: Problem[];
}

/** What is sent to a thread at once: its bytes are kept already. */
export interface Batch {
  readonly items: readonly (Incoming & { readonly key: string; readonly ref: ReceivedRef })[];
}

/**
 * Takes in what comes: its bytes are kept first, then read, annotated and profiled in threads, then stored and put into stories, a batch a transaction.
 * What came before with the same bytes is passed over. A kill at any moment loses nothing that was counted; what was kept and not yet read is
 * read by the next run that is to `finish`.
 *
 * Throws `StoreError`.
 */
export async function takeIn(store: Store, grouping: Grouping, inputs: AsyncIterable<Input>, options: TakeInOptions): Promise<TakenIn> {
  const soFar: Mutable = { came: 0, added: [], revised: [], unchanged: 0, problems: [] };
  const onProblem = (problem: Problem): void => {
    soFar.problems.push(problem);
    options.onProblem?.(problem);
  };
  const onKept = ({ added, revised, unchanged }: Kept): void => {
    soFar.added.push(...added);
    soFar.revised.push(...revised);
    soFar.unchanged += unchanged;
    options.onProgress?.(soFar);
  };
  // Of a run beside this one, what is unread now is read when this one ends.
  const left = options.finish ? await leftUnread(store) : [];
  const count = countParts();
  const batches = keptBatches(store, inputs, soFar, onProblem);
  await readBatches(batches, options, async ({ items }, readings) => {
    const unkept: Unkept[] = [];
    for (const [i, item] of items.entries()) {
      const times = item.line === null ? 1 : count(item.source, readings[i].part);
      // A repeated name changes the article's own: rare, and then read again here, where all names are known.
      const reading = times > 1 ? await readIncoming(item, times) : readings[i];
      reading.problems.forEach(onProblem);
      unkept.push({ incoming: item, ref: item.ref, reading });
    }
    onKept(await keepArticles(store, grouping, unkept, options.command));
  });
  if (left.length > 0) onKept(await readAgain(store, grouping, left, options.command, onProblem));
  const { added, revised, unchanged, problems } = soFar;
  const counts = { ...options.counts, added: added.length, revised: revised.length, unchanged, problems: problems.length };
  await store.log.add(runLogged(options.command, counts));
  return soFar;
}

/** Batches whose bytes are on the disk. */
async function* keptBatches(
  store: Store,
  inputs: AsyncIterable<Input>,
  soFar: Mutable,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Batch> {
  let batch: Incoming[] = [];
  const keep = async (): Promise<Batch> => {
    const fresh = batch;
    batch = [];
    const refs = await store.transaction(async ({ received }) => {
      const out: ReceivedRef[] = [];
      for (const incoming of fresh) out.push(await received.add(entryOf(incoming)));
      return out;
    });
    return { items: fresh.map((item, i) => ({ ...item, key: keyOf(item.source), ref: refs[i] })) };
  };
  for await (const input of inputs) {
    if ("problem" in input) {
      onProblem(input.problem);
      continue;
    }
    soFar.came++;
    if ("unchanged" in input || (await isKnown(store, input))) {
      soFar.unchanged++;
      continue;
    }
    batch.push(input);
    if (batch.length === BATCH) yield await keep();
  }
  if (batch.length > 0) yield await keep();
}

/** Whether the same bytes came from the same place last time, and were read. */
async function isKnown({ received }: Store, incoming: Incoming): Promise<boolean> {
  const [last] = await received.history(placeOf(incoming), 1);
  return last !== undefined && last.outcome !== UNREAD && last.hash === createHash("sha256").update(incoming.body).digest("hex");
}

/** Reads the batches in threads, or here where there is one thread or no worker's file (run from source). */
async function readBatches(
  batches: AsyncIterable<Batch>,
  { threads = Math.min(MOST_THREADS, availableParallelism()), worker = new URL("./intake-worker.js", import.meta.url) }: TakeInOptions,
  onRead: (batch: Batch, readings: readonly Reading[]) => Promise<void>,
): Promise<void> {
  if (threads < 2 || !existsSync(fileURLToPath(worker))) {
    for await (const batch of batches) {
      const readings: Reading[] = [];
      for (const item of batch.items) readings.push(await readIncoming(item));
      await onRead(batch, readings);
    }
    return;
  }
  await inThreads<Batch, readonly Reading[]>(batches, threads, worker, onRead);
}
