import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HASH_START, hashStep, MISSING, StretchMap } from "./stretch-map.ts";

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

describe("a map of stretches", () => {
  it("answers as a map of strings does, in the middle of any text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 5, unit: "binary" })), fc.string(), (words, around) => {
        const map = new StretchMap();
        const plain = new Map<string, number>();
        words.forEach((word, i) => {
          const text = `${around}${word}${around}`;
          const [start, end] = [around.length, around.length + word.length];
          expect(map.get(text, start, end, hashOf(word))).toBe(plain.get(word) ?? MISSING);
          if (plain.has(word)) return;
          plain.set(word, i);
          map.add(text, start, end, hashOf(word), i);
        });
      }),
    );
  });

  it("tells apart stretches of one hash, and keeps all as it grows", () => {
    const map = new StretchMap();
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    words.forEach((word, i) => {
      map.add(word, 0, word.length, i % 97, i);
    });
    for (const i of [0, 1, 98, 9_999, 19_999]) expect(map.get(words[i], 0, words[i].length, i % 97)).toBe(i);
    expect(map.get("v1", 0, 2, 1)).toBe(MISSING);
  });
});
