import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Article, plainArticle } from "../src/model/article.ts";
import { readEach } from "../src/read/read.ts";
import { openStore } from "../src/store/open.ts";
import { pack } from "../src/store/pack.ts";
import type { Store, StoreParts } from "../src/store/store.ts";
import { sentencesOf } from "./group.ts";
import { stream } from "./stream.ts";

/** Articles of one transaction, as `add` has them. */
const BATCH = 100;
/** Articles added one by one, each with its own commit. */
const SINGLE = 300;

/** Articles stored a second, with all that is kept of one, and the store's size; then what one more costs in stores of the sizes given. */
export async function benchStore(file: string, sizes: readonly number[]): Promise<void> {
  const articles: Article[] = [];
  for await (const item of readEach([file])) if ("article" in item) articles.push(item.article);
  await inFolder(async (store) => {
    const { ms, cpuMs } = await timed(() => addAll(store, articles));
    const { size } = await store.info();
    console.log(
      `${articles.length} articles: ${Math.round(articles.length / (ms / 1000))} a second, ${(cpuMs / articles.length).toFixed(2)} ms CPU each, ${(size / 1e6).toFixed(0)} MB`,
    );
  });
  const pool = await sentencesOf(file);
  for (const size of sizes)
    await inFolder(async (store) => {
      const made = [...stream(size + SINGLE, pool)].map((a) => plainArticle(a.text, { id: a.id, source: a.id, title: a.title }));
      await addAll(store, made.slice(0, size));
      const { ms, cpuMs } = await timed(async () => {
        for (const article of made.slice(size)) await store.transaction((parts) => addOne(parts, article));
      });
      console.log(`one more in ${size}: ${(ms / SINGLE).toFixed(2)} ms, ${(cpuMs / SINGLE).toFixed(2)} ms of it CPU`);
    });
}

async function addAll(store: Store, articles: readonly Article[]): Promise<void> {
  for (let start = 0; start < articles.length; start += BATCH)
    await store.transaction(async (parts) => {
      for (const article of articles.slice(start, start + BATCH)) await addOne(parts, article);
    });
}

/** All that is kept of an article that joins a story of its own; its packed record stands for its annotation. */
async function addOne(parts: StoreParts, record: Article): Promise<void> {
  const body = Buffer.from(JSON.stringify({ title: record.title, text: record.text }));
  const received = await parts.received.add({
    source: record.source,
    via: "file",
    from: null,
    body,
    mediaType: "application/json",
    headers: {},
    outcome: "stored",
  });
  const { article, revision } = await parts.articles.add({ address: record.source, record, received });
  const bytes = pack(body);
  await parts.annotations.put([{ revision, version: "1", bytes }]);
  await parts.profiles.put([{ revision, version: "1", bytes: bytes.subarray(0, 1_000) }]);
  await parts.stories.open(article);
  await parts.stories.place([article], article);
}

async function timed(work: () => Promise<void>): Promise<{ ms: number; cpuMs: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

async function inFolder(work: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-store-"));
  const store = await openStore(folder);
  try {
    await work(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
