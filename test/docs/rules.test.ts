import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const RULE = /"((?:clean|header|quote|date|time|duration|set|credit|lineage|conflict)\/[a-z0-9-]*[a-z0-9])"/g;

function sources(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith(".ts") && !path.endsWith(".test.ts") ? [path] : [];
  });
}

const documented = new Set([...readFileSync(join(ROOT, "docs/rules.md"), "utf8").matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map((m) => m[1]));
const used = new Set(sources(join(ROOT, "src")).flatMap((f) => [...readFileSync(f, "utf8").matchAll(RULE)].map((m) => m[1])));

it("every rule of the source is in docs/rules.md", () => {
  expect([...used].filter((r) => !documented.has(r)).sort()).toEqual([]);
});

it("docs/rules.md lists no rule that is gone", () => {
  // Made from the layout that the model finds.
  const made = new Set(["quote/before-cue", "quote/after-cue", "quote/around-cue"]);
  expect([...documented].filter((r) => !used.has(r) && !made.has(r)).sort()).toEqual([]);
});
