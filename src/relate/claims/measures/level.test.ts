import { expect, it } from "vitest";
import { LEVEL_NAMES, levelOf } from "./level.ts";

const NAMES = ["softReference", "grams", "clauseBest"];
const pairs = (...of: (readonly [number, number])[]) => of.map(([a, b]) => ({ a, b, cosine: 0 }));
const level = (values: readonly number[]) =>
  levelOf(
    NAMES,
    pairs([0, 3], [0, 4], [1, 3], [1, 4], [2, 5]),
    values.map((v) => [v, v, v]),
  );

it("lets the same likeness say less in a story whose sentences are all alike", () => {
  const alike = level([0.9, 0.8, 0.9, 0.4, 0.9]);
  const apart = level([0.1, 0.2, 0.1, 0.4, 0.1]);
  for (let i = 0; i < LEVEL_NAMES.length; i++) expect(alike[3][i]).toBeLessThan(apart[3][i]);
});

it("is finite where nothing is alike, or nothing is there", () => {
  for (const row of level([0, 0, 0, 0, 0])) expect(row).toEqual([0, 0, 0, 0, 0, 0]);
  expect(levelOf(NAMES, [], [])).toEqual([]);
});
