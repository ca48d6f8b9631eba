import { beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { buildChild, startChild } from "./processes.ts";
import { temporaryFolder } from "./temporary-store.ts";

const EACH = 150;

beforeAll(buildChild);

it("loses nothing of two processes that make and fill a store at once, while a third reads", async () => {
  const folder = temporaryFolder();
  const children = ["a", "b"].map((name) => startChild("write", folder, name, String(EACH)));
  await Promise.all(children.map((child) => child.opened));
  const store = await openStore(folder, { readOnly: true });
  let running = true;
  const ended = Promise.all(children.map((child) => child.ended)).finally(() => {
    running = false;
  });
  let last = 0;
  while (running) {
    const { articles } = await store.info();
    expect(articles).toBeGreaterThanOrEqual(last);
    last = articles;
    await new Promise(setImmediate);
  }
  expect(await ended).toEqual([0, 0]);
  const acknowledged = children.flatMap((child) => child.acknowledged);
  expect(acknowledged.length).toBeGreaterThanOrEqual(2 * EACH);
  for (const address of acknowledged) expect(await store.articles.byAddress(address), address).not.toBeNull();
  expect((await store.info()).articles).toBe(acknowledged.length);
  expect(await store.check()).toEqual([]);
  await store.close();
});
