import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");

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
