import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { type Incoming, type Input, TOLD_NOTHING } from "../../src/work/keep/intake/incoming.ts";
import { type TakenIn, takeIn } from "../../src/work/keep/intake/take-in.ts";

/** A store in a folder of its own, for a test. Its clock goes on by a second with each look. */
export interface Shelf {
  readonly store: Store;
  readonly folder: string;
  /** Adds texts by their addresses, a new process as it were. */
  add(...texts: readonly (readonly [address: string, text: string])[]): Promise<TakenIn>;
  /** Titles (first lines) of the articles of each story, sorted. */
  stories(): Promise<readonly (readonly string[])[]>;
  /** The lasting id of the article at an address. */
  article(address: string): Promise<string>;
  /** The story that it is in; null: none. */
  storyOf(address: string): Promise<string | null>;
  close(): Promise<void>;
}

export async function openShelf(): Promise<Shelf> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-shelf-"));
  let seconds = 0;
  const store = await openStore(folder, { clock: () => new Date(Date.UTC(2024, 2, 5) + 1000 * seconds++) });
  const shelf: Shelf = {
    store,
    folder,
    add: (...texts) => takeIn(store, new Grouping(), pages(texts), { command: "add", threads: 1 }),
    async stories() {
      const { items } = await store.stories.list({}, { limit: 1000 });
      const all = await Promise.all(items.map((s) => store.stories.members(s.id)));
      const titles = await Promise.all(all.map(async (ids) => (await store.articles.many(ids)).map((a) => a.title ?? "").sort()));
      return titles.filter((t) => t.length > 0).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    },
    async article(address) {
      return (await store.articles.byAddress(address))?.id ?? "";
    },
    async storyOf(address) {
      const id = await shelf.article(address);
      return (await store.stories.of([id])).get(id) ?? null;
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return shelf;
}

export async function* pages(texts: readonly (readonly [string, string])[]): AsyncGenerator<Input> {
  for (const [address, text] of texts) yield page(address, text);
}

/** A page at an address, in plain text. */
export function page(address: string, text: string): Incoming {
  return {
    source: address,
    address,
    via: "page",
    from: null,
    body: Buffer.from(text),
    mediaType: "text/plain",
    charset: "utf-8",
    headers: {},
    receivedAt: null,
    line: null,
    told: TOLD_NOTHING,
  };
}

/** Reports on two events that nobody takes for one, in several outlets' words. */
export const FERRY = [
  "Ferry aground\n\nMarch 5, 2024\n\nThe ferry Aurelia ran aground on the Gannet Bank off Port Sarne on Monday with 214 passengers, the coast guard of Velmark said. Nine passengers were hurt when the Aurelia struck the sandbank, spokeswoman Ines Marlow said in Port Sarne.",
  "Nine hurt on the Gannet Bank\n\nMarch 5, 2024\n\nNine passengers of the ferry Aurelia were hurt on Monday when it struck the Gannet Bank off Port Sarne. The Velmark coast guard took 214 passengers off the Aurelia, Ines Marlow of the coast guard said.",
  "Aurelia stuck off Port Sarne\n\nMarch 6, 2024\n\nThe Aurelia, a ferry with 214 passengers, was still stuck on the Gannet Bank off Port Sarne on Tuesday, the Velmark coast guard said. Ines Marlow said nine passengers were in hospital in Port Sarne.",
] as const;
export const MINE = [
  "Miners freed at Tolmen\n\nMarch 5, 2024\n\nTwelve miners were freed on Monday from the copper mine of Tolmen in the Karsk mountains, owner Ostrel Copper said. A rockfall had trapped the miners of Tolmen for three days, mine inspector Davor Pell said.",
  "Rockfall at Tolmen copper mine\n\nMarch 5, 2024\n\nRescuers freed twelve miners from the Tolmen copper mine on Monday, three days after a rockfall, said Ostrel Copper. Inspector Davor Pell said the Karsk mine would stay shut, and the miners of Tolmen were well.",
] as const;
