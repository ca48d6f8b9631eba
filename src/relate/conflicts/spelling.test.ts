import { describe, expect, it } from "vitest";
import { areDisjoint } from "./edtf-days.ts";
import { isMisspelling, isSpellingVariant } from "./names-spelled.ts";
import { editDistance, spellingKey } from "./spelling.ts";

describe("editDistance", () => {
  it.each([
    ["raffaela", "raffaella", 1],
    ["brandt", "barndt", 1],
    ["humane", "human", 1],
    ["stowe", "lark", 3],
  ])("%s %s", (a, b, d) => {
    expect(editDistance(a, b, 2)).toBe(d);
  });
});

describe("names in two spellings", () => {
  it.each([
    ["Ilse Brandtner", "Ilse Brantner", true],
    ["Lorn Power Kompany", "Lorn Power Company", true],
    ["Ilse Brandtner", "Ilse Brandtner", false],
    ["Ilse Brandtner", "Else Brantner", false],
    ["Kim Lee", "Kim Leo", false],
    ["Defence Board", "Defense Board", false],
    ["John Stowe II", "John Stowe III", false],
    ["Brandtner", "Brantner", false],
  ])("%s — %s: %s", (a, b, same) => {
    expect(isSpellingVariant(a, b, "person")).toBe(same);
  });
  it("do not count derivations and spelling by rule", () => {
    expect(isMisspelling("german", "germany")).toBe(false);
    expect(isMisspelling("east", "eastern")).toBe(false);
    expect(spellingKey("Müller")).toBe(spellingKey("Mueller"));
    expect(spellingKey("Sergey")).toBe(spellingKey("Sergei"));
    expect(spellingKey("Centre")).toBe(spellingKey("Center"));
  });
});

describe("areDisjoint", () => {
  it.each([
    ["2024-03-04", "2024-03-05", true],
    ["2024-03", "2024-03-05", false],
    ["2024-03-01/2024-03-07", "2024-03-08", true],
    ["195X", "1957-02", false],
    ["2024-21", "2024-03-05", false],
    ["2017-10/..", "2016", false],
  ])("%s %s: %s", (a, b, apart) => {
    expect(areDisjoint(a, b)).toBe(apart);
  });
});
