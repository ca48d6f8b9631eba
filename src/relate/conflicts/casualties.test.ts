import { expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { compareCasualties } from "./casualties.ts";
import { viewsOf } from "./view.ts";

const article = (id: string, text: string) => annotate(plainArticle(text, { id, source: id }));

it("holds many denials against many counts in as many comparisons as there are sentences", () => {
  const articles = [
    article("a1", "No one was injured. ".repeat(30)),
    article("a2", "Two people were injured. ".repeat(20)),
    article("a3", "Two people were injured."),
  ];
  const found = compareCasualties(viewsOf(articles, []));
  expect(found).toHaveLength(30 + 21 - 1);
  expect(new Set(found.flatMap((c) => [c.a.evidence, c.b.evidence]).map((e) => `${e.article} ${e.start}`)).size).toBe(51);
});
