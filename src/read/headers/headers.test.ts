import { describe, expect, it } from "vitest";
import { docOf } from "../clean/doc.ts";
import { headlineIn, readHeaders } from "./headers.ts";

const PROSE = "The old swing bridge at Port Elms will reopen on Friday after eight months of repairs, the harbour board said on Wednesday.";
const headers = (text: string) => {
  const found = readHeaders(docOf(text));
  return { ...found, marked: found.removed.map((r) => text.slice(r.start, r.end)), rules: found.removed.map((r) => r.rule) };
};

describe("headers inside plain text", () => {
  it.each([
    ["date 2023-05-10", "2023-05-10"],
    ["First Published: June 13, 2013", "2013-06-13"],
    ["Published: 10:48, Tue, Nov 19, 2019", "2019-11-19T10:48:00"],
    ["Thursday 1 February 2018 15:56 GMT", "2018-02-01T15:56:00Z"],
    ["Veröffentlicht am 13. Juni 2013", "2013-06-13"],
    ["Publié le 14 août 2019 à 10h30", "2019-08-14T10:30:00"],
    ["2018/02/01", "2018-02-01"],
    ["Updated: Sat 8:31 PM, Feb 17, 2018", "2018-02-17T20:31:00"],
  ])("reads %s", (line, value) => {
    const found = headers(`${line}\n\n${PROSE}`);
    expect(found.date?.value).toBe(value);
    expect(found.marked).toEqual([line]);
    expect(found.removed[0].reason).toBe("header");
  });

  it("points at the date itself", () => {
    const text = `  date 2023-05-10  \n\n${PROSE}`;
    const { date } = headers(text);
    expect(text.slice(date?.span.start, date?.span.end)).toBe("2023-05-10");
  });

  it("takes the day of publication before a day of change, and a line below the report", () => {
    expect(headers(`Updated 2023-05-12\nPublished 2023-05-10\n${PROSE}`).date?.value).toBe("2023-05-10");
    expect(headers(`${PROSE}\n${PROSE}\nFirst Published: June 13, 2013`).date?.value).toBe("2013-06-13");
  });

  it.each(["In 2013 the bridge was painted", "May 10 was a bad day for 300 people", "3/4/2019", "Friday 30 February 2018"])(
    "reads no date in: %s",
    (line) => {
      expect(headers(`${line}\n${PROSE}`).date).toBeNull();
    },
  );

  it("takes the day of a dateline where its year stands with it, and no other", () => {
    const text = `PORT ELMS, March 12, 2024 (Northern Wire) - ${PROSE}`;
    const { date } = headers(text);
    expect(date?.value).toBe("2024-03-12");
    expect(text.slice(date?.span.start, date?.span.end)).toBe("March 12, 2024");
    expect(headers(`PORT ELMS, March 12 (Northern Wire) - ${PROSE}`).date).toBeNull();
  });

  it("reads a dateline that fell apart into lines", () => {
    const found = headers(`Tokyo\n\nCNN\n\n–\n\n\n${PROSE}`);
    expect(found.outlet).toBe("CNN");
    expect(found.marked).toEqual(["Tokyo", "CNN", "–"]);
  });

  it.each([
    ["LONDON (Reuters) — ", "Reuters"],
    ["PORT ELMS, Dec 31 (Reuters) - ", "Reuters"],
    ["UPPER ELMS, Ohio (AP) — ", "AP"],
    ["(Reuters) - ", "Reuters"],
    ["Washington (CNN) ", "CNN"],
    ["Hong Kong CNN — ", "CNN"],
    ["PORT ELMS, June 4 (Northern Press Agency) - ", "Northern Press Agency"],
    ["BERLIN — ", null],
    ["BURLINGTON, Vt. — ", null],
  ])("reads the dateline %s", (dateline, outlet) => {
    const found = headers(`Bridge opens\n\n${dateline}${PROSE}`);
    expect(found.outlet).toBe(outlet);
    expect(found.marked).toEqual([dateline.trim()]);
  });

  it.each(["MARTA QUILL: ", "FILE - ", "Quill (Marta) ", "The board (harbour) - ", "PORT ELMS "])("is not misled by %s", (start) => {
    expect(headers(start + PROSE).removed).toEqual([]);
  });

  it.each([
    ["By Jane Doe", "Jane Doe"],
    ["By Jane Doe and John Roe, The Valley Post", "Jane Doe and John Roe, The Valley Post"],
    ["Von Jana Beispiel", "Jana Beispiel"],
  ])("reads the byline %s", (line, byline) => {
    const found = headers(`${line}\n${PROSE}`);
    expect(found).toMatchObject({ byline, marked: [line], rules: ["header/byline"] });
  });

  it.each(["By the time it opens", "By car and by bus to the quay"])("reads no byline in: %s", (line) => {
    expect(headers(`${line}\n${PROSE}`).byline).toBeNull();
  });

  it("reads named fields, and no headline that looks like one", () => {
    expect(headers(`Title: Bridge opens\nSource: The Valley Post\nURL: https://v.example/1\n${PROSE}`)).toMatchObject({
      title: "Bridge opens",
      outlet: "The Valley Post",
      url: "https://v.example/1",
    });
    expect(headers(`Source: harbour board will not pay for new railing\n${PROSE}`).removed).toEqual([]);
  });

  it("finds a headline above prose, and none where the first line is prose or cut off", () => {
    expect(headlineIn(docOf(`Bridge at Port Elms to open on Friday\n\n${PROSE}`), [])).toBe("Bridge at Port Elms to open on Friday");
    expect(headlineIn(docOf(`# Bridge to open on Friday\n\n${PROSE}`), [])).toBe("Bridge to open on Friday");
    expect(headlineIn(docOf(`${PROSE}\n${PROSE}`), [])).toBeNull();
    expect(headlineIn(docOf("Bridge opens\nFerry stops\nRoad closed"), [])).toBeNull();
  });
});
