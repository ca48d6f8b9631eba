import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/render/view/view.ts";
import { SAMPLE } from "../../test/render/sample-dossier.ts";
import { orderedClaims, SORTS } from "./claim-order.ts";

const view = viewOf(SAMPLE);
const all = SAMPLE.claims.map((_, i) => i);

describe("the order of the claims", () => {
  for (const { id } of SORTS) it(`${id}: leaves none out`, () => expect([...orderedClaims(view, id)].sort((a, b) => a - b)).toEqual(all));

  it("is the dossier's own unless asked otherwise", () => expect(orderedClaims(view, "support")).toEqual(all));

  it("puts what is disputed first", () => {
    const disputed = orderedClaims(view, "disputed").map((i) => SAMPLE.claims[i].status === "disputed");
    expect(disputed).toContain(true);
    expect(disputed).toEqual([...disputed].sort((a, b) => Number(b) - Number(a)));
  });

  it("puts what most articles speak of first", () => {
    const counts = orderedClaims(view, "articles").map((i) => view.support[i].size);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
