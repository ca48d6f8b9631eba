import { describe, expect, it } from "vitest";
import { annotate } from "../annotate/annotate.ts";
import { plainArticle } from "../model/article.ts";
import { voicesOf } from "./voice.ts";

const voices = (text: string): readonly boolean[] => {
  const article = annotate(plainArticle(text, { id: "a1", source: "a.txt" }));
  return article.sentences.map(voicesOf(article));
};

describe("voicesOf", () => {
  it("asks a first or second person for a speaker", () => {
    expect(voices("We are introducing a new tram line. The tram line opens in May.")).toEqual([false, true]);
    expect(voices("You will be able to ride it with your old ticket.")).toEqual([false]);
    expect(voices("“We heard a long noise and ran,” said Ada Lark, a passenger.")).toEqual([true]);
  });

  it("does not let the inside of a long quotation stand for itself", () => {
    expect(voices("“The noise was loud and long. Lucky people ran home early,” Ada Lark said.")).toEqual([false, true]);
  });

  it("takes the US for no person", () => {
    expect(voices("The US sent three ships to the bay.")).toEqual([true]);
  });
});
