import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import type { Entity } from "../../model/dossier.ts";
import { linkEntities } from "./link.ts";
import { entityLookup } from "./lookup.ts";

const articleOf = (id: string, text: string): Article => plainArticle(text, { id });
const link = (...texts: string[]): readonly Entity[] => linkEntities(texts.map((t, i) => annotate(articleOf(`a${i}`, t))));
const named = (entities: readonly Entity[], name: string): Entity => {
  const found = entities.find((e) => e.name === name);
  if (!found) throw new Error(`no ${name} among ${entities.map((e) => e.name).join(", ")}`);
  return found;
};
const texts = (e: Entity): string[] => e.mentions.map((m) => m.text);

describe("linkEntities", () => {
  it("brings shorter names and titles of one person together across articles", () => {
    const entities = link(
      "Ruritania's Foreign Minister Yoshi Ando spoke in Oslo. Mr Ando left on Monday.",
      "The talks with Yoshi Ando went on. Ando said they were good.",
    );
    const ando = named(entities, "Yoshi Ando");
    expect(ando.kind).toBe("person");
    expect(texts(ando)).toEqual(["Yoshi Ando", "Ando", "Yoshi Ando", "Ando"]);
    expect(ando.roles.map((r) => r.text)).toEqual(["foreign minister"]);
  });
  it("gives a company's nouns to companies alone", () => {
    const entities = link(
      "The ship is operated by Quell Line. The company said that it was sorry, the Larkford Courier reported. The Safety Board met.",
      "The captain called, the Larkford Courier reported. The company says there was no call.",
      "Zyra Quell, the harbour master, agreed. The company says there was no call. The board met.",
    );
    expect(texts(named(entities, "Quell Line"))).toEqual(["Quell Line", "The company"]);
    expect(entities.filter((e) => e.name !== "Quell Line").flatMap(texts)).not.toContain("The company");
    expect(texts(named(entities, "Safety Board"))).toEqual(["Safety Board"]);
  });
  it("joins a bare surname to a name that its role shows to be a person's", () => {
    const entities = link("“It sank,” Zyra Quell, the harbour master of Port Tarn, said. Quell said that it was late.");
    expect(named(entities, "Zyra Quell").kind).toBe("person");
    expect(texts(named(entities, "Zyra Quell"))).toEqual(["Zyra Quell", "Quell"]);
  });
  it("keeps a family apart and gives a surname to the nearest before it", () => {
    const entities = link("The pilot Peter Quill met the driver John Quill. Quill said it was late. It was Peter Quill who left.");
    expect(texts(named(entities, "Peter Quill"))).toEqual(["Peter Quill", "Peter Quill"]);
    expect(texts(named(entities, "John Quill")).slice(0, 2)).toEqual(["John Quill", "Quill"]);
  });
  it("leaves a surname of two persons of the story open where the article names neither", () => {
    const entities = link("Peter Quill left.", "John Quill stayed.", "Nobody knew what Quill wanted.");
    expect(entities.flatMap(texts).filter((t) => t === "Quill")).toEqual([]);
  });
  it("joins middle names, diacritics and one misspelt letter, but not two given names", () => {
    expect(link("It was José Marquez Luna.", "It was Jose Marquez.").filter((e) => e.kind === "person")).toHaveLength(1);
    expect(link("The pilot Peter Sorensen left.", "The pilot Peter Sorenson left.").filter((e) => e.kind === "person")).toHaveLength(1);
    expect(link("We met Daniel Poe.", "We met Daniela Poe.").filter((e) => e.kind === "person")).toHaveLength(2);
  });
  it("joins acronyms with what they stand for", () => {
    const entities = link(
      "It was the Larkford Aviation Authority (LAA) that knew. The LAA said so.",
      "The Larkford Aviation Authority was there. NATO and the North Atlantic Treaty Organisation are one.",
    );
    expect(texts(named(entities, "Larkford Aviation Authority"))).toEqual([
      "Larkford Aviation Authority",
      "LAA",
      "LAA",
      "Larkford Aviation Authority",
    ]);
    expect(texts(named(entities, "North Atlantic Treaty Organisation"))).toContain("NATO");
  });
  it("resolves a pronoun by gender and leaves it open where two fit alike", () => {
    const entities = link("On Monday the chairman Peter Poe met the actress Anna Hill. She smiled and he left.");
    expect(texts(named(entities, "Anna Hill"))).toContain("She");
    expect(texts(named(entities, "Peter Poe"))).toContain("he");
    const open = link("It was Peter Poe and John Hill in the rain. Then it got late. In the end he left.");
    expect(open.flatMap(texts)).not.toContain("he");
  });
  it("resolves a role noun to the one who holds the role", () => {
    const entities = link("The spokeswoman Anna Hill spoke to Peter Poe, a pilot. Later the spokeswoman left.");
    expect(texts(named(entities, "Anna Hill"))).toContain("the spokeswoman");
  });
  it("keeps both roles where articles differ", () => {
    const entities = link("A word from spokesman Wen Ping came.", "A word from spokeswoman Wen Ping came.");
    expect(named(entities, "Wen Ping").roles.map((r) => r.text)).toEqual(["spokesman", "spokeswoman"]);
  });
  it("tells what a span mentions", () => {
    const text = "On Monday Anna Hill met Peter Poe.";
    const lookup = entityLookup(link(text));
    const at = text.indexOf("Peter");
    expect(lookup.at("a0", { start: at, end: at + 9 })?.name).toBe("Peter Poe");
    expect(lookup.within("a0", { start: 0, end: text.length }).map((e) => e.name)).toEqual(["Anna Hill", "Peter Poe"]);
    expect(lookup.at("a0", { start: 0, end: 5 })).toBeNull();
  });
  it("is the same in any order, and reads back, whatever the text", () => {
    const sentence = fc.constantFrom(
      "Mr Poe said he knew Anna Hill.",
      "Peter Poe, a pilot, left Oslo.",
      "The pilot and the Larkford Authority (LA) said she was late.",
      "Poe spoke; John Poe did not.",
      "HILL LEAVES OSLO",
      "“He is here,” said Hill.",
    );
    const story = fc.array(
      fc.array(sentence, { maxLength: 6 }).map((s) => s.join(" ")),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(story, (list) => {
        const annotated = list.map((t, i) => annotate(articleOf(`a${i}`, t)));
        const entities = linkEntities(annotated);
        expect(linkEntities([...annotated].reverse())).toEqual(entities);
        for (const e of entities) for (const m of e.mentions) expect(list[Number(m.article.slice(1))].slice(m.start, m.end)).toBe(m.text);
        expect(new Set(entities.map((e) => e.id)).size).toBe(entities.length);
      }),
      { numRuns: 60 },
    );
  });
});
