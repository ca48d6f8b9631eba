import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articlePath, storyPath, viewOfPath } from "./paths.ts";

describe("addresses of the page", () => {
  it("name a view", () => {
    expect(viewOfPath("/")).toEqual({ name: "stories" });
    expect(viewOfPath("/stories/s1/")).toEqual({ name: "story", id: "s1" });
    expect(viewOfPath("/add")).toEqual({ name: "add" });
  });
  it("say so where there is none", () => {
    for (const path of ["/stories", "/stories/a/b", "/articles/%E0%A4%A", "/x"])
      expect(viewOfPath(path), path).toEqual({ name: "unknown" });
  });
  it("lead back to any id", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
        expect(viewOfPath(storyPath(id))).toEqual({ name: "story", id });
        expect(viewOfPath(articlePath(id))).toEqual({ name: "article", id });
      }),
    ));
});
