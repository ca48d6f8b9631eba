import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { STORE_FILE } from "../../src/store/folder.ts";
import { openStore } from "../../src/store/open.ts";
import { NO_SMALL_DISK, smallDisk } from "../small-disk.ts";
import { buildChild, type Child, startChild, startChildWithin, startChildWithoutRights } from "./processes.ts";
import { addText, temporaryFolder } from "./temporary-store.ts";

beforeAll(buildChild);

/** The code that ended the filling, once it is sure that nothing before it is lost and that the store goes on. */
async function codeOf(child: Child, folder: string): Promise<string | undefined> {
  expect(await child.ended).toBe(0);
  const code = child.acknowledged.pop();
  expect(child.acknowledged.length).toBeGreaterThan(0);
  const store = await openStore(folder);
  expect((await store.info()).received).toBe(child.acknowledged.length);
  expect(await store.check()).toEqual([]);
  await store.close();
  return code;
}

it("says that the disk is full, and loses nothing", async (test) => {
  const disk = smallDisk(2);
  if (disk === null) return test.skip(NO_SMALL_DISK);
  const folder = join(disk, "data");
  expect(await codeOf(startChild("fill", folder), folder)).toBe("store-full");
});

it("says that the system refused to let a file grow, and loses nothing", async () => {
  const folder = temporaryFolder();
  expect(await codeOf(startChildWithin(1_500, "fill", folder), folder)).toBe("store-failed");
});

it("says that a folder cannot be written to, and reads the store there", async () => {
  const parent = temporaryFolder();
  chmodSync(parent, 0o755);
  for (const [name, companions] of [
    ["closed", true],
    ["copied", false],
  ] as const) {
    const folder = join(parent, name);
    mkdirSync(folder);
    const store = await openStore(folder);
    await addText(store, "https://news.example/1", "The ferry left.");
    await store.close();
    expect(statSync(join(folder, `${STORE_FILE}-wal`), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    if (!companions) for (const end of ["-wal", "-shm"]) rmSync(join(folder, STORE_FILE + end), { force: true });
    for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const child = startChildWithoutRights("open", folder);
    await child.ended;
    expect([name, child.acknowledged]).toEqual([name, ["store-read-only", "1"]]);
  }
  chmodSync(parent, 0o555);
  onTestFinished(() => chmodSync(parent, 0o755));
  const child = startChildWithoutRights("open", join(parent, "none"));
  await child.ended;
  expect(child.acknowledged).toEqual(["store-read-only", "store-missing"]);
});
