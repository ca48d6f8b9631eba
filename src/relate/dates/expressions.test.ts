import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import { resolveDates } from "./resolve.ts";

// The usual expressions of news, one by one: sentence, what is found, TIMEX3 value, EDTF. Published on Wednesday, 10 May 2023.
const DAY = "2023-05-10";

type Row = readonly [text: string, ...found: readonly (readonly [text: string, timex: string, edtf: string | null])[]];

const found = (text: string, fields = {}): readonly (readonly [string, string, string | null])[] =>
  resolveDates([annotate(plainArticle(text, fields))], new Map([["a", { earliest: DAY, latest: DAY }]])).map(
    (d) => [d.text, d.timex, d.edtf] as const,
  );

const FORMS: Readonly<Record<string, readonly Row[]>> = {
  weekdays: [
    ["The mayor said Thursday the bridge was safe.", ["Thursday", "2023-05-04", "2023-05-04"]],
    ["The mayor spoke on Wednesday.", ["Wednesday", "2023-05-10", "2023-05-10"]],
    ["The bridge will reopen Thursday.", ["Thursday", "2023-05-11", "2023-05-11"]],
    ["The bridge is due to reopen Thursday.", ["Thursday", "2023-05-11", "2023-05-11"]],
    ["A ruling is due Thursday.", ["Thursday", "2023-05-11", "2023-05-11"]],
    ["The council on Thursday plans to vote.", ["Thursday", "2023-05-11", "2023-05-11"]],
    ["Residents plan a march on Sunday.", ["Sunday", "2023-05-14", "2023-05-14"]],
    [
      "The council said on Monday that the bridge will close on Friday.",
      ["Monday", "2023-05-08", "2023-05-08"],
      ["Friday", "2023-05-12", "2023-05-12"],
    ],
    ["The plan was leaked last Wednesday.", ["last Wednesday", "2023-05-03", "2023-05-03"]],
    ["They will meet next Tuesday.", ["next Tuesday", "2023-05-16", "2023-05-16"]],
    ["They met this past Tuesday.", ["this past Tuesday", "2023-05-09", "2023-05-09"]],
    ["They met on Tuesday last week.", ["Tuesday last week", "2023-05-02", "2023-05-02"]],
    ["They met last week on Tuesday.", ["last week", "2023-W18", "2023-05-01/2023-05-07"], ["Tuesday", "2023-05-02", "2023-05-02"]],
    ["They will meet a week on Tuesday.", ["a week on Tuesday", "2023-05-23", "2023-05-23"]],
    ["They will meet Monday week.", ["Monday week", "2023-05-22", "2023-05-22"]],
    ["They met a week last Tuesday.", ["a week last Tuesday", "2023-05-02", "2023-05-02"]],
    ["They met on Tuesday night.", ["Tuesday night", "2023-05-09TNI", "2023-05-09"]],
    ["They meet every Tuesday.", ["Tuesday", "XXXX-WXX-2", null]],
  ],
  "months and years": [
    ["He was jailed last June.", ["last June", "2022-06", "2022-06"]],
    ["He was jailed last April.", ["last April", "2023-04", "2023-04"]],
    ["The bridge opens next June.", ["next June", "2023-06", "2023-06"]],
    ["The budget takes effect next year.", ["next year", "2024", "2024"]],
    ["The law passed last year.", ["last year", "2022", "2022"]],
    ["Prices rose earlier this month.", ["earlier this month", "2023-05", "2023-05"]],
    ["The bridge will close later this year.", ["later this year", "2023", "2023"]],
    ["The ferry sank in late March.", ["late March", "2023-03", "2023-03"]],
    ["The ferry sank in early 2009.", ["early 2009", "2009", "2009"]],
    ["The mill closed in mid-2022.", ["mid-2022", "2022", "2022"]],
    ["The mill closed in mid-March.", ["mid-March", "2023-03", "2023-03"]],
    ["It was built in the 1990s.", ["1990s", "199", "199X"]],
    ["It was built in the late 1990s.", ["late 1990s", "199", "199X"]],
    ["It was built in the '80s.", ["'80s", "198", "198X"]],
    ["It was built in the nineteenth century.", ["nineteenth century", "18", "18XX"]],
    ["It was built in the early 20th century.", ["early 20th century", "19", "19XX"]],
    ["A March report praised its August figures.", ["March", "2023-03", "2023-03"], ["August", "2022-08", "2022-08"]],
    ["They won in 1990, 1998 and 2002.", ["1990", "1990", "1990"], ["1998", "1998", "1998"], ["2002", "2002", "2002"]],
    ["It rained the week before last.", ["the week before last", "2023-W17", "2023-04-24/2023-04-30"]],
  ],
  "parts of a year": [
    ["Sales fell in the first quarter.", ["the first quarter", "2023-Q1", "2023-01/2023-03"]],
    ["Sales fell in Q3.", ["Q3", "2022-Q3", "2022-07/2022-09"]],
    ["Sales fell in the third quarter of 2021.", ["the third quarter of 2021", "2021-Q3", "2021-07/2021-09"]],
    ["Sales fell in the first half of 2021.", ["the first half of 2021", "2021-H1", "2021-01/2021-06"]],
    ["The mill reopened this spring.", ["this spring", "2023-SP", "2023-21"]],
    ["The mill burned down in the spring.", ["spring", "2023-SP", "2023-21"]],
    ["The mill burned down in the summer of 2011.", ["summer of 2011", "2011-SU", "2011-22"]],
    ["The mill will reopen this autumn.", ["this autumn", "2023-FA", "2023-23"]],
  ],
  holidays: [
    ["The mill burned down on New Year's Eve.", ["New Year's Eve", "2022-12-31", "2022-12-31"]],
    ["It snowed on Christmas Day.", ["Christmas Day", "2022-12-25", "2022-12-25"]],
    ["It closed on Easter Monday.", ["Easter Monday", "2023-04-10", "2023-04-10"]],
    ["It closed on Thanksgiving.", ["Thanksgiving", "2022-11-24", "2022-11-24"]],
    ["It will close on Labor Day.", ["Labor Day", "2023-09-04", "2023-09-04"]],
    ["It peaked two days before Christmas.", ["two days before Christmas", "2022-12-23", "2022-12-23"]],
    ["Rules were changed after 9/11.", ["9/11", "2001-09-11", "2001-09-11"]],
  ],
  "counted from the event before": [
    [
      "The dam broke on March 3, 2021. The mayor quit the same day.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["the same day", "2021-03-03", "2021-03-03"],
    ],
    [
      "The dam broke on March 3, 2021. A week after, the mayor quit.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["A week after", "2021-03-10", "2021-03-10"],
    ],
    [
      "The dam broke on March 3, 2021. Two days later the river fell.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["Two days later", "2021-03-05", "2021-03-05"],
    ],
    [
      "The dam broke on March 3, 2021. The mayor quit two days after the dam broke.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["two days after", "2021-03-05", "2021-03-05"],
    ],
    [
      "The dam broke on March 3, 2021. The mayor quit two days after a party.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["two days after", "XXXX-XX-XX", null],
    ],
    [
      "The dam broke on March 3, 2021, two days after an inspection.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["two days after", "2021-03-01", "2021-03-01"],
    ],
    ["This comes a week after the plan was revealed.", ["a week after", "2023-05-03", "2023-05-03"]],
    [
      "The dam broke on March 3, 2021. The mayor had quit the day before.",
      ["March 3, 2021", "2021-03-03", "2021-03-03"],
      ["the day before", "2021-03-02", "2021-03-02"],
    ],
    [
      "The dam broke in March 2021. Two months later the mayor quit.",
      ["March 2021", "2021-03", "2021-03"],
      ["Two months later", "2021-05", "2021-05"],
    ],
    ["The dam broke in 2011. The mayor quit later that year.", ["2011", "2011", "2011"], ["that year", "2011", "2011"]],
  ],
  "ranges and open ends": [
    ["The fair runs from 3 to 5 May.", ["3 to 5 May", "2023-05-03", "2023-05-03/2023-05-05"]],
    ["The fair runs May 3-5.", ["May 3-5", "2023-05-03", "2023-05-03/2023-05-05"]],
    [
      "The fair ran from May 3 to May 5, 2021.",
      ["May 3", "2021-05-03", "2021-05-03/2021-05-05"],
      ["May 5, 2021", "2021-05-05", "2021-05-03/2021-05-05"],
    ],
    [
      "The fair ran from December 30 to January 2, 2021.",
      ["December 30", "2020-12-30", "2020-12-30/2021-01-02"],
      ["January 2, 2021", "2021-01-02", "2020-12-30/2021-01-02"],
    ],
    [
      "The fair ran from Monday to Friday.",
      ["Monday", "2023-05-01", "2023-05-01/2023-05-05"],
      ["Friday", "2023-05-05", "2023-05-01/2023-05-05"],
    ],
    [
      "The fair will run from Monday to Friday.",
      ["Monday", "2023-05-15", "2023-05-15/2023-05-19"],
      ["Friday", "2023-05-19", "2023-05-15/2023-05-19"],
    ],
    ["He led it from 2010 to 2014.", ["2010", "2010", "2010/2014"], ["2014", "2014", "2010/2014"]],
    ["It was shut in 2019-2021.", ["2019-2021", "2019", "2019/2021"]],
    ["They won the 2021/22 season.", ["2021/22", "2021", "2021/2022"]],
    ["The mill has been shut since October.", ["October", "2022-10", "2022-10/.."]],
    ["The mill will be rebuilt by year-end.", ["year-end", "2023", "../2023"]],
    ["The fair lasted through Friday.", ["Friday", "2023-05-05", "../2023-05-05"]],
  ],
  "days in full": [
    ["The mill was shut on 2023-05-03.", ["2023-05-03", "2023-05-03", "2023-05-03"]],
    ["The mill was shut on Tuesday, 9 May.", ["Tuesday, 9 May", "2023-05-09", "2023-05-09"]],
    ["The mill was shut on the 9th of May.", ["the 9th of May", "2023-05-09", "2023-05-09"]],
    ["The mill was shut on 13/4/2019.", ["13/4/2019", "2019-04-13", "2019-04-13"]],
    ["The mill was shut on 4-13-2019.", ["4-13-2019", "2019-04-13", "2019-04-13"]],
    ["The mill was shut on 3.4.2019.", ["3.4.2019", "2019-04-03", "2019-04-03"]],
    ["The mill was shut on 3/4/2019."],
    [
      "It was shut on 3/4/2019 and opened on 25/4/2019.",
      ["3/4/2019", "2019-04-03", "2019-04-03"],
      ["25/4/2019", "2019-04-25", "2019-04-25"],
    ],
  ],
  "fiscal years": [
    ["Profits rose in fiscal 2022.", ["fiscal 2022", "FY2022", "2021/2023"]],
    ["Profits rose in FY2021/22.", ["FY2021/22", "FY2021", "2021/2022"]],
    ["Profits rose in FY22.", ["FY22", "FY2022", "2021/2023"]],
    ["Profits rose last fiscal year.", ["last fiscal year", "FY2022", "2021/2023"]],
    ["Japan's exports rose in fiscal 2022.", ["fiscal 2022", "FY2022", "2022-04/2023-03"]],
    ["The U.S. deficit rose in fiscal 2022.", ["fiscal 2022", "FY2022", "2021-10/2022-09"]],
    ["The British deficit rose in the 2021-22 financial year.", ["the 2021-22 financial year", "FY2021", "2021-04/2022-03"]],
    ["The U.S. deficit rose in the first quarter of fiscal 2022.", ["the first quarter of fiscal 2022", "FY2022-Q1", "2021-10/2021-12"]],
    ["Profits rose in the first quarter of fiscal 2022.", ["the first quarter of fiscal 2022", "FY2022-Q1", "2021/2023"]],
    ["Profits rose in the fiscal year ending March 2023.", ["the fiscal year ending March 2023", "FY2023", "2022-04/2023-03"]],
    ["Profits rose in the fiscal first quarter.", ["the fiscal first quarter", "XXXX-XX-XX", null]],
  ],
  times: [
    ["It fell at 0900 GMT.", ["0900 GMT", "2023-05-10T09:00Z", null]],
    ["It fell at 9 a.m. EST Tuesday.", ["9 a.m. EST", "2023-05-09T09:00-05:00", "2023-05-09"], ["Tuesday", "2023-05-09", "2023-05-09"]],
    ["It fell at 3pm local time on Monday.", ["3pm local time", "2023-05-08T15:00", "2023-05-08"], ["Monday", "2023-05-08", "2023-05-08"]],
    ["It fell at 2330 UTC Tuesday.", ["2330 UTC", "2023-05-09T23:30Z", "2023-05-09"], ["Tuesday", "2023-05-09", "2023-05-09"]],
    [
      "It fell at 14:00 UTC+2 on Tuesday.",
      ["14:00 UTC+2", "2023-05-09T14:00+02:00", "2023-05-09"],
      ["Tuesday", "2023-05-09", "2023-05-09"],
    ],
    [
      "It fell at 10 am Tokyo time on Tuesday.",
      ["10 am Tokyo time", "2023-05-09T10:00", "2023-05-09"],
      ["Tuesday", "2023-05-09", "2023-05-09"],
    ],
    [
      "It fell at 11 p.m. (0400 GMT) on Tuesday.",
      ["11 p.m.", "2023-05-09T23:00", "2023-05-09"],
      ["0400 GMT", "2023-05-10T04:00Z", "2023-05-10"],
      ["Tuesday", "2023-05-09", "2023-05-09"],
    ],
    [
      "It fell at 11 p.m. (0400 GMT Wednesday) on Tuesday.",
      ["11 p.m.", "2023-05-09T23:00", "2023-05-09"],
      ["0400 GMT", "2023-05-10T04:00Z", "2023-05-10"],
      ["Wednesday", "2023-05-10", "2023-05-10"],
      ["Tuesday", "2023-05-09", "2023-05-09"],
    ],
    [
      "He said on Monday that it fell at 9am on Sunday.",
      ["Monday", "2023-05-08", "2023-05-08"],
      ["9am", "2023-05-07T09:00", "2023-05-07"],
      ["Sunday", "2023-05-07", "2023-05-07"],
    ],
    ["The vote began at 7 o'clock on Tuesday.", ["7 o'clock", "2023-05-09T07:00", "2023-05-09"], ["Tuesday", "2023-05-09", "2023-05-09"]],
    ["The vote began at noon on Tuesday.", ["noon", "2023-05-09T12:00", "2023-05-09"], ["Tuesday", "2023-05-09", "2023-05-09"]],
  ],
  "lengths and directions": [
    ["In recent months it grew.", ["recent months", "PXM", null]],
    ["It took two weeks.", ["two weeks", "P2W", null]],
    ["They will meet in two weeks.", ["two weeks", "2023-05-24", "2023-05-24"]],
    ["They met two and a half years ago.", ["two and a half years ago", "2020", "2020/2021"]],
    ["They met a year and a half ago.", ["a year and a half ago", "2021", "2021/2022"]],
    ["They met a week ago.", ["a week ago", "2023-05-03", "2023-05-03"]],
  ],
  "false friends": [
    ["The party may march on."],
    ["May said nobody sat in the sun."],
    ["The dog sat on the mat, and to wed is a verb."],
    ["She came second in the second race."],
    ["Sun and wind were strong."],
    ["The March for Justice was long."],
    ["It cost $1,998 and 2002 votes."],
  ],
};

describe.each(Object.entries(FORMS))("%s", (_, rows) => {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))("%s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});

it("reads numeric dates and fiscal years by the outlet's country", () => {
  const text = "The council's budget for the 2021-22 financial year was passed on 3/4/2022.";
  expect(found(text, { url: "https://vale.co.uk/a" }).map((f) => f[2])).toEqual(["2021-04/2022-03", "2022-04-03"]);
  expect(found(text, { outlet: "CNN" }).map((f) => f[2])).toEqual(["2021-10/2022-09", "2022-03-04"]);
  expect(found(text, { url: "https://vale.com/2022/04/03/a" }).map((f) => f[2])).toEqual(["2021/2022", "2022-04-03"]);
});
