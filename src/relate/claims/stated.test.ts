import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../annotate/statements/clause-modes.ts";
import { parse } from "../../text/nlp.ts";
import { type Stated, statedIn } from "./stated.ts";

function read(text: string, reported: { readonly start: number; readonly end: number } | null) {
  const { tokens } = parse(text, { start: 0, end: text.length });
  return { tokens, ...statedIn(tokens, clausesOf(tokens), reported === null ? [] : [reported]) } satisfies Stated & { tokens: unknown };
}

/** The words that a sentence states, and its main verb. `reported`: the words of it that somebody says. */
function stated(text: string, reported = ""): { words: string; verb: string | null } {
  const start = text.indexOf(reported);
  const { tokens, main, verb } = read(text, reported === "" ? null : { start, end: start + reported.length });
  return {
    words: tokens
      .filter((t, i) => main[i] && /[\p{L}\p{N}]/u.test(t.text))
      .map((t) => t.text)
      .join(" "),
    verb: tokens[verb]?.text ?? null,
  };
}

describe("statedIn", () => {
  it("leaves out clauses of time, wherever they stand", () => {
    expect(stated("The driver called for help ten minutes before the tram left the rails.").words).toBe(
      "The driver called for help ten minutes",
    );
    expect(stated("When the tram left the rails, the driver called for help.").words).toBe("the driver called for help");
  });

  it("finds the main verb behind a relative clause without commas", () => {
    expect(stated("A woman who was hurt when the tram left the rails has died.")).toEqual({ words: "A woman has died", verb: "died" });
  });

  it("takes a participle with its agent for background", () => {
    expect(stated("The tram, operated by Northbank Transit, hit a wall.")).toEqual({ words: "The tram hit a wall", verb: "hit" });
  });

  it("lets a preposition have no verb of its own", () => {
    expect(stated("After the crash the mayor praised the crew.").verb).toBe("praised");
  });

  it("leaves out who says so, not what is said", () => {
    expect(stated("Whitlock told reporters that the brakes failed.", "that the brakes failed").words).toBe("the brakes failed");
    expect(stated("The brakes failed, the operator said on Friday.", "The brakes failed").words).toBe("The brakes failed");
    expect(stated("The brakes failed, as the operator announced.").words).toBe("The brakes failed");
  });

  it("marks every token, and never none, whatever the words", () => {
    const word = fc.constantFrom("when", "after", "who", "that", "as", ",", ";", "the", "tram", "hit", "was", "hurt", "by", "to", "Friday");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const { tokens, main, verb } = read(words.join(" "), { start: 3, end: 20 });
        expect(main).toHaveLength(tokens.length);
        expect(main.some((m) => m)).toBe(true);
        expect(verb).toBeLessThan(tokens.length);
      }),
    );
  });
});
