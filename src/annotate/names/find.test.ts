import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, plainArticle } from "../../model/article.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { splitSentences } from "../../text/sentences.ts";
import { findNames } from "./find.ts";

const articleOf = (text: string): Article => plainArticle(text);
const namesIn = (text: string) => findNames(articleOf(text), splitSentences(text, splitParagraphs(text)));
/** "person Yoshi Ando <Foreign Minister>" for each mention. */
const shown = (text: string): string[] =>
  namesIn(text).map((n) => `${n.kind} ${n.text}${n.title ? ` <${text.slice(n.title.start, n.title.end)}>` : ""}`);

describe("findNames", () => {
  it("takes titles off", () => {
    expect(shown("Officials met Japanese Foreign Minister Yoshi Ando in Oslo.")).toEqual([
      "person Yoshi Ando <Foreign Minister>",
      "place Oslo",
    ]);
    expect(shown("NATO Secretary General Ana Mora said so.")).toEqual(["organisation NATO", "person Ana Mora <Secretary General>"]);
    expect(shown("On arrival, spokeswoman Wen Poe told Mr Hill.")).toEqual(["person Wen Poe <spokeswoman>", "person Hill <Mr>"]);
    expect(shown("He met former Costa Rican president Laura Poe.")).toEqual(["person Laura Poe <former Costa Rican president>"]);
    expect(shown("She met the former prime minister Lars Holm.")).toEqual(["person Lars Holm <former prime minister>"]);
  });
  it("finds roles in appositives", () => {
    expect(shown("Hugh Hill, a doctor, said it was late.")).toEqual(["person Hugh Hill <doctor>"]);
    expect(shown("Zyra Quell, director of the Civil Aviation Agency, agreed.")[0]).toBe(
      "person Zyra Quell <director of the Civil Aviation Agency>",
    );
    expect(shown("The app's founder, Ana Mora, agreed.")).toEqual(["person Ana Mora <founder>"]);
  });
  it("takes a role with all its nouns, and gives it to the name after it", () => {
    expect(shown("It struck near the island of Tarn, coast guard spokeswoman Zyra Quell said.")).toEqual([
      "place Tarn",
      "person Zyra Quell <coast guard spokeswoman>",
    ]);
    expect(shown("It rained, the spokeswoman of the coast guard, Zyra Quell, said.")).toEqual([
      "person Zyra Quell <spokeswoman of the coast guard>",
    ]);
    expect(shown("Then interior ministry spokesman Karl Holm agreed.")).toEqual(["person Karl Holm <interior ministry spokesman>"]);
    expect(shown("Zyra Quell, the harbour master of Port Tarn, agreed.")[0]).toBe("person Zyra Quell <harbour master of Port Tarn>");
  });
  it("tells a company by what runs, by what it is called, and by its saying something", () => {
    expect(shown("The ship, operated by Quell Line, sank.")).toEqual(["organisation Quell Line"]);
    expect(shown("It was late, according to the operator, Quell Line.")).toEqual(["organisation Quell Line"]);
    expect(shown("Nobody reached the airline Zephira on Monday.")).toEqual(["organisation Zephira"]);
    expect(shown("They walked along the Quell Line.")).toEqual(["other Quell Line"]);
    expect(shown("It was sold by the operator, Ana Mora.")[0]).toContain("person Ana Mora");
  });
  it("joins two plain words under the head of an office, but not two offices", () => {
    expect(shown("He called the Food and Drug Administration.")).toEqual(["organisation Food and Drug Administration"]);
    expect(shown("He called the FBI and Justice Department.")).toEqual(["organisation FBI", "organisation Justice Department"]);
  });
  it("leaves possessives off and keeps connectors, initials, hyphens and particles", () => {
    expect(shown("It was Ana Mora’s idea.")).toEqual(["person Ana Mora"]);
    expect(shown("He left the University of Larkford for the Bank of England.")).toEqual([
      "organisation University of Larkford",
      "organisation Bank of England",
    ]);
    expect(shown("We saw J. K. Poe and Jean-Claude de la Mora and Kim Jong-un in Tokyo-based clubs.").slice(0, 3)).toEqual([
      "person J. K. Poe",
      "person Jean-Claude de la Mora",
      "person Kim Jong-un",
    ]);
  });
  it("takes no capital at the start of a sentence for a name", () => {
    expect(shown("Officials said so. Meanwhile it rained. Trees fell. Practical help came on Monday in March.")).toEqual([]);
  });
  it("drops peoples, months and lone titles", () => {
    expect(shown("The Japanese and a British ship met in May. The President and the Prime Minister left.")).toEqual([]);
  });
  it("reads a headline in capitals by what the article names", () => {
    const text = "MORA LEAVES OSLO AFTER STORM\nThe pilot Ana Mora left Oslo on Monday. Mora said it was safe.";
    expect(shown(text)).toEqual(["person MORA", "place OSLO", "person Ana Mora <pilot>", "place Oslo", "person Mora"]);
  });
  it("gives a lone surname the kind of the full name", () => {
    expect(shown("It was Ana Quillfeather. Later Quillfeather left.")).toEqual(["person Ana Quillfeather", "person Quillfeather"]);
  });
  it("lies inside the text, in order, without overlaps, whatever the text", () => {
    const word = fc.constantFrom(
      "Ana",
      "Mora",
      "of",
      "the",
      "NATO",
      "Mr",
      ",",
      ".",
      "\n",
      "“",
      "said",
      "de",
      "-",
      "U.S.",
      "’s",
      "President",
      "É",
      "43",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(word, { maxLength: 40 }).map((w) => w.join(" ")),
        ),
        (text) => {
          let end = 0;
          for (const n of namesIn(text)) {
            expect(n.start).toBeGreaterThanOrEqual(end);
            expect(n.end).toBeGreaterThan(n.start);
            expect(n.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(n.start, n.end)).toBe(n.text);
            end = n.end;
          }
        },
      ),
    );
  });
});
