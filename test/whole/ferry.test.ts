import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import { read } from "../../src/read/read.ts";
import { brief } from "../../src/work/brief.ts";
import { lawsBroken } from "./laws.ts";

/** What a careful reader finds in the seven reports of examples/ferry. */
describe("the ferry of the example", () => {
  let dossier: Dossier;
  let stories = 0;
  beforeAll(async () => {
    const { articles, problems } = await read([resolve(import.meta.dirname, "../../examples/ferry")]);
    const all = brief(articles, { problems });
    stories = all.length;
    dossier = all[0];
  });

  const idOf = (start: string): string => dossier.articles.find((a) => a.source.startsWith(start))?.id ?? "";
  const articleOf = (start: string) => dossier.articles.find((a) => a.source.startsWith(start));
  const files = (evidence: readonly Evidence[]): string[] =>
    [...new Set(evidence.map((e) => dossier.articles.find((a) => a.id === e.article)?.source.slice(0, 1) ?? "?"))].sort();
  const label = (id: string): string => dossier.lineage.origins.find((o) => o.id === id)?.label ?? id;

  it("is one story of seven articles, sound in every line", () => {
    expect(stories).toBe(1);
    expect(dossier.articles).toHaveLength(7);
    expect(dossier.problems).toEqual([]);
    expect(lawsBroken(dossier)).toEqual([]);
  });

  it("knows who published what, and when", () => {
    expect(dossier.articles.map((a) => [a.source.slice(0, 1), a.outlet])).toEqual(
      expect.arrayContaining([
        ["1", "Coast Wire"],
        ["2", "The Velmark Herald"],
        ["3", "Daybreak"],
        ["4", "Nordstimme"],
        ["5", "Sarne Courier"],
        ["6", "Velmark Public Radio"],
      ]),
    );
    const day = (start: string) => {
      const p = articleOf(start)?.published;
      return [p?.earliest?.slice(0, 10), p?.latest?.slice(0, 10), p?.basis];
    };
    expect(day("1")).toEqual(["2024-03-12", "2024-03-12", "stated"]);
    expect(day("2")).toEqual(["2024-03-12", "2024-03-12", "metadata"]);
    expect(day("7")[0]).toBe("2024-03-13");
    expect(day("7")[2]).toBe("inferred");
    expect(dossier.story.when).toBe("2024-03-12/2024-03-15");
  });

  it("sets boilerplate aside and keeps the reports", () => {
    const removed = (start: string): string => {
      const a = articleOf(start);
      return a?.removed.map((r) => a.text.slice(r.start, r.end)).join("\n") ?? "";
    };
    expect(removed("3")).toMatch(/READ MORE/);
    expect(removed("3")).toMatch(/Subscribe/);
    expect(removed("7")).toMatch(/Leave a Reply/);
    expect(removed("7")).toMatch(/cookies/);
    expect(articleOf("2")?.text).not.toMatch(/herring|Sport|Accept/);
    expect(removed("5")).not.toMatch(/tug/);
  });

  it("reads the page in windows-1252 with its quotation marks", () => {
    expect(articleOf("6")?.text).toContain("“We did everything we could,” she said.");
    expect(articleOf("6")?.text).toContain("St. Olan’s hospital");
  });

  it("sees who had it from whom", () => {
    const edges = dossier.lineage.edges.map((e) => [e.from, e.kind, dossier.articles.some((a) => a.id === e.to) ? e.to : label(e.to)]);
    expect(edges).toContainEqual([idOf("2"), "copies", idOf("1")]);
    expect(edges).toContainEqual([idOf("3"), "credits", "Coast Wire"]);
    expect(edges).toContainEqual([idOf("6"), "credits", "Sarne Courier"]);
    expect(edges).toContainEqual([idOf("7"), "credits", "Sarne Courier"]);
    expect(articleOf("2")?.duplicateOf).toBe(idOf("1"));
    expect(dossier.lineage.origins.map((o) => o.label)).toEqual(expect.arrayContaining(["Coast Wire", "Sarne Courier"]));
  });

  it("does not count the copy as a second origin", () => {
    const claim = dossier.claims.find((c) => files(c.statements).join("") === "12");
    expect(claim?.status).not.toBe("corroborated");
  });

  it("finds what the reports contradict each other on", () => {
    const inspected = dossier.conflicts.find((c) => c.kind === "date" && c.sides.some((s) => s.value.includes("October")));
    expect(inspected?.sides.map((s) => [s.value, files(s.evidence)])).toEqual(
      expect.arrayContaining([
        ["January", ["1", "2", "6"]],
        ["October", ["5"]],
      ]),
    );
    const aboard = dossier.conflicts.find((c) => c.kind === "number" && c.sides.some((s) => s.value.includes("241")));
    expect(aboard?.sides).toHaveLength(2);
    expect(files(aboard?.sides.find((s) => s.value.includes("241"))?.evidence ?? [])).toEqual(["7"]);
    expect(dossier.conflicts.some((c) => c.kind === "role" && c.sides.some((s) => s.value.includes("spokesman")))).toBe(true);
    // Different days of different events are no conflict.
    expect(dossier.conflicts.filter((c) => c.sides.some((s) => s.value.includes("Friday") || s.value.includes("Wednesday")))).toEqual([]);
  });

  it("calls disputed what the reports differ on, and nothing else that the same sentences say", () => {
    const statusOf = (words: string) => dossier.claims.filter((c) => c.text.includes(words)).map((c) => c.status);
    expect(statusOf("inspected in")).toEqual(["disputed"]);
    expect(statusOf("suspended until")).not.toContain("disputed");
    expect(statusOf("Lifeboats")).not.toContain("disputed");
    expect(dossier.claims.filter((c) => c.status === "corroborated")).toEqual([]);
  });

  it("takes a newer figure for an update, not for a conflict", () => {
    expect(dossier.updates.map((u) => u.steps.map((s) => s.value).join(" → "))).toEqual([expect.stringMatching(/nine.* → .*14/)]);
    expect(dossier.conflicts.filter((c) => c.sides.some((s) => /\b14\b/.test(s.value)))).toEqual([]);
  });

  it("keeps one utterance together in all its wordings", () => {
    const crew = dossier.quotes.find((q) =>
      q.variants.some((v) => v.evidence.some((e) => e.text.includes("exactly what they were trained to do"))),
    );
    expect(files(crew?.variants.flatMap((v) => v.evidence) ?? [])).toEqual(["1", "2", "3", "4"]);
    expect(dossier.entities.find((e) => e.id === crew?.speaker)?.name).toBe("Ines Marlow");
    expect(crew?.wording).toBe("reworded");
    const bent = crew?.variants.findIndex((v) => files(v.evidence)[0] === "3") ?? -1;
    expect(crew?.changes.filter((c) => c.variant === bent).map((c) => c.from)).toEqual(
      expect.arrayContaining([expect.stringContaining("exactly")]),
    );
    const heard = dossier.quotes.find((q) => q.variants.some((v) => v.evidence.some((e) => e.text.includes("long scraping sound"))));
    expect(heard?.variants.find((v) => files(v.evidence)[0] === "4")?.form).toBe("unmarked");
    expect(heard?.changes.some((c) => c.kind === "marks-lost")).toBe(true);
    const call = dossier.quotes.find((q) => q.variants.some((v) => v.evidence.some((e) => e.text.includes("No such call"))));
    expect(dossier.entities.find((e) => e.id === call?.speaker)?.name).toBe("Per Lindqvist");
  });

  it("puts the events on their days", () => {
    const on = (date: string): string =>
      dossier.timeline
        .filter((t) => t.date === date)
        .map((t) => t.text)
        .join("\n");
    expect(on("2024-03-12")).toMatch(/ran aground|struck|hit/);
    expect(on("2024-03-14")).toMatch(/died/);
    expect(on("2023-10")).toMatch(/inspected/);
    expect(dossier.timeline.filter((t) => t.evidence.some((e) => /6:40/.test(e.text))).every((t) => t.date === "2024-03-12")).toBe(true);
    expect(dossier.timeline.find((t) => t.text.includes("first report"))?.kind).toBe("plan");
  });

  it("sums up in three to seven different sentences", () => {
    const texts = dossier.story.summary.map((s) => s.text);
    expect(texts.length).toBeGreaterThanOrEqual(3);
    expect(texts.length).toBeLessThanOrEqual(7);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
