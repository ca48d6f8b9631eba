import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainArticle } from "../src/model/article.ts";
import { openStore } from "../src/store/open.ts";
import type { Store } from "../src/store/store.ts";
import { Grouping } from "../src/work/keep/grouping.ts";
import { type Input, TOLD_NOTHING } from "../src/work/keep/intake/incoming.ts";
import { takeIn } from "../src/work/keep/intake/take-in.ts";

/** Articles a day: those of a middling list of feeds. */
const A_DAY = 60;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);
const BATCH = 1_000;
/** Articles added one by one by a process that has read nothing yet. */
const SINGLE = 10;
const WORDS =
  "harbour bridge mayor council river ferry storm mine rescue school strike court fire flood road market vote train port dam".split(" ");

/** What one article costs to read, annotate, store and group, in stores of the sizes given: the stream is as dense in all of them. */
export async function benchAdd(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-"));
    const store = await openStore(folder);
    try {
      for (let from = 0; from < size; from += BATCH) await fill(store, from, Math.min(size, from + BATCH));
      await addOne(store, size);
      const before = process.cpuUsage();
      for (let n = 1; n <= SINGLE; n++) await addOne(store, size + n);
      const { user, system } = process.cpuUsage(before);
      console.log(`one more in ${size}: ${((user + system) / 1000 / SINGLE).toFixed(0)} ms CPU`);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const dayOf = (n: number): string => new Date(FIRST + Math.floor(n / A_DAY) * DAY_MS).toISOString().slice(0, 10);
const pick = (n: number, step: number): string => WORDS[(n * step + Math.floor(n / 7)) % WORDS.length];
const textOf = (n: number): string =>
  `The ${pick(n, 3)} of Town${n % 997} was closed on Monday, ${pick(n, 5)} clerk Ada Holm${n % 89} said. The ${pick(n, 7)} is to open again.`;

/** Stored without being read: only the size counts. */
function fill(store: Store, from: number, to: number): Promise<void> {
  return store.transaction(async ({ received, articles }) => {
    for (let n = from; n < to; n++) {
      const address = `https://news.example/${n}`;
      const body = Buffer.from(textOf(n));
      const ref = await received.add({ source: address, via: "page", from: null, body, mediaType: null, headers: {}, outcome: "stored" });
      const stated = { value: dayOf(n), basis: "metadata", span: null } as const;
      const record = plainArticle(textOf(n), { id: `a${n}`, source: address, url: address, stated });
      await articles.add({ address, record, received: ref });
    }
  });
}

async function addOne(store: Store, n: number): Promise<void> {
  const address = `https://news.example/${n}`;
  const one: Input = {
    source: address,
    address,
    via: "page",
    from: null,
    body: Buffer.from(textOf(n)),
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
