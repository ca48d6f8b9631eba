import { describe, expect, it } from "vitest";
import { outletOfHost } from "../model/outlets.ts";
import { hostOf, outletName } from "./outlet.ts";

describe("outlets", () => {
  it.each([
    ["www.bbc.co.uk", "BBC"],
    ["edition.cnn.com", "CNN"],
    ["asia.nikkei.com", "Nikkei Asia"],
    ["www.nikkei.com", "Nikkei"],
    ["economictimes.indiatimes.com", "The Economic Times"],
    ["WWW.THEGUARDIAN.COM:443", "The Guardian"],
  ])("knows who publishes at %s", (host, name) => {
    expect(outletOfHost(host)).toBe(name);
  });

  it.each(["unheard-of.example", "com", "", "notcnn.com", "cnn.com.example"])("does not know %s", (host) => {
    expect(outletOfHost(host)).toBeNull();
  });

  it.each([
    ["The Valley Post", null, "The Valley Post"],
    ["@ValleyPost", null, "ValleyPost"],
    ["www.reuters.com", null, "Reuters"],
    ["https://www.reuters.com/world/", null, "Reuters"],
    [null, "https://m.unheard-of.example/a?b", "unheard-of.example"],
    ["The Valley Post", "https://www.reuters.com/x", "The Valley Post"],
    ["St. Elms Courier", null, "St. Elms Courier"],
    [null, null, null],
    [null, "no address", null],
  ])("names %s at %s", (site, url, name) => {
    expect(outletName(site, url)).toBe(name);
  });

  it("tells hosts from names", () => {
    expect(hostOf("The Valley Post")).toBeNull();
    expect(hostOf("U.S. News")).toBeNull();
    expect(hostOf("news.example")).toBe("news.example");
  });
});
