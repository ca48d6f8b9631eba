import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { answerWith, startServer } from "../collect/server.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { CLI, firsthand } from "./run.ts";

it("Ctrl-C leaves neither half a result nor a part of one", async () => {
  const dir = mkdtempSync(join(tmpdir(), "firsthand-interrupt-"));
  try {
    writeFileSync(
      join(dir, "long.txt"),
      "The dam at Orrin broke on Monday, mayor Ada Holm said. “It was close,” she added.\n".repeat(8_000),
    );
    const child = spawn(process.execPath, [CLI, "brief", join(dir, "long.txt"), "-o", join(dir, "out.html")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise<[number | null, NodeJS.Signals | null]>((done) => child.on("close", (code, signal) => done([code, signal])));
    await new Promise((done) => setTimeout(done, 700));
    child.kill("SIGINT");
    const [code, signal] = await ended;
    expect([code, signal]).toEqual([null, "SIGINT"]);
    expect(readdirSync(dir)).toEqual(["long.txt"]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

it("Ctrl-C ends a `collect` that waits for a site at once, and the next one brings the page", async () => {
  const data = join(temporaryFolder(), "data");
  const server = await startServer();
  onTestFinished(() => server.close());
  const item = `<item><title>Bridge</title><link>${server.address}/bridge</link></item>`;
  const feed = answerWith(
    200,
    { "content-type": "application/rss+xml" },
    `<rss version="2.0"><channel><title>Post</title>${item}</channel></rss>`,
  );
  server.answers["/feed"] = feed;
  let asked = (): void => {};
  const waiting = new Promise<void>((done) => {
    asked = done;
  });
  server.answers["/bridge"] = () => asked();
  const env = { FIRSTHAND_DATA: data };
  expect((await firsthand(["feeds", "add", "--allow-private", `${server.address}/feed`], { env })).status).toBe(0);
  const child = spawn(process.execPath, [CLI, "collect", "--allow-private"], { env: { ...process.env, ...env }, stdio: "ignore" });
  const ended = new Promise((done) => child.on("close", (_, signal) => done(signal)));
  await waiting;
  child.kill("SIGINT");
  expect(await ended).toBe("SIGINT");
  server.answers["/bridge"] = answerWith(
    200,
    { "content-type": "text/html" },
    "<article><p>The bridge at Orrin will close on Monday, the mayor said.</p></article>",
  );
  expect(await firsthand(["collect", "--allow-private"], { env })).toMatchObject({ status: 0, stdout: expect.stringContaining("1 added") });
  expect((await firsthand(["doctor"], { env })).status).toBe(0);
});
