import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { answerWith, startServer } from "../../collect/server.ts";
import { NO_SMALL_DISK, smallDisk } from "../../small-disk.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type Ended, firsthand } from "../run.ts";

/** Commands are started a dozen times a test. */
vi.setConfig({ testTimeout: 240_000 });

const ARTICLES = 3;
/** What a command says that failed: one line, with what can be done. */
const FULL = { status: 1, stdout: "", stderr: expect.stringMatching(/^firsthand: [^\n]*the disk is full[^\n]*\[store-full\]\n$/) };

const text = (name: string, n: number): string =>
  `The council of ${name} met for the ${n}th time on Monday to talk about road ${n}, clerk ${name} Orvane said.`;
/** Words that cannot be packed: more of them than the disk has left. */
const noise = (n: number): string => Array.from({ length: 5_000 }, (_, i) => `road${(n * 7_919 + i * i * 104_729) % 99_991}`).join(" ");

function write(folder: string, name: string): string {
  mkdirSync(join(folder, name));
  for (let n = 0; n < ARTICLES; n++) writeFileSync(join(folder, name, `${n}.txt`), `${text(name, n)}\n\n${noise(n)}.\n`);
  return join(folder, name);
}

/** Fills the disk but for so many bytes; gives what frees them again. */
function fill(disk: string, left: number): () => void {
  const reserve = join(disk, "reserve");
  writeFileSync(reserve, Buffer.alloc(left));
  const filler = openSync(join(disk, "filler"), "w");
  const piece = Buffer.alloc(65_536);
  try {
    for (;;) writeSync(filler, piece);
  } catch {
    closeSync(filler);
  }
  rmSync(reserve);
  return () => rmSync(join(disk, "filler"));
}

// Without any space even the store's log cannot be opened; with some, what comes is begun.
it.for([0, 100_000])("with %i bytes left on the disk, commands say so in one line and lose nothing", async (left, test) => {
  const disk = smallDisk(4);
  if (disk === null) return test.skip(NO_SMALL_DISK);
  const data = join(disk, "data");
  const run = (...args: string[]): Promise<Ended> => firsthand(args, { env: { FIRSTHAND_DATA: data } });
  const doctor = async (): Promise<{ info: { articles: number }; waiting: number; findings: unknown[] }> =>
    JSON.parse((await run("doctor", "--json")).stdout);
  const server = await startServer();
  onTestFinished(() => server.close());
  const page = `<title>Road</title><article><p>${text("Tarn", 1)}</p><p>${noise(7)}</p></article>`;
  const item = `<item><title>Road</title><link>${server.address}/tarn</link></item>`;
  server.answers["/tarn"] = answerWith(200, { "content-type": "text/html" }, page);
  server.answers["/feed"] = answerWith(
    200,
    { etag: '"1"', "content-type": "application/rss+xml" },
    `<rss version="2.0"><channel><title>Tarn</title>${item}</channel></rss>`,
  );
  const files = temporaryFolder();
  expect((await run("add", write(files, "Aldmoor"))).status).toBe(0);
  expect((await run("feeds", "add", "--allow-private", `${server.address}/feed`)).status).toBe(0);
  const free = fill(disk, left);

  expect(await run("add", write(files, "Brask"))).toMatchObject(FULL);
  expect(await run("collect", "--all", "--allow-private")).toMatchObject(FULL);
  const out = join(disk, "articles.jsonl");
  const notWritten = expect.stringMatching(/^firsthand: cannot write [^\n]*articles\.jsonl: ENOSPC[^\n]*\n$/);
  expect(await run("export", "jsonl", "-o", out)).toMatchObject(left === 0 ? FULL : { status: 1, stdout: "", stderr: notWritten });
  expect(readdirSync(disk).sort()).toEqual(["data", "filler"]);

  free();
  expect(await doctor()).toMatchObject({ info: { articles: ARTICLES }, findings: [] });
  expect((await run("collect", "--all", "--allow-private")).status).toBe(0);
  expect((await run("add", join(files, "Brask"))).status).toBe(0);
  expect((await run("export", "jsonl", "-o", out)).status).toBe(0);
  expect(await doctor()).toMatchObject({ info: { articles: 2 * ARTICLES + 1 }, waiting: 0, findings: [] });
});

it("says that standard output cannot be written to", async () => {
  const data = join(temporaryFolder(), "data");
  expect((await firsthand(["add", write(temporaryFolder(), "Aldmoor"), "--data", data])).status).toBe(0);
  const out = openSync("/dev/full", "w");
  onTestFinished(() => closeSync(out));
  expect(await firsthand(["export", "jsonl", "--data", data], { stdout: out })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^firsthand: cannot write to standard output: ENOSPC[^\n]*\n$/),
  });
});
