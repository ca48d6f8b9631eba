import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainArticle } from "../src/model/article.ts";
import { openStore } from "../src/store/open.ts";
import type { Store } from "../src/store/store.ts";
import { Grouping } from "../src/work/keep/grouping.ts";
import { type Input, TOLD_NOTHING } from "../src/work/keep/intake/incoming.ts";
import { takeIn } from "../src/work/keep/intake/take-in.ts";
import { sentencesOf } from "./group.ts";
import { type StreamArticle, stream } from "./stream.ts";

/** Articles a day: those of a middling list of feeds. */
const A_DAY = 60;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);
const BATCH = 1_000;
/** Articles added one by one by a process that has read nothing yet. */
const SINGLE = 10;

/** What one article costs to read, annotate, store and group, in stores of the sizes given: the stream is as dense in all of them. */
export async function benchAdd(file: string, sizes: readonly number[]): Promise<void> {
  const pool = await sentencesOf(file);
  for (const size of sizes) {
    const texts = stream(size + SINGLE + 1, pool);
    const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-"));
    const store = await openStore(folder);
    try {
      for (let from = 0; from < size; from += BATCH) await fill(store, texts, from, Math.min(size, from + BATCH));
      await addOne(store, next(texts), size);
      const before = process.cpuUsage();
      for (let n = 1; n <= SINGLE; n++) await addOne(store, next(texts), size + n);
      const { user, system } = process.cpuUsage(before);
      console.log(`one more in ${size}: ${((user + system) / 1000 / SINGLE).toFixed(0)} ms CPU`);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const dayOf = (n: number): string => new Date(FIRST + Math.floor(n / A_DAY) * DAY_MS).toISOString().slice(0, 10);

function next(texts: Generator<StreamArticle>): StreamArticle {
  return texts.next().value as StreamArticle;
}

/** Stored without being read: only the size counts. */
function fill(store: Store, texts: Generator<StreamArticle>, from: number, to: number): Promise<void> {
  return store.transaction(async ({ received, articles }) => {
    for (let n = from; n < to; n++) {
      const address = `https://news.example/${n}`;
      const { title, text } = next(texts);
      const ref = await received.add({
        source: address,
        via: "page",
        from: null,
        body: Buffer.from(text),
        mediaType: null,
        headers: {},
        outcome: "stored",
      });
      const stated = { value: dayOf(n), basis: "metadata", span: null } as const;
      const record = plainArticle(text, { id: `a${n}`, title, source: address, url: address, stated });
      await articles.add({ address, record, received: ref });
    }
  });
}

async function addOne(store: Store, { text }: StreamArticle, n: number): Promise<void> {
  const address = `https://news.example/${n}`;
  const one: Input = {
    source: address,
    address,
    via: "page",
    from: null,
    body: Buffer.from(text),
    mediaType: null,
    charset: null,
    headers: {},
    receivedAt: null,
    line: null,
    told: { ...TOLD_NOTHING, published: dayOf(n) },
  };
  async function* inputs(): AsyncGenerator<Input> {
    yield one;
  }
  await takeIn(store, new Grouping(), inputs(), { command: "add", threads: 1 });
}
