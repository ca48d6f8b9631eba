import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitParagraphs } from "./paragraphs.ts";
import { splitSentences } from "./sentences.ts";

const sentences = (text: string): string[] => splitSentences(text, splitParagraphs(text)).map((s) => text.slice(s.start, s.end));

describe("sentences", () => {
  it.each([
    ["closing marks belong to what they close", ['"We are ready." She left.', ['"We are ready."', "She left."]]],
    ["a quotation of two sentences is two", ["“We wait. We hope,” he said.", ["“We wait.", "We hope,” he said."]]],
    ["titles and initials", ["Dr. Okoro met Gen. A. Silva. They spoke.", ["Dr. Okoro met Gen. A. Silva.", "They spoke."]]],
    ["no space after the stop", ["The ferry moved on.Then it stopped.", ["The ferry moved on.", "Then it stopped."]]],
    ["a curly mark glued to the stop", ["It was late, he said.“Nobody came.”", ["It was late, he said.", "“Nobody came.”"]]],
    [
      "a straight mark glued on both sides opens where none is open",
      [
        'They met at the same place."My view is that it helped," said Ilse Brandt.',
        ["They met at the same place.", '"My view is that it helped," said Ilse Brandt.'],
      ],
    ],
    [
      "and closes where one is open",
      ['"They met at the same place."My view differs, he wrote.', ['"They met at the same place."', "My view differs, he wrote."]],
    ],
    [
      "an hour and its day",
      ["It left at 6:15 p.m. Monday, bound for Sorra. It sank.", ["It left at 6:15 p.m. Monday, bound for Sorra.", "It sank."]],
    ],
    ["an hour, then another sentence", ["It left at 6:15 p.m. The crew slept.", ["It left at 6:15 p.m.", "The crew slept."]]],
    ["never across lines", ["Bridge closed\nThe council said so.", ["Bridge closed", "The council said so."]]],
  ] as const)("%s", (_, [text, expected]) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("what was read before changes nothing", () => {
    const text = "The city's mayor and Kelvar's bishop agree.";
    const before = JSON.stringify(splitSentences(text, splitParagraphs(text)));
    sentences("They spoke of the city's… of Kelvar's...and of “Kelvar's—agree.");
    expect(JSON.stringify(splitSentences(text, splitParagraphs(text)))).toBe(before);
  });

  it("a possessive is a word of its own", () => {
    const text = "The city's mayor left.";
    expect(splitSentences(text, splitParagraphs(text))[0].tokens.map((t) => t.text)).toEqual(["The", "city", "'s", "mayor", "left", "."]);
  });

  it("lies inside its paragraph, in order, and its tokens inside it", () => {
    const piece = fc.constantFrom(
      "word",
      "Mr.",
      "a.m.",
      "U.S.",
      "It's",
      ".",
      "!",
      "…",
      '"',
      "'",
      "“",
      "”",
      "(",
      ")",
      " ",
      " ",
      "\n",
      "\u00a0",
      "é",
      "😀",
      "\ud800",
      "3,5",
      "constructor",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const paragraphs = splitParagraphs(text);
        let end = 0;
        splitSentences(text, paragraphs).forEach((s, i) => {
          expect(s.index).toBe(i);
          expect(s.start).toBeGreaterThanOrEqual(Math.max(end, paragraphs[s.paragraph].start));
          expect(s.end).toBeLessThanOrEqual(paragraphs[s.paragraph].end);
          expect(s.tokens[0].start).toBe(s.start);
          expect(s.tokens.at(-1)?.end).toBe(s.end);
          for (const t of s.tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
          end = s.end;
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each(["'", '"', "”", "(", ". ", '."', "a.", "A. "])("keeps every token of a long run of %j", (mark) => {
    const text = mark.repeat(20_000);
    const found = splitSentences(text, splitParagraphs(text));
    const kept = found.flatMap((s) => s.tokens).reduce((sum, t) => sum + t.text.length, 0);
    expect(kept).toBe(text.replace(/ /g, "").length);
  });
});
