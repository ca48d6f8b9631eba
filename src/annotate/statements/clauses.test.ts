import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../text/nlp.ts";
import { clausesIn } from "./clauses.ts";

/** Each clause as "kind: subject | words". */
function read(text: string): readonly string[] {
  const { tokens } = parse(text, { start: 0, end: text.length });
  const words = (numbers: readonly number[]): string =>
    numbers
      .filter((n) => /[\p{L}\p{N}]/u.test(tokens[n].text))
      .map((n) => tokens[n].text)
      .join(" ");
  return clausesIn(tokens).map((c) => `${c.kind}: ${words(c.subject)} | ${words(c.tokens)}`);
}

describe("clausesIn", () => {
  it("takes up a clause again after the one that interrupts it", () => {
    expect(read("The tram, which was built in 1954, left the rails on Friday.")).toEqual([
      "main: tram | The tram left the rails on Friday",
      "relative: tram | was built in 1954",
    ]);
    expect(read("The tram, operated by Northbank Transit, hit a wall.")).toEqual([
      "main: tram | The tram hit a wall",
      "participle: tram | operated by Northbank Transit",
    ]);
  });

  it("gives two verbs two clauses, with one subject where the second has none", () => {
    expect(read("The tram left the rails and hit a wall.")).toEqual(["main: tram | The tram left the rails", "main: tram | hit a wall"]);
    expect(read("Three people died and nine were injured.")).toEqual([
      "main: Three people | Three people died",
      "main: nine | nine were injured",
    ]);
  });

  it("gives the whole subject to the clause that a coordinator opens", () => {
    expect(read("I took this tram on Friday and the door to the rear platform did not close.")).toEqual([
      "main: I | I took this tram on Friday",
      "main: door platform | the door to the rear platform did not close",
    ]);
  });

  it("tells who says so from what is said", () => {
    expect(read("Police said on Monday that three people died.")).toEqual([
      "report: Police | Police said on Monday",
      "main: three people | three people died",
    ]);
    expect(read("The tram is set to return on Friday, officials said.")).toEqual([
      "main: tram | The tram is set to return on Friday",
      "report: officials | officials said",
    ]);
  });

  it("keeps clauses of time apart, with a verb and without", () => {
    expect(read("Shares fell after prices rose.")).toEqual(["main: Shares | Shares fell", "adverbial: prices | prices rose"]);
    expect(read("After the crash the crew was praised.")).toEqual(["adverbial:  | the crash", "main: crew | the crew was praised"]);
  });

  it("puts every word that opens no clause into one, whatever the words", () => {
    const word = fc.constantFrom(..."when after who that as , ; ( the tram hit was hurt by to said Friday and".split(" "));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const text = words.join(" ");
        const { tokens } = parse(text, { start: 0, end: text.length });
        const held = clausesIn(tokens).flatMap((c) => c.tokens);
        expect(new Set(held).size).toBe(held.length);
        for (const [i, t] of tokens.entries()) if (/^(?:tram|hit|hurt|Friday)$/.test(t.text)) expect(held).toContain(i);
      }),
    );
  });
});
