import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { Article } from "../../model/article.ts";
import { datePublications } from "./publication.ts";
import { settle } from "./settle.ts";

const article = (id: string, text: string, stated: string | null = null): Article => ({
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
const date = (articles: readonly Article[], given?: ReadonlyMap<string, string>) => datePublications(articles.map(annotate), given);
const range = (articles: readonly Article[], id: string): (string | null)[] => {
  const p = date(articles).get(id);
  return [p?.earliest ?? null, p?.latest ?? null];
};

// Wednesday 10 May 2023.
const dated = article(
  "a",
  "Harbour minister Petra Lindqvist resigned over the Vellmar ferry contract last Wednesday. The Norrby Courier first reported the Vellmar ferry contract and its secret harbour payments last Wednesday.",
  "2023-05-10",
);

describe("datePublications", () => {
  it("takes what is stated, and a given day before that", () => {
    const p = date([dated], new Map([["a", "2023-05-12"]])).get("a");
    expect([p?.earliest, p?.latest, p?.stated, p?.doubt]).toEqual(["2023-05-12", "2023-05-12", "2023-05-10", null]);
    expect(range([dated], "a")).toEqual(["2023-05-10", "2023-05-10"]);
  });

  it("knows nothing of an article that shares nothing", () => {
    expect(range([dated, article("b", "A cat slept in the library on Wednesday.")], "b")).toEqual([null, null]);
  });

  it("bounds the day of an article by an event that another one dates", () => {
    const undated = article("b", "Harbour minister Petra Lindqvist resigned on Wednesday over the Vellmar ferry contract.");
    expect(range([dated, undated], "b")).toEqual(["2023-05-03", "2023-05-09"]);
    expect(date([dated, undated]).get("b")?.basis).toBe("inferred");
    const evidence = date([dated, undated]).get("b")?.evidence ?? [];
    expect(evidence.map((e) => `${e.article} ${e.text}`)).toEqual(["a last Wednesday", "b Wednesday"]);
  });

  it("does not take the day of a report for the day of the event it tells of", () => {
    const undated = article("b", "The Vellmar ferry contract and its secret harbour payments caused a fire on Monday.");
    expect(range([dated, undated], "b")).toEqual([null, null]);
  });

  it("dates an article through another that was itself worked out", () => {
    const b = article(
      "b",
      "Harbour minister Petra Lindqvist resigned on Wednesday over the Vellmar ferry contract. Divers found the sunken tugboat Marguerite near Holm lighthouse on Tuesday.",
    );
    const c = article("c", "Divers found the sunken tugboat Marguerite near Holm lighthouse yesterday.");
    expect(range([dated, b], "b")).toEqual(["2023-05-03", "2023-05-09"]);
    // Tuesday in b is 2 May, or 9 May if b appeared on that day: yesterday's article follows by a day.
    expect(range([dated, b, c], "c")).toEqual(["2023-05-03", "2023-05-10"]);
  });

  it("cannot lie before the latest month that the article tells as past", () => {
    expect(range([article("b", "In April 2023 the mayor resigned. He was elected in March 2019.")], "b")).toEqual(["2023-04-01", null]);
  });

  it("doubts a stated date that others contradict, keeps it, and works out another", () => {
    const crash = (id: string, stated: string): Article =>
      article(id, "The ferry Marguerite sank off Holm lighthouse on Sunday, drowning twelve sailors.", stated);
    // 31 December 2017 is a Sunday; so is 14 January 2018.
    const story = [crash("a", "2017-12-31"), crash("b", "2018-01-01"), crash("c", "2018-01-02"), crash("d", "2018-01-14")];
    const p = date(story).get("d");
    expect([p?.stated, p?.earliest, p?.latest, p?.basis]).toEqual(["2018-01-14", "2017-12-31", "2018-01-06", "inferred"]);
    expect(p?.doubt).toContain("2018-01-14");
    expect(["a", "b", "c"].map((id) => date(story).get(id)?.doubt)).toEqual([null, null, null]);
    // One voice against one: nobody can tell which is wrong.
    expect(date([story[0], story[3]]).get("d")?.doubt).toBeNull();
    // A given day is never doubted.
    expect(date(story, new Map([["d", "2018-01-14"]])).get("d")?.earliest).toBe("2018-01-14");
  });

  it("doubts a stated date after which the article tells of the past", () => {
    const later = "The ferry sank on 3 June 2023. Divers found the wreck on 5 June 2023.";
    const p = date([article("a", later, "2023-05-10")]).get("a");
    expect([p?.stated, p?.earliest, p?.latest, p?.basis]).toEqual(["2023-05-10", "2023-06-05", null, "inferred"]);
    expect(p?.doubt).toContain("3 June 2023");
    expect(p?.evidence.map((e) => e.text)).toEqual(["3 June 2023", "5 June 2023"]);
    // Plans, time zones and a single sentence are no reason.
    expect(
      date([article("a", "The ferry will sail on 3 June 2023. It will call on 5 June 2023.", "2023-05-10")]).get("a")?.doubt,
    ).toBeNull();
    expect(date([article("a", later, "2023-06-04")]).get("a")?.doubt).toBeNull();
    expect(date([article("a", "The ferry sank on 3 June 2023.", "2023-05-10")]).get("a")?.doubt).toBeNull();
    // A post that it shows was there before it.
    expect(date([article("a", "It sinks! — Ada Example (@ada) June 3, 2023", "2023-05-10")]).get("a")?.earliest).toBe("2023-06-03");
  });

  it("does not count “today” of a post from the day of the report", () => {
    const post = article(
      "b",
      "Harbour minister Petra Lindqvist resigned over the Vellmar ferry contract today — Ada Example (@ada) May 3, 2023",
    );
    expect(range([dated, post], "b")).toEqual(["2023-05-03", null]);
  });

  it("dates nothing by a report that lies far from all others", () => {
    const sank = "The ferry Marguerite sank off Holm lighthouse on Sunday, drowning twelve sailors.";
    const story = [
      article("a", sank, "2023-05-08"),
      article("b", "A ferry cost too much.", "2023-05-09"),
      article("c", sank, "2024-11-30"),
    ];
    const undated = article("d", "The ferry Marguerite sank off Holm lighthouse on Sunday, drowning twelve of its sailors.");
    expect(range([...story, undated], "d")).toEqual(["2023-05-07", "2023-05-13"]);
    expect(range([story[1], story[2], undated], "d")[0]).toBe("2024-11-24");
  });

  it("leaves the year open of a holiday that was long over", () => {
    const attacks = (id: string, rest: string, stated: string | null) =>
      article(id, `Dozens of women were robbed at the Vellmar station on New Year's Eve${rest}.`, stated);
    expect(range([attacks("a", " 2015", "2017-12-30"), attacks("b", "", null)], "b")[1]).toBeNull();
    expect(range([attacks("a", "", "2018-01-02"), attacks("b", "", null)], "b")).toEqual(["2017-12-31", "2018-12-30"]);
  });

  it("is the same in any order", () => {
    const b = article("b", "Harbour minister Petra Lindqvist resigned on Wednesday over the Vellmar ferry contract.");
    const c = article("c", "Minister Petra Lindqvist resigned over the Vellmar ferry contract yesterday, the harbour said.");
    const entries = (list: Article[]) => [...date(list)].sort(([x], [y]) => (x < y ? -1 : 1));
    expect(entries([c, b, dated])).toEqual(entries([dated, b, c]));
  });
});

describe("settle", () => {
  const c = (from: number, low: number, high: number, weight: number) => ({ from, low, high, weight });
  it("takes the stretch most voices leave", () => {
    expect(settle([c(1, 0, 6, 0.5), c(2, 3, 9, 0.5), c(3, 20, 26, 0.6)])).toMatchObject({ low: 3, high: 6 });
  });
  it("knows nothing when two stretches weigh the same", () => {
    expect(settle([c(1, 0, 6, 0.5), c(2, 20, 26, 0.5)])).toBeNull();
  });
  it("counts an article's many sentences as one voice", () => {
    expect(settle([c(1, 0, 6, 0.5), c(1, 0, 6, 0.5), c(1, 0, 6, 0.5), c(2, 20, 26, 0.4), c(3, 20, 26, 0.4)])).toMatchObject({
      low: 20,
      high: 26,
    });
  });
});
