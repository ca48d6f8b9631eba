import { expect, it } from "vitest";
import { stemOf } from "../../text/stem.ts";
import table from "./synonyms.json" with { type: "json" };
import { isPhrase, shareGroup, synonymGroups } from "./synonyms.ts";

const alike = (a: string, b: string): boolean => shareGroup(synonymGroups(stemOf(a)), synonymGroups(stemOf(b)));

it("knows words that stand for each other in news", () => {
  expect(alike("plunge", "slumping")).toBe(true);
  expect(alike("purchase", "acquisition")).toBe(true);
  expect(alike("plunge", "rise")).toBe(false);
  expect(alike("unheard", "unheard")).toBe(false);
});

it("does not chain meanings: a word of two groups does not join them", () => {
  expect(alike("fire", "blaze")).toBe(true);
  expect(alike("fire", "sack")).toBe(true);
  expect(alike("blaze", "sack")).toBe(false);
});

it("takes a verb with its particle for one word", () => {
  expect(isPhrase("step_down")).toBe(true);
  expect(isPhrase("step_up")).toBe(false);
  expect(shareGroup(synonymGroups("step_down"), synonymGroups(stemOf("resign")))).toBe(true);
});

it("has no group of one word and none twice", () => {
  for (const group of table.groups) expect(new Set(group.split(" ")).size).toBeGreaterThan(1);
  expect(new Set(table.groups).size).toBe(table.groups.length);
});
