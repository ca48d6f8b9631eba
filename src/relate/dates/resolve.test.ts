import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import { daysOf, isoDay, parseDay } from "./calendar.ts";
import { resolveDates } from "./resolve.ts";

const article = (text: string): Article => plainArticle(text);
const resolve = (text: string, earliest: string | null, latest = earliest) =>
  resolveDates([annotate(article(text))], new Map([["a", { earliest, latest }]]));
const edtf = (text: string, earliest: string | null, latest = earliest): (string | null)[] =>
  resolve(text, earliest, latest).map((d) => d.edtf);

// Wednesday, 10 May 2023.
const DAY = "2023-05-10";

describe("resolveDates", () => {
  it.each([
    ["The plan was leaked last Wednesday.", ["2023-05-03"]],
    ["The minister said Wednesday it was over.", ["2023-05-10"]],
    ["The minister said Thursday it was over.", ["2023-05-04"]],
    ["The court will rule on Monday.", ["2023-05-15"]],
    ["It happened last week.", ["2023-05-01/2023-05-07"]],
    ["It happened earlier this week.", ["2023-05-08/2023-05-10"]],
    ["Talks start next week.", ["2023-05-15/2023-05-21"]],
    ["He was jailed last month.", ["2023-04"]],
    ["He was jailed last June.", ["2022-06"]],
    ["He resigned in January.", ["2023-01"]],
    ["He resigned in September.", ["2022-09"]],
    ["The summit will be held in July.", ["2023-07"]],
    ["The law passed last year.", ["2022"]],
    ["The law passed in March last year.", ["2022-03"]],
    ["It opened two days ago.", ["2023-05-08"]],
    ["It opened two years ago.", ["2021"]],
    ["It has run since October.", ["2022-10/.."]],
    ["It will be done by Friday.", ["../2023-05-12"]],
    ["The company does not want to reopen the bridge before Friday.", ["../2023-05-12"]],
    ["The bridge was closed until Monday.", ["../2023-05-15"]],
    ["The bridge did not open before Friday.", ["../2023-05-05"]],
    ["He was in hospital until Monday.", ["../2023-05-08"]],
    ["The two are aiming to sign the Advanced Bridges Pact before their meeting in July.", ["2023-07"]],
    ["They were aiming to sign the pact in July.", ["2022-07"]],
    ["It would be the first bridge in 48 years.", [null]],
    ["“Nobody was hurt this morning,” the mayor said on Monday.", ["2023-05-08", "2023-05-08"]],
    ["The mayor said on Monday that he would resign today.", ["2023-05-08", "2023-05-08"]],
    ["The bridge will close today, the mayor said.", ["2023-05-10"]],
    ["Profits fell in the final quarter of 2022.", ["2022-10/2022-12"]],
    ["The bridge closed on Monday, as it had in 1983, and ended the day in ruins.", ["2023-05-08", "1983", "2023-05-08"]],
    ["He led it from 2010 to 2014.", ["2010/2014", "2010/2014"]],
    ["It peaked between March 1 and 3.", ["2023-03-01/2023-03-03"]],
    ["It peaked in the week before Christmas.", ["2022-12-18/2022-12-24"]],
    ["It fell on the first day of 2018.", ["2018-01-01"]],
    ["They sang in the 1990s and the sixties.", ["199X", "196X"]],
    ["The fire broke out on New Year's Eve two years ago.", ["2021-12-31", "2021"]],
    ["They were jailed in January 2016 over New Year's Eve.", ["2016-01", "2015-12-31"]],
    ["The deal closed in the first quarter.", ["2023-01/2023-03"]],
    ["Easter was cold.", ["2023-04-09"]],
  ])("%s", (text, wanted) => {
    expect(edtf(text, DAY)).toEqual(wanted);
  });

  describe("clock times without a day", () => {
    const clock = (texts: readonly string[]): (string | null)[] => {
      const articles = texts.map((text, i) => annotate({ ...article(text), id: `a${i}` }));
      const published = new Map(articles.map((a) => [a.article.id, { earliest: DAY, latest: DAY }]));
      return resolveDates(articles, published)
        .filter((d) => d.rule === "time/clock")
        .map((d) => d.edtf);
    };
    it.each([
      ["a sentence that tells the day", ["The mill burned down at 6:40 p.m. on Monday."], ["2023-05-08"]],
      ["the only recent day of the article", ["The mill burned down on Monday. Its roof fell at 6:40 p.m."], ["2023-05-08"]],
      ["no day at all", ["He called us at 6:40 p.m."], [null]],
      ["several days", ["The mill burned down on Monday. An inquiry began on Tuesday. He called us at 6:40 p.m."], [null]],
      ["the day of the words is not that of the event", ["“He called us at 6:40 p.m.,” she said on Tuesday. It fell on Monday."], [null]],
      [
        "another report of the same event",
        ["The old mill burned down at 6:40 p.m. He resigned on Friday. She spoke on Tuesday.", "The old mill burned down on Monday."],
        ["2023-05-08"],
      ],
    ])("%s", (_, texts, wanted) => {
      expect(clock(texts)).toEqual(wanted);
    });
  });

  it("counts from the event told before", () => {
    expect(edtf("The dam broke on March 3, 2021. Two days later the river fell. The same day the mayor quit.", DAY)).toEqual([
      "2021-03-03",
      "2021-03-05",
      "2021-03-05",
    ]);
    expect(edtf("It was told on Wednesday. This comes a week after the plan was revealed.", DAY)).toEqual(["2023-05-10", "2023-05-03"]);
  });

  it("writes TIMEX3 with week numbers, parts of days and references", () => {
    const timex = (text: string): string[] => resolve(text, DAY).map((d) => d.timex);
    expect(timex("It happened last week, on Tuesday morning, recently.")).toEqual(["2023-W18", "2023-05-09TMO", "PAST_REF"]);
    expect(timex("It lasted two days in the 1980s.")).toEqual(["P2D", "198"]);
  });

  it("lets a date in full settle which week a weekday is in", () => {
    // 9 May 2023 is a Tuesday, the day before publication.
    const dated = edtf("On Tuesday night the comet will shine. A picture taken on May 9 shows it.", DAY);
    expect(dated).toEqual(["2023-05-09", "2023-05-09"]);
  });

  it("gives no day without an anchor, and an interval for an interval", () => {
    expect(edtf("He spoke on Thursday, in March 2021.", null)).toEqual([null, "2021-03"]);
    expect(edtf("He spoke on Thursday.", "2023-05-05", "2023-05-10")).toEqual(["2023-05-04"]);
    expect(edtf("He spoke on Thursday.", "2023-05-08", "2023-05-12")).toEqual(["2023-05-04/2023-05-11"]);
    expect(edtf("He spoke on Thursday.", "2023-05-08", null)).toEqual([null]);
  });

  const phrases = [
    "said Thursday",
    "will meet on Monday",
    "met last Friday",
    "met two days ago",
    "met last week",
    "met this week",
    "meets next Tuesday",
    "met yesterday",
    "met a week ago",
  ];

  it("moves with the day of publication: k weeks later is k weeks later", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: -200, max: 200 }),
        (phrase, day, weeks) => {
          const days = (published: number) => daysOf(edtf(`They ${phrase}.`, isoDay(published))[0] ?? "");
          const [here, there] = [days(day), days(day + 7 * weeks)];
          expect((there?.first ?? 0) - (here?.first ?? 0)).toBe(7 * weeks);
          expect((there?.last ?? 0) - (here?.last ?? 0)).toBe(7 * weeks);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("holds for an interval whatever day in it is the true one", () => {
    const more = [
      ...phrases,
      "met in March",
      "met last year",
      "met on New Year's Eve",
      "will meet in July",
      "met this spring",
      "met in the third quarter",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...more), fc.integer({ min: 0, max: 9000 }), fc.nat(40), fc.nat(40), (phrase, low, width, inside) => {
        const text = `They ${phrase}.`;
        const at = low + Math.min(inside, width);
        const wide = daysOf(edtf(text, isoDay(low), isoDay(low + width))[0] ?? "");
        const exact = daysOf(edtf(text, isoDay(at))[0] ?? "");
        expect(wide?.first ?? 0).toBeLessThanOrEqual(exact?.first ?? 0);
        expect(wide?.last ?? 0).toBeGreaterThanOrEqual(exact?.last ?? 0);
      }),
      { numRuns: 120 },
    );
  });

  it("reads only days that exist", () => {
    expect(parseDay("2023-02-30")).toBeNull();
    expect(parseDay("03-02-2009")).toBeNull();
    expect(parseDay("2023-05-10T23:59:00+02:00")).toBe(parseDay("2023-05-10"));
  });
});
