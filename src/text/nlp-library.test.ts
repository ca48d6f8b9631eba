import { describe, expect, it } from "vitest";
import { openLibrary } from "./nlp-library.ts";

// Built of words whose reading hangs on what stands beside them, contractions, abbreviations, numbers, addresses, marks and line breaks.
const TEXTS = [
  "The harbour master can't say when the ferry will sail, but he's sure it won't be today.",
  "Dr. Ana Mora of the U.S. Coast Watch told reporters on Jan. 5 that the 3.5-mile bridge is to close. It did.",
  'J. K. Poe asked: “Why?” Nobody knew… "We\'re closing," she said (at 5 p.m.).\nThe town hall — closed since May — reopens.',
  "Prices rose 12% to $4.50; see www.example.org/a?b=c or mail post@example.org #harbour @anamora 😀 :-)",
  "They plan to report the report. Reported losses report to the reporting officer who will record a record.",
  "A well-known state-of-the-art co-owner's ex-husband isn't saying much, is he? “No,” he says.",
  // Runs that the lexicon does not hold, with marks around them.
  "Vell, vell. vell: “Vell vell” vell.” (vell) (vell vell) vell). vell), [vell] 'vell vell' vell,” “vell.” ‘vell’ “vell, vell?” vell…” vell!’",
  "“cannot cannot.” (gonna) cannot, “Inc.” Inc.” (Mr. “vell. vell.) vell.] v, “v v.” “v” vell-vell vell-vell, vell—vell “vell-vell” vell's vell’s. VELL” Vell?”",
  "Tabs\tand\u00a0hard spaces\u2009stay. I'd've gone, y'know, but he would not've.",
];

/** What the library itself gives. */
async function original(texts: readonly string[]) {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  const lemma = its.lemma as unknown as typeof its.normal;
  return texts.map((text) => {
    const doc = nlp.readDoc(text);
    const [words, tags, lemmas] = [its.value, its.pos, lemma].map((of) => doc.tokens().out(of) as string[]);
    return {
      words: words.map((word, i) => [word, tags[i], (lemmas[i] ?? word).toLowerCase()]),
      sentences: doc.sentences().out(its.span) as unknown as number[][],
    };
  });
}

describe("the library over tables", () => {
  const library = openLibrary();

  it("reads as the library itself does", async () => {
    const expected = await original(TEXTS);
    TEXTS.forEach((text, t) => {
      const reading = library.read(text, 0, text.length);
      const words = Array.from({ length: reading.length }, (_, i) => reading.word(i)).map((w) => [w.text, w.pos, w.lemma]);
      expect(words).toEqual(expected[t].words);
      expect(reading.sentences).toEqual(expected[t].sentences.map((s) => s.slice(0, 2)));
    });
  });

  it("says where each word begins in a part of a text", () => {
    const text = "Before. “It can't be,” she said.";
    const from = text.indexOf("“");
    const reading = library.read(text, from, text.length);
    for (let i = 0; i < reading.length; i++) expect(text.startsWith(reading.word(i).text, reading.starts[i])).toBe(true);
    expect(reading.starts[0]).toBe(from);
  });

  it("reads a text alike whatever was read before", () => {
    const text = "The city's mayor says the city's… plan is the city's.";
    const read = (lib: ReturnType<typeof openLibrary>): string[] => {
      const reading = lib.read(text, 0, text.length);
      return Array.from({ length: reading.length }, (_, i) => `${reading.word(i).text}/${reading.word(i).pos}`);
    };
    const fresh = openLibrary();
    const expected = read(fresh);
    library.read("city's… city's “city's” CITY'S", 0, 30);
    expect(read(library)).toEqual(expected);
    expect(read(fresh)).toEqual(expected);
  });
});
