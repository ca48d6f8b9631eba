import { describe, expect, it } from "vitest";
import { parse } from "../../text/nlp.ts";
import { clausesOf } from "./clause-modes.ts";

/** Each clause as "text: mode", with "not" where it is negated. */
function read(text: string): readonly string[] {
  const { tokens } = parse(text, { start: 0, end: text.length });
  return clausesOf(tokens).map((c) => `${text.slice(c.start, c.end)}: ${c.mode}${c.negated ? " not" : ""}`);
}

describe("clausesOf", () => {
  it("gives each of two facts its own mode and negation", () => {
    expect(read("The bridge was closed and the tram will return on Friday.")).toEqual([
      "The bridge was closed: asserted",
      "the tram will return on Friday: planned",
    ]);
    expect(read("Nobody was hurt, but the depot burned down.")).toEqual([
      "Nobody was hurt: asserted not",
      "the depot burned down: asserted",
    ]);
  });

  it("takes what is reported to be denied for denied", () => {
    expect(read("The operator denied that the brakes had failed.")).toEqual([
      "The operator denied: denied",
      "the brakes had failed: denied",
    ]);
    expect(read("The operator said that the brakes had failed.")[1]).toBe("the brakes had failed: asserted");
  });
});
