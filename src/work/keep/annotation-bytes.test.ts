import { expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { annotatedFrom, annotationBytes } from "./annotation-bytes.ts";

const TEXT = `PORT HALLIN, March 3 (Coastwire) - A ferry with 120 people on board ran aground on Monday, the coast guard said.

“We had no power for an hour,” captain Mira Oduya told the Harbour Post. At least 14 passengers were hurt, she said.

Subscribe to our newsletter

Officials will inspect the ship next week.`;

it("gives back what it was given, removed parts, tokens and all", () => {
  const removed = [{ start: TEXT.indexOf("Subscribe"), end: TEXT.indexOf("\n\nOfficials"), reason: "prompt", rule: "clean/prompt" }];
  const annotated = annotate(plainArticle(TEXT, { removed, stated: { value: "2024-03-05", basis: "metadata", span: null } }));
  expect(annotated.quotes.length).toBeGreaterThan(0);
  expect(annotated.names.length).toBeGreaterThan(0);
  expect(annotatedFrom(annotated.article, annotationBytes(annotated))).toEqual(annotated);
});
