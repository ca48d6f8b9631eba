import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { Article } from "../../model/article.ts";
import { isoDay, parseDay } from "../dates/calendar.ts";
import { resolveDates } from "../dates/resolve.ts";
import { datePublications } from "../publication/publication.ts";
import { buildTimeline } from "./build.ts";

const article = (id: string, text: string, stated: string | null): Article => ({
  id,
  source: `${id}.txt`,
  key: id,
  title: null,
  outlet: null,
  byline: null,
  language: "en",
  url: null,
  text,
  removed: [],
  stated: stated === null ? null : { value: stated, basis: "metadata", span: null },
});

function timeline(articles: readonly Article[]) {
  const annotated = articles.map(annotate);
  const published = datePublications(annotated);
  return buildTimeline(annotated, { dates: resolveDates(annotated, published), published, claims: [] });
}

const story = (shift = 0, dates = true): Article[] => {
  const on = (day: string): string | null => (dates ? isoDay((parseDay(day) ?? 0) + shift) : null);
  return [
    article(
      "a",
      "The ferry Marguerite sank off Holm lighthouse on Sunday. An inquiry into the sinking will open next week.",
      on("2023-05-08"),
    ),
    article(
      "b",
      "The ferry Marguerite sank off Holm lighthouse last week, the coastguard said. Divers reached the wreck two days ago.",
      on("2023-05-10"),
    ),
    article(
      "c",
      "OSLO, May 9 (Example) - Divers searched the wreck of the Marguerite on Monday. Storms were up 4% on last year.",
      on("2023-05-09"),
    ),
  ];
};

describe("buildTimeline", () => {
  it("keeps two events of one month apart", () => {
    const entries = timeline([
      article("a", "The ferry was last inspected in January.", "2023-05-09"),
      article("b", "The ferry was inspected in January, the board said.", "2023-05-09"),
      article("c", "I took the ferry in January.", "2023-05-09"),
    ]);
    expect(entries.map((e) => e.evidence.map((x) => x.article))).toEqual([["a", "b"], ["c"]]);
  });

  it("brings an event of several articles into one entry under the finest date", () => {
    const entries = timeline(story());
    const sinking = entries.find((e) => e.text.includes("sank"));
    expect(sinking?.date).toBe("2023-05-07");
    expect(sinking?.evidence.map((e) => e.article)).toEqual(["a", "b"]);
    expect(sinking?.expressions.map((x) => `${x.evidence.text} ${x.date}`)).toEqual([
      "Sunday 2023-05-07",
      "last week 2023-05-01/2023-05-07",
    ]);
  });

  it("is in the order of the dates, with plans and background marked", () => {
    const entries = timeline([...story(), article("d", "The lighthouse was built in 1901.", "2023-05-10")]);
    expect(entries.map((e) => [e.date, e.kind])).toEqual([
      ["1901", "background"],
      ["2023-05-07", "event"],
      ["2023-05-08", "event"],
      ["2023-05-15/2023-05-21", "plan"],
    ]);
  });

  it("leaves out datelines, comparisons and the coarser date beside a finer one", () => {
    const dates = timeline(story()).flatMap((e) => e.expressions.map((x) => x.date));
    expect(dates).not.toContain("2023-05-09");
    expect(dates).not.toContain("2022");
    expect(timeline([article("a", "Two years ago the quay burned down on March 3, 2021.", "2023-05-10")]).map((e) => e.date)).toEqual([
      "2021-03-03",
    ]);
  });

  it("dates what began or is due by the end that is told", () => {
    const dates = (text: string) => timeline([article("a", text, "2023-05-10")]).map((e) => e.date);
    expect(dates("The ferry has run since 2001.")).toEqual(["2001"]);
    expect(dates("The report is due by Friday.")).toEqual(["2023-05-12"]);
    expect(dates("He led the port from 2010 to 2014.")).toEqual(["2010/2014"]);
  });

  it.each([-520, -3, 1, 52])("moves with the dates: %i weeks", (weeks) => {
    const moved = (edtf: string): string =>
      edtf
        .split("/")
        .map((d) => isoDay((parseDay(d) ?? 0) + 7 * weeks))
        .join("/");
    const withoutDateline = (shift: number) => timeline(story(shift).slice(0, 2));
    expect(withoutDateline(7 * weeks).map((e) => [e.date, e.kind, e.text])).toEqual(
      withoutDateline(0).map((e) => [moved(e.date), e.kind, e.text]),
    );
  });

  it("tells no day that needs a day of publication nobody knows", () => {
    expect(timeline(story(0, false))).toEqual([]);
  });

  it("is the same in any order of the articles", () => {
    expect(timeline([...story()].reverse())).toEqual(timeline(story()));
  });

  it("shows evidence that reads back", () => {
    const texts = new Map(story().map((a) => [a.id, a.text]));
    for (const e of timeline(story()).flatMap((t) => [...t.evidence, ...t.expressions.map((x) => x.evidence)])) {
      expect(texts.get(e.article)?.slice(e.start, e.end)).toBe(e.text);
    }
  });
});
