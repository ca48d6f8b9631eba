import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samenessOf } from "./sameness.ts";

describe("samenessOf", () => {
  it("ranks a paraphrase over a related sentence over a stranger", () => {
    const one = "Three dock workers hurt in ferry terminal fire";
    const same = samenessOf(one, "Fire at ferry terminal injures three dock workers");
    const related = samenessOf(one, "Ferry terminal to be rebuilt within two years");
    const stranger = samenessOf(one, "Central bank raises interest rates again");
    expect(same).toBeGreaterThan(related + 0.2);
    expect(related).toBeGreaterThan(stranger);
    expect(samenessOf(one, one)).toBeGreaterThan(0.9);
  });

  it("sees that another number is another fact", () => {
    const one = "Bus crash kills 12 near Port Ellery";
    expect(samenessOf(one, "Twelve killed in bus crash near Port Ellery")).toBeGreaterThan(
      samenessOf(one, "Forty killed in bus crash near Port Ellery"),
    );
  });

  it("is symmetric and between 0 and 1 on any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const value = samenessOf(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(samenessOf(b, a)).toBeCloseTo(value, 9);
      }),
    );
  });
});
