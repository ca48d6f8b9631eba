import { expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { perView } from "./per-view.ts";
import { viewsOf } from "./view.ts";

it("makes a thing once for each view", () => {
  const [a, b] = viewsOf([annotate(plainArticle("The mill burned. The dam held.", { id: "a" }))], []).get("a")!;
  let made = 0;
  const lengthOf = perView((view) => {
    made++;
    return view.sentence.tokens.length;
  });
  expect([lengthOf(a), lengthOf(b), lengthOf(a)]).toEqual([4, 4, 4]);
  expect(made).toBe(2);
});
