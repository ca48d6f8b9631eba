import { describe, expect, it } from "vitest";
import { readRobots } from "./rules.ts";

const AT = "https://example.org/robots.txt";
const allows = (text: string, path: string): boolean => readRobots(text, AT, "Firsthand").allows(`https://example.org${path}`);

describe("robots.txt", () => {
  it.each([
    ["", "/a", true],
    ["<html>not found</html>", "/a", true],
    ["User-agent: *\nDisallow: /", "/a", false],
    ["User-agent: *\nDisallow:", "/a", true],
    ["\ufeffUser-agent: *\r\nDisallow: /a", "/a/b", false],
    ["User-agent: firsthand\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true],
    ["User-agent: *\nDisallow: /\nAllow: /news/", "/news/ferry", true],
    ["User-agent: *\nDisallow: /*.pdf$", "/x.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$", "/x.pdf?a", true],
    ["User-agent: somebody\nDisallow: /", "/a", true],
  ])("%j for %s", (text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  it("says its pace", () => {
    expect(readRobots("User-agent: *\nCrawl-delay: 2.5", AT, "Firsthand").delayMs).toBe(2500);
    expect(readRobots("User-agent: *\nCrawl-delay: often", AT, "Firsthand").delayMs).toBeNull();
  });
});
