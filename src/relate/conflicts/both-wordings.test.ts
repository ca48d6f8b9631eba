import { expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { withoutBoth } from "./both-wordings.ts";
import type { Position } from "./difference.ts";
import { sentenceEvidence, viewsOf } from "./view.ts";

it("drops a difference of wording only where both articles print both sentences", () => {
  const [first, second] = ["“It was fun to sail out there,” she said.", "“It was fun to row out there,” she said."];
  const texts = { a: `${first} ${second}`, b: `${second} ${first}`, c: first, d: second };
  const views = viewsOf(
    Object.entries(texts).map(([id, text]) => annotate(plainArticle(text, { id }))),
    [],
  );
  const position = (article: string): Position => ({ value: "", key: "", range: null, evidence: sentenceEvidence(views.get(article)![0]) });
  const left = (a: string, b: string): number =>
    withoutBoth([{ kind: "wording", rule: "test", verdict: "differ", a: position(a), b: position(b) }], views).length;
  expect([left("a", "b"), left("a", "d"), left("c", "d")]).toEqual([0, 1, 1]);
});
