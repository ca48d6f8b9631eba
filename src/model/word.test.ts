import { expect, it } from "vitest";
import { Word } from "./word.ts";

it("works out a fact once a word, for each fact apart", () => {
  const asked: string[] = [];
  const length = Word.fact(({ text }) => asked.push(text) && text.length);
  const capital = Word.fact(({ text, lower }) => (text === lower ? 0 : 1));
  const [tram, ferry] = [new Word("tram", "tram", "NOUN"), new Word("Ferry", "Ferry", "PROPN")];
  expect([tram, ferry, tram].map(length)).toEqual([4, 5, 4]);
  expect([tram, ferry, ferry].map(capital)).toEqual([0, 1, 1]);
  expect(asked).toEqual(["tram", "Ferry"]);
});

it("takes up facts that are asked for after the word was made", () => {
  const word = new Word("Boats", "Boat", "NOUN");
  expect(Word.fact(({ lemma }) => lemma.length)(word)).toBe(4);
});

it("looks the same whatever was asked of it", () => {
  const word = new Word("Boats", "Boat", "NOUN");
  const before = JSON.stringify(word);
  Word.fact(() => 1)(word);
  expect(JSON.stringify(word)).toBe(before);
});
