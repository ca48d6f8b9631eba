import { describe, expect, it } from "vitest";
import { isAcronymOf, nameWords, thingKey, withinOneEdit } from "./name-key.ts";

describe("keys of names", () => {
  it("fold case, diacritics, stops and legal forms", () => {
    expect(nameWords("J. K. São-Poe")).toEqual(["j", "k", "sao", "poe"]);
    expect(thingKey("The Larkford Group Ltd")).toBe("larkford group");
    expect(thingKey("U.S.")).toBe(thingKey("the United States"));
    expect(thingKey("Larkford Centre")).toBe(thingKey("Larkford Center"));
  });
  it("tell acronyms", () => {
    expect(isAcronymOf("LAA", "Larkford Aviation Authority")).toBe(true);
    expect(isAcronymOf("BOL", "Bank of Larkford")).toBe(true);
    expect(isAcronymOf("BL", "Bank of Larkford")).toBe(true);
    expect(isAcronymOf("LAB", "Larkford Aviation Authority")).toBe(false);
    expect(isAcronymOf("CNN", "New York")).toBe(false);
  });
  it("tell one letter's difference from more", () => {
    expect(withinOneEdit("sorensen", "sorenson")).toBe(true);
    expect(withinOneEdit("raffaela", "raffaella")).toBe(true);
    expect(withinOneEdit("brian", "brain")).toBe(true);
    expect(withinOneEdit("mora", "moro")).toBe(true);
    expect(withinOneEdit("mora", "marc")).toBe(false);
    expect(withinOneEdit("ana", "anabel")).toBe(false);
  });
});
