import fc from "fast-check";
import { expect, it } from "vitest";
import { folded, termsOf, WORD } from "./query.ts";
import { snippetOf } from "./snippet.ts";

const FILLER = "Nothing of note was said in this sentence. ".repeat(20);

function marked(text: string, query: string): string[] {
  const snippet = snippetOf({ text, removed: [] }, termsOf(query));
  return snippet.found.map((f) => text.slice(f.start, f.end));
}

it("shows the passage that holds most of the words, and marks them", () => {
  const text = `The ferry left. ${FILLER}The ferry ran aground off Sarne. ${FILLER}`;
  const snippet = snippetOf({ text, removed: [] }, termsOf("sarne ferry"));
  expect(snippet.text).toContain("ferry ran aground off Sarne");
  expect(snippet.text).toBe(text.slice(snippet.start, snippet.end));
  expect(marked(text, "sarne ferry")).toEqual(["ferry", "Sarne"]);
});

it("finds words whatever their case and accents, beginnings and phrases", () => {
  expect(marked("Der FÄHRE wegen. Zoë said no.", "fahre zoe")).toEqual(["FÄHRE", "Zoë"]);
  expect(marked("The harbourmaster of the harbour.", "harbour*")).toEqual(["harbourmaster", "harbour"]);
  expect(marked("It ran. It ran aground.", '"ran aground"')).toEqual(["ran aground"]);
});

it("does not show boilerplate as a finding, and begins at the beginning where nothing is found", () => {
  const text = "Cookies on this ferry site. The boat left.";
  expect(snippetOf({ text, removed: [{ start: 0, end: 27, reason: "cookies", rule: "clean/cookies" }] }, termsOf("ferry"))).toEqual({
    start: 0,
    end: text.length,
    text,
    found: [],
  });
});

it("is always a short part of the text with findings inside, on any text and query", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), fc.string({ unit: "binary", maxLength: 20 }), (text, query) => {
      const { start, end, text: shown, found } = snippetOf({ text, removed: [] }, termsOf(`${query} ${text.slice(5, 9)}`));
      expect(shown).toBe(text.slice(start, end));
      expect(shown.length).toBeLessThanOrEqual(240);
      for (const f of found) expect(f.start >= start && f.end <= end && f.start < f.end).toBe(true);
    }),
  );
});

it("finds all words that are one looked for when case and marks are taken away, and none else", () => {
  const letters = fc.constantFrom(..."aAáÁbKkß7-_. ", "\u0301", "\u212A", "\u{1D400}", "\uD835", "\uE000", "é");
  const text = fc.array(letters, { maxLength: 80 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (text, query) => {
      const word = query.match(WORD)?.[0] ?? "a";
      const expected = [...text.matchAll(WORD)].map((m) => m[0]).filter((w) => folded(w) === folded(word));
      expect(marked(text, word)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
