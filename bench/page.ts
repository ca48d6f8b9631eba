import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { readEach } from "../src/read/read.ts";
import type { StoryList } from "../src/server/api/records.ts";
import { launchChromium } from "../test/chromium.ts";
import { firsthand } from "../test/cli/run.ts";
import { servedStore } from "../test/web/serving.ts";

const ASSETS = "dist/web/assets";
const ARTICLES = 100;
const VISITS = 5;

/**
 * What a person waits for on the page of a story of so many articles (those of a file, put together by hand): from the address typed into an empty browser to the
 * first paint and to the table of claims; and the size of its script. The dossier is made before, as at any visit but the first.
 */
export async function benchPage(file: string, count = ARTICLES): Promise<void> {
  const lines: string[] = [];
  for await (const item of readEach([file]))
    if ("article" in item && lines.length < count) {
      const { key, title, text, stated, outlet } = item.article;
      lines.push(JSON.stringify({ id: key, title, text, date: stated?.value, site: outlet }));
    }
  const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-page-"));
  const input = join(folder, "articles.jsonl");
  writeFileSync(input, lines.join("\n"));
  const server = await servedStore([input]);
  const browser = await launchChromium();
  try {
    const { stories } = (await (await fetch(`${server.at}/api/stories?limit=200`)).json()) as StoryList;
    await firsthand(["merge", ...stories.map((s) => s.id), "--data", server.data]);
    const [{ id, articles }] = ((await (await fetch(`${server.at}/api/stories`)).json()) as StoryList).stories;
    await (await fetch(`${server.at}/api/stories/${id}`)).arrayBuffer();
    const visits: Visit[] = [];
    for (let n = 0; n < VISITS; n++) {
      const page = await browser.newPage();
      visits.push(await visit(page, `${server.at}/stories/${id}`));
      await page.close();
    }
    const worst = (of: keyof Visit): number => Math.max(...visits.map((v) => v[of]));
    console.log(`a story of ${articles} articles, the slowest of ${VISITS} visits: first paint ${(worst("paintMs") / 1000).toFixed(2)} s,`);
    console.log(`table of claims ${(worst("tableMs") / 1000).toFixed(2)} s; script ${(packedScript() / 1000).toFixed(0)} KB packed`);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of the page's script, packed with gzip. */
function packedScript(): number {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith(".js"));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
}

interface Visit {
  readonly paintMs: number;
  readonly tableMs: number;
}

async function visit(page: Page, address: string): Promise<Visit> {
  const begun = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("table tbody tr").first().waitFor();
  const tableMs = performance.now() - begun;
  const paintMs = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
  return { paintMs, tableMs };
}
