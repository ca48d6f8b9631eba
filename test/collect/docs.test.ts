import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { FINDING_HINTS } from "../../src/collect/finding.ts";
import { REFUSAL_HINTS } from "../../src/collect/outcome.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../docs/fetching.md"), "utf8");

it("docs/fetching.md lists every outcome and finding, and none that is gone", () => {
  const listed = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map((m) => m[1]);
  expect(listed.toSorted()).toEqual([...Object.keys(REFUSAL_HINTS), ...Object.keys(FINDING_HINTS)].toSorted());
});

it("every outcome is brought about by a test", () => {
  const tests = readFileSync(resolve(import.meta.dirname, "fetch-page.test.ts"), "utf8");
  expect(Object.keys(REFUSAL_HINTS).filter((code) => !tests.includes(`"${code}"`))).toEqual([]);
});
