import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { CONVERSION_SLACK, dimensionOf, meet, rangeOf } from "./number-range.ts";

/** Whether the last quantities of two sentences may be the same, the way statements are compared; null: of two dimensions. */
function agree(a: string, b: string): boolean | null {
  const [x, y] = [a, b].map((text) => {
    const quantity = annotate(plainArticle(text, { id: "a" })).statements.flatMap((s) => s.quantities)[0];
    return { quantity, range: rangeOf(quantity, text.slice(quantity.start, quantity.end)) };
  });
  if (dimensionOf(x.quantity.unit) !== dimensionOf(y.quantity.unit)) return null;
  return meet(x.range, y.range, x.quantity.unit === y.quantity.unit ? 0 : CONVERSION_SLACK);
}

describe("two figures", () => {
  it.each([
    ["51 people came.", "More than 50 people came.", true],
    ["51 people came.", "More than 51 people came.", false],
    ["51 people came.", "At least 51 people came.", true],
    ["51 people came.", "At least 52 people came.", false],
    ["51 people came.", "Fewer than 51 people came.", false],
    ["51 people came.", "Up to 51 people came.", true],
    ["51 people came.", "About 50 people came.", true],
    ["51 people came.", "Nearly 50 people came.", false],
    ["49 people came.", "Nearly 50 people came.", true],
    ["51 people came.", "Dozens of people came.", true],
    ["351 people came.", "Hundreds of people came.", true],
    ["5,100 people came.", "Hundreds of people came.", false],
    ["1,204,000 people came.", "1.2 million people came.", true],
    ["1,304,000 people came.", "1.2 million people came.", false],
    ["It rose 1.5 per cent.", "It rose 1.54 percent.", true],
    ["It rose 1.5 per cent.", "It rose 1.6 percent.", false],
  ])("by bound and precision: %s — %s", (a, b, expected) => expect(agree(a, b)).toBe(expected));

  it.each([
    ["It lies 10 km away.", "It lies 6 miles away.", true],
    ["It lies 10 km away.", "It lies 10 miles away.", false],
    ["The wall is 40 metres high.", "The wall is 130 feet high.", true],
    ["The wall is 40 metres high.", "The wall is 160 feet high.", false],
    ["It weighs 20 kg.", "It weighs 44 lb.", true],
    ["It weighs 20 kg.", "It weighs 20 lb.", false],
    ["It burned 100 acres.", "It burned 40 hectares.", true],
    ["It went 60 mph.", "It went 97 kph.", true],
  ])("by unit, with the rounding of a conversion: %s — %s", (a, b, expected) => expect(agree(a, b)).toBe(expected));

  it.each([
    ["It cost $5 million.", "It cost £4 million.", null],
    ["It cost $5 million.", "It cost €5 million.", null],
    ["It cost $5 million.", "It cost $5.0 million.", true],
    ["It cost $5 million.", "It cost $6 million.", false],
    ["It cost £1.25bn.", "It cost £1.3 billion.", true],
  ])("of money only in one currency: %s — %s", (a, b, expected) => expect(agree(a, b)).toBe(expected));
});
