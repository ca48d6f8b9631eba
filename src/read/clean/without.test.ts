import { expect, it } from "vitest";
import type { Article } from "../../model/article.ts";
import { withoutBoilerplate } from "./without.ts";

it("prints the report without boilerplate, datelines kept, no empty lines", () => {
  const text = "By Ann Reed\n\nPORT ELMS (AP) — The bridge opens. Read more\n\nAdvertisement\nTraders cheer.";
  const part = (words: string, rule: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    reason: "x",
    rule,
  });
  const article: Article = {
    id: "a",
    source: "a.txt",
    key: "a",
    title: null,
    outlet: null,
    byline: null,
    language: "en",
    url: null,
    text,
    removed: [
      part("By Ann Reed", "header/byline"),
      part("PORT ELMS (AP) —", "header/dateline"),
      part("Read more", "clean/read-more"),
      part("Advertisement", "clean/advertisement"),
    ],
    stated: null,
  };
  expect(withoutBoilerplate(article)).toBe("PORT ELMS (AP) — The bridge opens.\nTraders cheer.");
});
