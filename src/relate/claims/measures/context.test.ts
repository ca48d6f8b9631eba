import { describe, expect, it } from "vitest";
import { annotate } from "../../../annotate/annotate.ts";
import type { AnnotatedArticle } from "../../../model/annotated.ts";
import { plainArticle } from "../../../model/article.ts";
import type { Entity, Quote } from "../../../model/dossier.ts";
import type { Evidence } from "../../../model/evidence.ts";
import type { DatedExpression } from "../../../model/story.ts";
import { termsOfStory } from "../story-terms.ts";
import { type ClaimContext, contextMeasure } from "./context.ts";

const article = (id: string, text: string): AnnotatedArticle => annotate(plainArticle(text, { id, source: id }));

const A = article("a", "Dana Whitlock said the fire began at ten.\nThe terminal closed on 3 March.\nThree workers were hurt.");
const B = article("b", "The fire began at ten, Whitlock told reporters.\nThe terminal shut on 4 March.\nFour workers were hurt.");

const at = (x: AnnotatedArticle, text: string): Evidence => {
  const start = x.article.text.indexOf(text);
  return { article: x.article.id, start, end: start + text.length, text };
};

const entity: Entity = {
  id: "e1",
  kind: "person",
  name: "Dana Whitlock",
  roles: [],
  mentions: [at(A, "Dana Whitlock"), at(B, "Whitlock")],
};
const variant = (e: Evidence): Quote["variants"][number] => ({ evidence: [e], form: "indirect", cue: null, saidOn: null, rule: "test" });
const quote: Quote = {
  id: "q1",
  speaker: "e1",
  speakerText: "Dana Whitlock",
  variants: [variant(at(A, "the fire began at ten")), variant(at(B, "The fire began at ten"))],
  wording: "same",
  earliest: 0,
  fullest: 0,
  changes: [],
};
const day = (x: AnnotatedArticle, text: string, edtf: string): DatedExpression => ({
  ...at(x, text),
  sentence: 1,
  type: "DATE",
  timex: edtf,
  edtf,
  rule: "test",
});

function measured(a: number, b: number, context: Partial<ClaimContext>): Record<string, number> {
  const { units } = termsOfStory([A, B]);
  const measure = contextMeasure([A, B], units, { entities: [], quotes: [], dates: [], ...context });
  const values = measure.of({ a, b, cosine: 0 });
  return Object.fromEntries(measure.names.map((name, i) => [name, values[i]]));
}

describe("contextMeasure", () => {
  it("sees the same entity, quote and speaker", () => {
    const found = measured(0, 3, { entities: [entity], quotes: [quote] });
    expect(found).toMatchObject({ sameQuote: 1, sameSpeaker: 1, otherSpeaker: 0, attributed: 1 });
    expect(found.entityCosine).toBeCloseTo(1);
    expect(measured(0, 4, { entities: [entity], quotes: [quote] })).toMatchObject({ sameQuote: 0, entityCosine: 0 });
  });

  it("tells the same day from another", () => {
    const on = (b: string) => measured(1, 4, { dates: [day(A, "3 March", "2024-03-03"), day(B, "4 March", b)] });
    expect(on("2024-03-03")).toMatchObject({ sameDay: 1, otherDay: 0 });
    expect(on("2024-03-04")).toMatchObject({ sameDay: 0, otherDay: 1 });
  });

  it("knows nothing where the stages before know nothing", () => {
    expect(Object.values(measured(1, 4, {})).every((v) => v === 0)).toBe(true);
  });
});
