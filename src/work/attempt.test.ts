import { describe, expect, it } from "vitest";
import { annotate } from "../annotate/annotate.ts";
import { type Article, type Problem, plainArticle } from "../model/article.ts";
import { annotationLine } from "./annotation-line.ts";
import { attempt } from "./attempt.ts";
import { dossierOf, sortIntoStories } from "./brief.ts";

const article = (n: number): Article =>
  plainArticle("The bridge at Riverton was closed on Monday, the council said.", {
    id: `a${n}`,
    source: `${n}.txt`,
    key: `${n}`,
    title: "Bridge closed",
  });
const failing = (a: Article) => {
  if (a.key === "2") throw new TypeError("x is not a list\n at line 3");
  return annotate(a);
};

describe("an annotator that fails on one article", () => {
  it("costs that article alone, and stands in the dossier's problems", () => {
    const newsroom = sortIntoStories([1, 2, 3].map(article), true);
    const dossier = dossierOf(newsroom.stories[0], newsroom, {}, failing);
    expect(dossier.articles.map((a) => a.source)).toEqual(["1.txt", "3.txt"]);
    expect(dossier.problems).toEqual([expect.objectContaining({ source: "2.txt", code: "internal-error" })]);
    expect(dossier.problems[0].reason).toContain("TypeError: x is not a list at line 3");
  });

  it("leaves a dossier of problems where it fails on all", () => {
    const newsroom = sortIntoStories([article(2)], true);
    const dossier = dossierOf(newsroom.stories[0], newsroom, {}, failing);
    expect(dossier.articles).toEqual([]);
    expect(dossier.problems).toHaveLength(1);
  });

  it("leaves an empty line", () => {
    const problems: Problem[] = [];
    expect(annotationLine(article(2), (p) => problems.push(p), failing)).toMatchObject({ id: "2", sentences: [], quotes: [] });
    expect(problems.map((p) => p.code)).toEqual(["internal-error"]);
  });

  it("whatever is thrown", () => {
    const problems: Problem[] = [];
    const thrown = (): never => {
      throw null;
    };
    expect(attempt(article(1), thrown, (p) => problems.push(p))).toBeNull();
    expect(problems).toHaveLength(1);
  });
});
