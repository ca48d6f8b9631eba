import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sentence } from "../../model/annotated.ts";
import { parse } from "../../text/nlp.ts";
import { statedIn } from "./stated.ts";

function sentenceOf(text: string): Sentence {
  const { tokens } = parse(text, { start: 0, end: text.length });
  return { start: 0, end: text.length, index: 0, paragraph: 0, tokens };
}

/** The words that a sentence states, and its main verb. `reported`: the words of it that somebody says. */
function stated(text: string, reported = ""): { words: string; verb: string | null } {
  const sentence = sentenceOf(text);
  const start = text.indexOf(reported);
  const { main, verb } = statedIn(sentence, reported === "" ? [] : [{ start, end: start + reported.length }]);
  return {
    words: sentence.tokens
      .filter((t, i) => main[i] && /[\p{L}\p{N}]/u.test(t.text))
      .map((t) => t.text)
      .join(" "),
    verb: sentence.tokens[verb]?.text ?? null,
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

  it("leaves out who says so, not what is said, nor its first word", () => {
    expect(stated("Whitlock told reporters that the brakes failed.", "that the brakes failed").words).toBe("that the brakes failed");
    expect(stated("The brakes failed, the operator said on Friday.", "The brakes failed").words).toBe("The brakes failed");
    expect(stated("The brakes failed, as the operator announced.").words).toBe("The brakes failed");
  });

  it("marks every token, and never none, whatever the words", () => {
    const word = fc.constantFrom("when", "after", "who", "that", "as", ",", ";", "the", "tram", "hit", "was", "hurt", "by", "to", "Friday");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const sentence = sentenceOf(words.join(" "));
        const { main, verb } = statedIn(sentence, [{ start: 3, end: 20 }]);
        expect(main).toHaveLength(sentence.tokens.length);
        expect(main.some((m) => m)).toBe(true);
        expect(verb).toBeLessThan(sentence.tokens.length);
      }),
    );
  });
});
