import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Stats, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seeded } from "../../../eval/plant/random.ts";
import { STORE_FILE } from "../../../src/store/folder.ts";
import { openStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { answerWith, startServer, type TestServer } from "../../collect/server.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { firsthand } from "../run.ts";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.js");
const HTML = { "content-type": "text/html" };
/** Loops that run at the same time, each in a store of its own; together fifty kills. */
const SEEDS = [1, 2];
const KILLS = 25;
/** `doctor` reads the whole store: after so many kills again. */
const DOCTOR_EVERY = 5;
/** Some forty seconds on two idle cores. */
const TIMEOUT_MS = 480_000;

/** As many sites as pages come of one round: a site is asked once a second. */
let sites: TestServer[];
beforeAll(async () => {
  sites = await Promise.all(Array.from({ length: 6 }, () => startServer()));
});
afterAll(() => Promise.all(sites.map((site) => site.close())));

/** A feed that has one item more each time it is told to, and says so to whoever knows its last state. */
class GrowingFeed {
  readonly address: string;
  readonly pages: string[] = [];
  readonly #items: string[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    this.address = `${sites[0].address}/${name}.xml`;
    sites[0].answers[`/${name}.xml`] = (response, request) => {
      const etag = `"${this.pages.length}"`;
      const type = "application/rss+xml";
      if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
      else
        response
          .writeHead(200, { etag, "content-type": type })
          .end(`<rss version="2.0"><channel><title>Tarn</title>${this.#items.join("")}</channel></rss>`);
    };
  }

  grow(): void {
    const n = this.pages.length;
    const site = sites[1 + (n % (sites.length - 1))];
    const page = `${site.address}/${this.#name}/${n}`;
    const text = `The council of ${this.#name} met for the ${n}th time on Monday to talk about road ${n}, clerk ${this.#name} Orvane said.`;
    site.answers[`/${this.#name}/${n}`] = answerWith(200, HTML, `<title>Road ${n}</title><article><p>${text}</p></article>`);
    this.#items.push(`<item><title>Road ${n}</title><link>${page}</link></item>`);
    this.pages.push(page);
  }
}

/** Waits for a moment in the life of a process: after its start, after a request of it, or after it has written to the store for the nth time. */
async function moment(below: (n: number) => number, log: string, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const asked = (): number => sites.reduce((n, site) => n + site.asked.length, 0);
  const kind = below(10);
  if (kind < 2) return void (await sleep(below(600)));
  if (kind < 4) {
    const after = asked() + 1 + below(4);
    while (!over && asked() < after) await sleep(1);
    return void (await sleep(below(40)));
  }
  let last = stamp(log);
  for (let writes = 1 + below(12); !over && writes > 0; ) {
    await sleep(1);
    const now = stamp(log);
    if (now !== last) writes--;
    last = now;
  }
  await sleep(below(3));
}

function stamp(file: string): string {
  const stats: Stats | undefined = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.size} ${stats.mtimeMs}`;
}

/** Addresses of the articles, each with the record that it is. */
async function kept(store: Store): Promise<ReadonlyMap<string, string>> {
  const { items, next } = await store.articles.list({ limit: 1_000, after: null });
  expect(next).toBe(null);
  const records = await store.articles.read(items.map((a) => a.current));
  return new Map(items.map((a, i) => [a.address, records[i].record.id]));
}

it.concurrent.each(SEEDS)(
  `loses nothing when \`collect\` is killed ${KILLS} times in one store (seed %i)`,
  { timeout: TIMEOUT_MS },
  async (seed) => {
    const folder = join(temporaryFolder(), "data");
    const env = { ...process.env, FIRSTHAND_DATA: folder };
    const random = seeded(seed);
    const below = (n: number): number => Math.floor(random() * n);
    const feed = new GrowingFeed(`tarn${seed}`);
    const doctor = async (...args: string[]): Promise<{ waiting: number; findings: unknown[] }> =>
      JSON.parse((await firsthand(["doctor", "--json", ...args], { env })).stdout);
    expect((await firsthand(["feeds", "add", "--allow-private", feed.address], { env })).status).toBe(0);

    const watcher = await openStore(folder, { readOnly: true });
    const printed: string[] = [];
    for (let kills = 0, runs = 0; kills < KILLS; runs++) {
      expect(runs).toBeLessThan(3 * KILLS);
      feed.grow();
      const child = spawn(process.execPath, [CLI, "collect", "--all", "--json", "--allow-private"], {
        env,
        stdio: ["ignore", "pipe", "ignore"],
      });
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      const ended = once(child, "close");
      await moment(below, join(folder, `${STORE_FILE}-wal`), ended);
      const before = await kept(watcher);
      child.kill("SIGKILL");
      const [, signal] = await ended;
      if (signal === "SIGKILL") kills++;
      if (said !== "") printed.push(...(JSON.parse(said) as { added: string[] }).added);

      const store = await openStore(folder);
      const after = await kept(store);
      expect([...before].filter(([address, record]) => after.get(address) !== record)).toEqual([]);
      expect((await store.articles.many(printed)).length).toBe(printed.length);
      // Items of a state of the feed that is noted are not given again: all of them must have come.
      const noted = Number((await store.feeds.get(feed.address))?.etag?.replaceAll('"', "") ?? 0);
      for (const page of feed.pages.slice(0, noted)) expect((await store.received.history(page, 1)).length).toBe(1);
      expect(await store.check()).toEqual([]);
      await store.close();
      if (signal === "SIGKILL" && kills % DOCTOR_EVERY === 0) expect((await doctor()).findings).toEqual([]);
    }

    // The next run brings whatever is missing and reads whatever was left.
    expect((await firsthand(["collect", "--all", "--allow-private"], { env })).status).toBe(0);
    expect([...(await kept(watcher)).keys()].sort()).toEqual(feed.pages.toSorted());
    await watcher.close();
    expect(await doctor()).toMatchObject({ waiting: 0, findings: [] });
  },
);
