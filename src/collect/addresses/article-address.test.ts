import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleAddress } from "./article-address.ts";

const STORY = "https://example.org/2024/03/ferry";

describe("an article's own address", () => {
  it.each([
    ["https://EXAMPLE.org:443/2024/03/ferry#top", STORY],
    ["https://example.org./2024/03/ferry", STORY],
    ["https://example.org/2024/03/ferry?utm_source=mail&fbclid=x", STORY],
    ["https://example.org/2024/03/ferry?", STORY],
    ["https://example.org/2024/03/ferry?page=2&UTM_Medium=x&id=a%20b", `${STORY}?page=2&id=a%20b`],
    ["https://m.example.org/2024/03/ferry", STORY],
    ["https://amp.example.org/2024/03/ferry", STORY],
    ["https://en.m.example.org/2024/03/ferry", "https://en.example.org/2024/03/ferry"],
    ["https://example.org/2024/03/ferry/amp", STORY],
    ["https://example.org/2024/03/ferry/amp/", `${STORY}/`],
    ["https://example.org/2024/03/ferry.amp.html", `${STORY}.html`],
    ["https://example.org/2024/03/ferry?outputType=amp", STORY],
    ["https://example.org/2024/03/ferry?print=1", STORY],
    ["https://example.org/2024/03/ferry/print/", `${STORY}/`],
    ["https://www.google.com/amp/s/example.org/2024/03/ferry", STORY],
    ["https://example-org.cdn.ampproject.org/c/s/example.org/2024/03/ferry?amp=1", STORY],
    ["https://www.google.com/url?rct=j&sa=t&url=https://example.org/2024/03/ferry&ct=ga", STORY],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F2024%2F03%2Fferry%3Ffbclid%3Dx&h=y", STORY],
    ["https://example.org/app#!/2024/ferry", "https://example.org/app#!/2024/ferry"],
  ])("%s", (written, own) => {
    expect(articleAddress(written)).toBe(own);
  });

  it.each([
    "https://example.org/camp",
    "https://example.org/print",
    "https://m.org/x",
    "https://example.org/?view=list",
    "https://example.org/amp",
  ])("leaves alone what only looks like a variant: %s", (address) => {
    expect(articleAddress(address)).toBe(address);
  });

  it("is completed from the page's", () => {
    expect(articleAddress("../ferry?utm_id=3", "https://example.org/2024/03/feed/")).toBe(STORY);
  });

  it.each(["mailto:desk@example.org", "javascript:alert(1)", "", "/ferry", "https://"])("is none: %s", (text) => {
    expect(articleAddress(text)).toBeNull();
  });
});

const part = fc.constantFrom("m", "amp", "www", "print", "amp.html", "a b", "%2e", "é", "", "index.html", "x.amp", "..", "story");
const parameter = fc.constantFrom(
  "utm_source=a",
  "amp",
  "print=1",
  "b=2",
  "a=1",
  "view=print",
  "%zz=%",
  "q=https://example.org/x",
  "url=http://m.b.org/amp/",
);
const host = fc.constantFrom(
  "example.org",
  "m.example.org",
  "amp.m.example.org",
  "www.google.com",
  "x.cdn.ampproject.org",
  "EXAMPLE.org.",
  "l.facebook.com",
);
const address = fc
  .tuple(
    fc.constantFrom("http", "https"),
    host,
    fc.array(part, { maxLength: 4 }),
    fc.array(parameter, { maxLength: 4 }),
    fc.constantFrom("", "#x", "#!x"),
  )
  .map(([scheme, at, path, query, hash]) => `${scheme}://${at}/${path.join("/")}${query.length > 0 ? "?" : ""}${query.join("&")}${hash}`);

describe("for any address", () => {
  it("taking it again changes nothing", () => {
    fc.assert(
      fc.property(address, (text) => {
        const once = articleAddress(text);
        expect(once).not.toBeNull();
        expect(articleAddress(once ?? "")).toBe(once);
      }),
    );
  });

  it("of any text nothing is thrown", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "https://example.org/", "http://m."), fc.string(), (start, rest) => {
        const text = start + rest;
        const once = articleAddress(text);
        expect(once === null ? null : articleAddress(once)).toBe(once);
      }),
    );
  });
});
