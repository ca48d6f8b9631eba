import { describe, expect, it } from "vitest";
import { parse } from "../../text/nlp.ts";
import { isNegated, modeOf } from "./mode.ts";

const tokens = (text: string) => parse(text, { start: 0, end: text.length }).tokens;

describe("modeOf", () => {
  it.each([
    ["The mill burned down.", "asserted"],
    ["The mill will reopen in May.", "planned"],
    ["The mill is expected to reopen.", "planned"],
    ["The fire may have begun in the attic.", "possible"],
    ["The owner denied that the mill was insured.", "denied"],
    ["In May the mill burned down.", "asserted"],
  ])("%s is %s", (text, mode) => {
    expect(modeOf(tokens(text))).toBe(mode);
  });
});

describe("isNegated", () => {
  it.each([
    ["The mill was not insured.", true],
    ["Nobody was hurt.", true],
    ["There were no injuries.", true],
    ["The crew failed to stop.", true],
    ["The mill was insured.", false],
    ["Not only the mill burned.", false],
    ["There is no doubt that it burned.", false],
  ])("%s: %s", (text, negated) => {
    expect(isNegated(tokens(text))).toBe(negated);
  });
});
