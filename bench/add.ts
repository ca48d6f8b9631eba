import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainArticle } from "../src/model/article.ts";
import { openStore } from "../src/store/open.ts";
import type { LastingId } from "../src/store/parts/articles.ts";
import type { Store } from "../src/store/store.ts";
import { Grouping } from "../src/work/keep/grouping.ts";
import { type Input, TOLD_NOTHING } from "../src/work/keep/intake/incoming.ts";
import { takeIn } from "../src/work/keep/intake/take-in.ts";
import { sentencesOf } from "./group.ts";
import { measure } from "./process.ts";
import { type StreamArticle, stream } from "./stream.ts";

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);
const BATCH = 500;
/** Articles added one by one: in this process with nothing held in memory, and by a process of their own. */
const SINGLE = 15;
const CLI = "dist/cli.js";

/** What one article costs to read, annotate, store and group in a store that grows to the sizes given, at so many articles a day. */
export async function benchAdd(file: string, [aDay = 60, ...sizes]: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-"));
  const data = join(folder, "data");
  const store = await openStore(data);
  try {
    const texts = stream(Math.max(...sizes) + sizes.length * (2 * SINGLE + 1), await sentencesOf(file));
    const grouping = new Grouping();
    let n = 0;
    const next = (): Dated => ({ ...(texts.next().value as StreamArticle), day: FIRST + Math.floor(n / aDay) * DAY_MS, n: n++ });
    for (const size of sizes) {
      while (n < size) await fill(store, grouping, Array.from({ length: Math.min(BATCH, size - n) }, next));
      await addHere(store, next());
      const here: number[] = [];
      for (let i = 0; i < SINGLE; i++) here.push(await addHere(store, next()));
      const processes = [];
      for (let i = 0; i < SINGLE; i++) processes.push(await addByProcess(folder, data, next()));
      const { size: bytes } = await store.info();
      console.log(
        [
          `one more in ${size}, ${aDay} a day: ${median(here).toFixed(0)} ms of processor time`,
          `as a process ${median(processes.map((p) => p.cpuMs)).toFixed(0)} ms, ${median(processes.map((p) => p.wallMs)).toFixed(0)} ms on the wall`,
          `the store has ${(bytes / 1e6).toFixed(0)} MB`,
        ].join("; "),
      );
    }
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Dated extends StreamArticle {
  /** In milliseconds since 1970. */
  readonly day: number;
  readonly n: number;
}

const dayText = (day: number): string => new Date(day).toISOString().slice(0, 10);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const addressOf = (n: number): string => `https://news.example/${n}`;

/** Stored and put into stories without being annotated, which a later article does not look at. */
function fill(store: Store, grouping: Grouping, batch: readonly Dated[]): Promise<unknown> {
  return grouping.transaction(store, async (parts) => {
    const added: LastingId[] = [];
    for (const { n, day, title, text } of batch) {
      const address = addressOf(n);
      const received = await parts.received.add({
        source: address,
        via: "page",
        from: null,
        body: Buffer.from(text),
        mediaType: null,
        headers: {},
        outcome: "stored",
      });
      const stated = { value: dayText(day), basis: "metadata", span: null } as const;
      const record = plainArticle(text, { id: `a${n}`, title, source: address, url: address, stated });
      added.push((await parts.articles.add({ address, record, received })).article);
    }
    return grouping.settle(parts, added, "add");
  });
}

/** Processor time in milliseconds of adding one article in this process. */
async function addHere(store: Store, { n, day, text }: Dated): Promise<number> {
  const address = addressOf(n);
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
    told: { ...TOLD_NOTHING, published: dayText(day) },
  };
  async function* inputs(): AsyncGenerator<Input> {
    yield one;
  }
  const before = process.cpuUsage();
  await takeIn(store, new Grouping(), inputs(), { command: "add", threads: 1 });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function addByProcess(folder: string, data: string, { n, day, title, text }: Dated): ReturnType<typeof measure> {
  const file = join(folder, `${n}.txt`);
  const written = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(day);
  writeFileSync(file, `${title}\n\n${written}\n\n${text}\n`);
  return measure([CLI, "add", file, "--data", data]);
}
