import { describe, expect, it } from "vitest";
import { countryOfHost, countryOfOutlet } from "./countries.ts";

describe("the country of an outlet", () => {
  it.each([
    ["www.valepost.co.uk", "gb"],
    ["valepost.com.au", "au"],
    ["harbour.gov", "us"],
    ["edition.cnn.com", "us"],
    ["valepost.com", null],
    ["valepost.io", null],
    ["localhost", null],
  ])("%s", (host, country) => {
    expect(countryOfHost(host)).toBe(country);
  });

  it("is told by the address before the name", () => {
    expect(countryOfOutlet({ url: "https://valepost.de:8080/a", outlet: "CNN" })).toBe("de");
    expect(countryOfOutlet({ url: null, outlet: "valepost.ie" })).toBe("ie");
    expect(countryOfOutlet({ url: null, outlet: "CNN" })).toBe("us");
    expect(countryOfOutlet({ url: null, outlet: "The Vale Post" })).toBeNull();
    expect(countryOfOutlet({ url: null, outlet: null })).toBeNull();
  });
});
