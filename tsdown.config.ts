import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "tsdown";

/** What the annotations of an article are made by, and the dossiers: see src/work/keep/versions.ts. */
const STAGES = ["src/model", "src/text", "src/read", "src/annotate"];
const DOSSIERS = [...STAGES, "src/relate", "src/compose"];

function hashOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (f) => /\.(?:ts|json)$/.test(f) && !f.endsWith(".test.ts"),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

export default defineConfig({
  entry: {
    index: "src/index.ts",
    cli: "src/cli/main.ts",
    "threads-worker": "src/work/threads-worker.ts",
    "server-room": "src/server/rooms/room-worker.ts",
    "intake-worker": "src/work/keep/intake/intake-worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20",
  dts: { entry: "src/index.ts" },
  clean: true,
  fixedExtension: false,
  define: { FIRSTHAND_STAGES: JSON.stringify(hashOf(STAGES)), FIRSTHAND_DOSSIERS: JSON.stringify(hashOf(DOSSIERS)) },
});
