import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./dates.ts";

describe("stated dates", () => {
  it.each([
    ["2023-05-10", "2023-05-10"],
    ["2018-02-01T15:56:46", "2018-02-01T15:56:46"],
    ["2018-02-01 15:56:46", "2018-02-01T15:56:46"],
    ["2018-02-01T15:56:46.123Z", "2018-02-01T15:56:46Z"],
    ["2018-02-01T15:56:46+0100", "2018-02-01T15:56:46+01:00"],
    ["20230510", "2023-05-10"],
    ["2018/02/01", "2018-02-01"],
    ["Thu, 01 Feb 2018 15:56:46 +0000", "2018-02-01T15:56:46+00:00"],
    ["June 13, 2013 4:05 pm EDT", "2013-06-13T16:05:00-04:00"],
    ["13 June 2013", "2013-06-13"],
    ["June 3rd, 2013", "2013-06-03"],
    ["13. Juni 2013", "2013-06-13"],
    ["14 de agosto de 2019", "2019-08-14"],
    ["1/21/18", "2018-01-21"],
    ["21/1/2018", "2018-01-21"],
    ["4/4/2019", "2019-04-04"],
    ["01.02.2018", "2018-02-01"],
    ["2023年5月10日", "2023-05-10"],
    ["1525132800", "2018-05-01T00:00:00Z"],
    ["1525132800000", "2018-05-01T00:00:00Z"],
  ])("%s", (written, value) => {
    expect(readDate(written)).toEqual({ value, finding: null });
  });

  it.each(["3/4/2019", "yesterday", "2018-02-30", "2018-13-01", "May 2018", "1 day ago"])("tells no day from %s", (written) => {
    expect(readDate(written).value).toBeNull();
    expect(readDate(written).finding?.code).toBe("unclear-date");
  });

  it("reads a numeric date as the outlet writes them, where that is known", () => {
    expect(readDate("3/4/2019", "day-first")).toEqual({ value: "2019-04-03", finding: null });
    expect(readDate("3/4/2019 14:05", "month-first")).toEqual({ value: "2019-03-04T14:05:00", finding: null });
    // What can be read one way only is read that way.
    expect(readDate("3/14/2019", "day-first").value).toBe("2019-03-14");
    expect(readDate("3.4.2019", "month-first").value).toBe("2019-04-03");
  });

  it("does not believe a day whose weekday is another's", () => {
    // 10 May 2023 is a Wednesday.
    expect(readDate("Sunday, 10 May 2023")).toMatchObject({ value: null, finding: { code: "unclear-date" } });
    expect(readDate("Sun, 10 May 2023 10:00:00 GMT").value).toBeNull();
    expect(readDate("Wed, 10 May 2023 23:00:00 GMT").value).toBe("2023-05-10T23:00:00Z");
    expect(readDate("Thursday, May 10, 2023").value).toBe("2023-05-10");
    expect(readDate("Published Wednesday 10 May 2023").value).toBe("2023-05-10");
  });

  it("doubts days of no newspaper, and knows how programs write none", () => {
    expect(readDate("2099-12-31")).toMatchObject({ value: "2099-12-31", finding: { code: "unlikely-date" } });
    expect(readDate("0001-01-01T00:00:00Z")).toEqual({ value: null, finding: null });
    expect(readDate("")).toEqual({ value: null, finding: null });
  });

  it("gives a calendar day or nothing, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/.: -]{1,20}$/)), (text) => {
        const { value } = readDate(text);
        if (value === null) return;
        expect(value).toMatch(/^\d{4,}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/);
        expect(Number.isNaN(Date.parse(value.slice(0, 10)))).toBe(false);
      }),
    );
  });
});
