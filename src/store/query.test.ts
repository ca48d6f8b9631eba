import { expect, it } from "vitest";
import { termsOf } from "./query.ts";

it("reads words, phrases, beginnings and exclusions", () => {
  expect(termsOf('ferry "ran aground" harb* -crew')).toEqual([
    { words: ["ferry"], prefix: false, not: false },
    { words: ["ran", "aground"], prefix: false, not: false },
    { words: ["harb"], prefix: true, not: false },
    { words: ["crew"], prefix: false, not: true },
  ]);
});

it("takes a hyphen inside a word as a phrase, and an open quotation to its end", () => {
  expect(termsOf("search-and-rescue “two crew")).toEqual([
    { words: ["search", "and", "rescue"], prefix: false, not: false },
    { words: ["two", "crew"], prefix: false, not: false },
  ]);
});

it("gives nothing where there is no word", () => {
  expect(termsOf(" \" -* () ^: ' ")).toEqual([]);
});

it("cuts off what no one types", () => {
  expect(termsOf("word ".repeat(10_000)).length).toBe(32);
});
