import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { readEach } from "../src/read/read.ts";
import { measure } from "./process.ts";
import { stream } from "./stream.ts";

const CLI = "dist/cli.js";
/** Sentences that streams are made of. */
const POOL = 60_000;

/** Sentences of a file of articles. */
export async function sentencesOf(file: string): Promise<readonly string[]> {
  const pool: string[] = [];
  for await (const item of readEach([file])) {
    if (!("article" in item)) continue;
    pool.push(...item.article.text.split(/(?<=[.!?])\s+/).filter((s) => s.length > 60 && s.length < 300));
    if (pool.length >= POOL) break;
  }
  return pool;
}

async function writeStream(file: string, count: number, pool: readonly string[]): Promise<void> {
  const out = createWriteStream(file);
  for (const article of stream(count, pool)) if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, "drain");
  out.end();
  await finished(out);
}

/** Articles a second and peak memory of `group` on the file, with one and two threads. */
export async function benchGroup(file: string): Promise<void> {
  let count = 0;
  for await (const item of readEach([file])) if ("article" in item) count++;
  for (const threads of [1, 2])
    print(`${count} articles, ${threads} threads`, count, await measure([CLI, "group", "--threads", String(threads), file]));
}

/** Articles a second and peak memory of `group` on made streams of the sizes given, and how much slower each is than the first. */
export async function benchStream(file: string, sizes: readonly number[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "bench-stream-"));
  try {
    const pool = await sentencesOf(file);
    let first: number | null = null;
    for (const size of sizes) {
      const made = join(dir, `${size}.jsonl`);
      await writeStream(made, size, pool);
      const run = await measure([CLI, "group", "--threads", "2", made]);
      rmSync(made);
      const each = run.cpuMs / size;
      first ??= each;
      print(`${size} made, 2 threads`, size, run);
      console.log(`  processor time ${each.toFixed(2)} ms an article, ${(each / first).toFixed(2)} times that of the first size`);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function print(what: string, articles: number, run: { wallMs: number; peakMb: number }): void {
  console.log(
    `${what.padEnd(28)} ${(articles / (run.wallMs / 1000)).toFixed(0).padStart(6)} articles/s ${run.peakMb.toFixed(0).padStart(6)} MB`,
  );
}
