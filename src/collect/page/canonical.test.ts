import { describe, expect, it } from "vitest";
import { canonicalAddress } from "./canonical.ts";
import { tagsOf } from "./tags.ts";

const AT = "https://www.example.org/2024/ferry?utm_source=mail";
const own = (html: string, address = AT): string => canonicalAddress([...tagsOf(html)], address);

describe("the article's own address on its page", () => {
  it.each([
    ['<link rel="canonical" href="https://www.example.org/ferry">', "https://www.example.org/ferry"],
    ["<LINK href='/ferry?a=1&amp;b=2' REL=canonical>", "https://www.example.org/ferry?a=1&b=2"],
    ['<meta property="og:url" content="https://example.org/ferry?fbclid=x">', "https://example.org/ferry"],
    ['<link rel=canonical href=""><meta property="og:url" content="https://example.org/ferry">', "https://example.org/ferry"],
    ['<base href="https://www.example.org/news/"><link rel="canonical" href="ferry">', "https://www.example.org/news/ferry"],
    ['<link rel="canonical" href="http://www.example.org/ferry">', "https://www.example.org/ferry"],
    ['<link rel="amphtml" href="/amp/ferry">', "https://www.example.org/2024/ferry"],
    ["", "https://www.example.org/2024/ferry"],
  ])("%s", (html, address) => {
    expect(own(html)).toBe(address);
  });

  it.each([
    ["another site's", '<link rel="canonical" href="https://wire.example.net/ferry">'],
    ["a site's beside it", '<link rel="canonical" href="https://sport.example.com/ferry">'],
    ["the front page", '<link rel="canonical" href="https://www.example.org/">'],
    ["no address", '<link rel="canonical" href="javascript:void(0)">'],
    ["in a comment", '<!-- <link rel="canonical" href="https://www.example.org/x"> -->'],
    ["in a script", '<script>document.write(\'<link rel="canonical" href="https://www.example.org/x">\')</script>'],
  ])("is not what is %s", (_, html) => {
    expect(own(html)).toBe("https://www.example.org/2024/ferry");
  });

  it("is that of the whole site for its mobile and regional pages", () => {
    const html = '<link rel="canonical" href="https://www.example.org/ferry">';
    expect(own(html, "https://m.example.org/ferry")).toBe("https://www.example.org/ferry");
    expect(own(html, "https://north.example.org/ferry")).toBe("https://www.example.org/ferry");
  });
});
