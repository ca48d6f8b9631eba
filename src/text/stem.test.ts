import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemOf } from "./stem.ts";

describe("stemOf", () => {
  it.each([
    ["investigate", "investigation"],
    ["investigators", "investigating"],
    ["announced", "announcement"],
    ["killed", "killing"],
    ["organiser", "organizer"],
    ["celebrations", "celebrate"],
    ["families", "family"],
  ])("gives %s and %s one stem", (a, b) => expect(stemOf(a)).toBe(stemOf(b)));

  it.each([
    ["plane", "plan"],
    ["universe", "unit"],
    ["police", "policy"],
    ["minister", "mint"],
  ])("keeps %s and %s apart", (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)));

  it("leaves short words, numbers and other scripts as they are", () => {
    for (const w of ["us", "un", "bbc1", "31st", "東京", "josé"]) expect(stemOf(w)).toBe(w);
  });

  it("never throws and never grows a word by more than a letter", () => {
    fc.assert(fc.property(fc.string(), (s) => stemOf(s).length <= s.length + 1));
  });
});
