import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../text/nlp.ts";
import { findQuantities } from "./quantities.ts";

/** Phrase, value, bound, unit and what is counted, of each quantity. */
function read(text: string): readonly string[] {
  return findQuantities(parse(text, { start: 0, end: text.length }).tokens).map(
    (q) => `${text.slice(q.start, q.end)} = ${q.value} ${q.bound} ${q.unit ?? "-"} ${q.counted ?? "-"}`,
  );
}

describe("findQuantities", () => {
  it.each([
    ["The ferry carried 51 passengers.", "51 = 51 exact - passenger"],
    ["More than 50 people were on board.", "More than 50 = 50 above - people"],
    ["At least twelve firefighters were treated.", "At least twelve = 12 at-least - firefighter"],
    ["Nearly 1,200 letters arrived.", "Nearly 1,200 = 1200 below - letter"],
    ["Half a million voters stayed at home.", "Half a million = 500000 exact - voter"],
    ["Some 2.5 million bees escaped.", "Some 2.5 million = 2500000 about - bee"],
    ["Hundreds of thousands of pilgrims came.", "Hundreds of thousands = 100000 at-least - pilgrim"],
    ["Up to 40 rescue workers searched.", "Up to 40 = 40 at-most - worker"],
    ["Twenty-five sheep were stolen.", "Twenty-five = 25 exact - sheep"],
    ["The tower is 40 metres tall.", "40 metres = 40 exact m tall"],
    ["A 130-foot-deep shaft opened.", "130-foot = 130 exact ft deep"],
    ["It stands at a depth of 40m in winter.", "40m = 40 exact m deep"],
    ["The bridge cost $7m to build.", "$7m = 7000000 exact USD -"],
    ["The number of injured has risen to 14.", "14 = 14 exact - injured"],
    ["The number of missing sailors rose to at least 20.", "at least 20 = 20 at-least - sailor"],
    ["The death toll has climbed to 30.", "30 = 30 exact - dead"],
    ["The mast fell, injuring at least nine of them.", "at least nine = 9 at-least - injured"],
    ["Nine were hurt.", "Nine = 9 exact - hurt"],
    ["Sales fell 12.5 per cent.", "12.5 per cent = 12.5 exact % -"],
    ["Between 20 and 30 percent agreed.", "20 and 30 percent = 20 at-least % -"],
    ["A five-year-old boy was found.", "five-year-old = 5 exact year-old -"],
    ["Ada Lark, 48, was not hurt.", "48 = 48 exact year-old -"],
    ["Two were injured and 12 dead were counted.", "12 = 12 exact - dead"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    "He finished on the 48th lap.",
    "It happened in 2016.",
    "On Nov. 13 the mayor left.",
    "The train left at 12:20 p.m. sharp.",
    "The train left at 3: 30 a. m. sharp.",
    "They won 3-1 at home.",
    "Flight 370 vanished.",
    "Call 0207 555 4368 now.",
    "No one was there.",
    "One of them left one day.",
    "The Boeing 737 landed.",
  ])("finds no count in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("keeps spans inside the text and never throws", () => {
    const word = fc.constantFrom(
      "12",
      "$",
      "million",
      "half",
      "a",
      "-",
      "year",
      "old",
      "to",
      "(",
      ")",
      "of",
      "per",
      "cent",
      "dozens",
      ",",
      "é",
      "more",
      "than",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        for (const q of findQuantities(parse(text, { start: 0, end: text.length }).tokens)) {
          expect(q.start).toBeGreaterThanOrEqual(0);
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(q.value)).toBe(true);
        }
      }),
    );
  });
});
