import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainArticle } from "../../model/article.ts";
import { annotate } from "../annotate.ts";

const credits = (text: string): string[] => annotate(plainArticle(text)).credits.map((c) => `${c.name} ${c.relation}`);

describe("credits", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["The bridge was closed on Monday, CNN reported.", ["CNN reported"]],
    ["The Riverton Herald reported on Monday that the bridge was closed.", ["Riverton Herald reported"]],
    ["“It is over,” she told the Riverton Herald on Monday.", ["Riverton Herald told"]],
    ["The mayor, speaking to BBC Radio 5 on Monday, said it was over.", ["BBC told"]],
    ["According to Riverton24, the bridge was closed.", ["Riverton24 according-to"]],
    ["According to bridges.com, it was closed.", ["bridges.com according-to"]],
    ["The bridge was closed, the newspaper Morgenblick reported.", ["Morgenblick reported"]],
    ["The bridge was closed, the agency said, citing Reuters.", ["Reuters citing"]],
    ["Citing Reuters, the agency said the bridge was closed.", ["Reuters citing"]],
    ["She told CNN and the BBC that it was over.", ["CNN told", "BBC told"]],
    ["RIVERTON, Jan 5 (Reuters) - The bridge was closed on Monday.", ["Reuters dateline"]],
    ["RIVERTON (AP) — The bridge was closed on Monday.", ["Associated Press dateline"]],
    ["The bridge was closed on Monday.\nReuters - Ap - Afp", ["Reuters dateline", "Associated Press dateline", "AFP dateline"]],
    ["The bridge was closed.\nCopyright 2018 The Associated Press. All rights reserved.", ["Associated Press copyright"]],
    ["By Ann Lee, Reuters\nThe bridge was closed.", ["Reuters byline"]],
    // Where an outlet is from is no part of its name.
    ["One witness who spoke to Danish channel r-tv was angry.", ["r-tv told"]],
    ["She told the South Korean daily Morgenblick on Monday.", ["Morgenblick told"]],
    ["The Riverton daily Morgenblick reported it.", ["Morgenblick reported"]],
    ["She told the Riverton Post-Herald on Monday.", ["Riverton Post-Herald told"]],
    // The fuller name stands for the shorter one.
    ["The New York Times reported it. She told the Times that it was over.", ["The New York Times reported", "The New York Times told"]],
  ];
  for (const [text, expected] of cases) it(text.slice(0, 60), () => expect(credits(text)).toEqual(expected));

  const none: readonly string[] = [
    // A source that is no outlet.
    "According to the Ministry of Transport, the bridge was closed.",
    "She told Smith that the bridge was closed.",
    "The newspaper reported on Monday: the bridge was closed.",
    "The Danish newspaper reported that the bridge was closed.",
    // A photo credit.
    "The old bridge of Riverton, which carries the road to the harbour and the railway over the river, as it was seen from the eastern bank on Monday ©Ann Lee (AFP)",
    "The bridge on Monday. Image copyright Reuters",
    "The bridge on Monday. (Photo: Ann Lee/AP)",
    // The outlet stands only beside the one that reported.
    "The chief executive of The Washington Post resigned on Monday.",
  ];
  for (const text of none) it(`none: ${text.slice(0, 60)}`, () => expect(credits(text)).toEqual([]));

  it("names the affiliate, not the network", () =>
    expect(credits("The bridge was closed, CNN affiliate Canal Riverton reported.")).toEqual(["Canal Riverton reported"]));

  it("never throws, and every span lies inside the text", () => {
    const words = fc.constantFrom(
      "told",
      "CNN",
      "(AP)",
      "according to",
      "the",
      "Times",
      "“",
      "\n",
      "Copyright 2018",
      "By",
      "reported",
      ",",
      "/AFP/",
      "x.com",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const c of annotate(plainArticle(text)).credits) {
          expect(c.start).toBeGreaterThanOrEqual(0);
          expect(c.end).toBeLessThanOrEqual(text.length);
          expect(c.start).toBeLessThan(c.end);
        }
      }),
      { numRuns: 200 },
    );
  });
});
