import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, plainArticle } from "../../model/article.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { splitSentences } from "../../text/sentences.ts";
import { findDates } from "./find.ts";

const article = (text: string, url: string | null = null): Article => plainArticle(text, { url });
const find = (text: string, url: string | null = null) => findDates(article(text, url), splitSentences(text, splitParagraphs(text)));
const places = (text: string): string[] =>
  find(text)
    .filter((e) => e.type === "DATE" || e.type === "TIME")
    .map((e) => e.text);

describe("findDates", () => {
  it("leaves words alone that only look like dates", () => {
    for (const text of [
      "The party may march on the square, and the dog sat in the sun for a second.",
      "May told reporters that March had been wrong.",
      "The flat cost $2017 and weighed 1990 kg.",
      "It holds 1,984 seats and scored 3.45 points.",
      "She was in her sixties. Temperatures were in the 70s.",
      "He reads the Sunday Times on Bloody Sunday Street.",
      "The Falcon 2000 Series landed.",
    ]) {
      expect(places(text), text).toEqual([]);
    }
  });

  it("finds the usual forms as one expression each", () => {
    expect(places("It opened on Sunday, Nov. 13, 2016 and closed on 3 March 2017.")).toEqual(["Sunday, Nov. 13, 2016", "3 March 2017"]);
    expect(places("The vote was held last June, in late March and in mid-2022.")).toEqual(["last June", "late March", "mid-2022"]);
    expect(places("Two weeks from now, or in the third quarter of 2011, or in the 1990s.")).toEqual([
      "Two weeks from now",
      "the third quarter of 2011",
      "1990s",
    ]);
    expect(places("The train left at 6:40 p.m. on Friday, after New Year's Eve.")).toEqual(["6:40 p.m.", "Friday", "New Year's Eve"]);
  });

  it("finds what holds none of the commoner words", () => {
    expect(places("In the same time period it fell, and in the sixties too.")).toEqual(["the same time period", "sixties"]);
    expect(places("By year-end it is due; they met overnight, that evening, at 11am, on NYE.")).toEqual([
      "year-end",
      "overnight",
      "that evening",
      "11am",
      "NYE",
    ]);
  });

  it("tells lengths and repetitions from places in time", () => {
    const types = (text: string): string[] => find(text).map((e) => `${e.type} ${e.text}`);
    expect(types("They waited for two days and met every week.")).toEqual(["DURATION two days", "SET every week"]);
    expect(types("The past decade was dry.")).toEqual(["DURATION past decade"]);
    expect(types("It is open on Mondays.")).toEqual(["SET Mondays"]);
  });

  it("reads past and future from the verb beside the weekday", () => {
    const direction = (text: string): unknown => {
      const value = find(text)[0]?.value;
      return value?.kind === "weekday" ? value.direction : value?.kind;
    };
    expect(direction("The minister said Thursday that the road will open.")).toBe("past");
    expect(direction("The road will open on Thursday.")).toBe("future");
    expect(direction("A ruling is due Thursday.")).toBe("future");
    expect(direction("The council plans to meet on Thursday.")).toBe("future");
    expect(direction("He announced a hearing to be held on Thursday.")).toBe("future");
    expect(direction("Shares have risen since Thursday.")).toBe("open");
    expect(direction("On Thursday, the moon will rise.")).toBe("future");
    expect(direction("The bridge collapsed on Thursday.")).toBe("past");
  });

  it("reads a numeric date by its size, else by the outlet's country, else not at all", () => {
    const value = (text: string, url: string | null) => find(text, url)[0]?.value;
    expect(value("Updated 31/12/2016.", null)).toEqual({ kind: "absolute", date: "2016-12-31" });
    expect(value("Updated 03/04/2016.", "https://www.example.co.uk/a")).toEqual({ kind: "absolute", date: "2016-04-03" });
    expect(value("Updated 03/04/2016.", "https://example.gov/a")).toEqual({ kind: "absolute", date: "2016-03-04" });
    expect(value("Updated 03/04/2016.", null)).toBeUndefined();
  });

  it("dates a post by the line under it, which is no part of the text", () => {
    const text = "We fixed it. — Ada Example (@ada) March 3, 2021\nMore text.";
    const foot = { start: text.indexOf("—"), end: text.indexOf("\n"), reason: "post", rule: "clean/post-foot" };
    const sentences = splitSentences(text, splitParagraphs(text, [foot]));
    const found = findDates({ ...article(text), removed: [foot] }, sentences);
    expect(found.map((e) => [e.text, e.sentence, e.rule])).toEqual([["March 3, 2021", 0, "date/post-foot"]]);
  });

  it("marks the day in a dateline", () => {
    expect(find("OSLO, March 3 (Example Agency) - A bridge fell on Sunday.").map((e) => e.rule)).toEqual(["date/dateline", "date/weekday"]);
  });

  it("never throws, and every span reads back", () => {
    const words = [
      "Monday",
      "last",
      "the",
      "week",
      "before",
      "Christmas",
      "2016",
      "May",
      "3",
      "-",
      "ago",
      "two",
      "days",
      "will",
      ".",
      ",",
      "1/2/03",
      "\n",
      "in",
      "’",
      "🎉",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join(" ");
          let end = 0;
          for (const e of find(text)) {
            expect(text.slice(e.start, e.end)).toBe(e.text);
            expect(e.start).toBeGreaterThanOrEqual(end);
            end = e.end;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
