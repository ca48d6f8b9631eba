import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import { type ClaimGroup, statementKey } from "../../model/story.ts";
import { findOverlaps } from "../fingerprint/overlaps.ts";
import { datePublications } from "../publication/publication.ts";
import { type Traced, traceLineage } from "./trace.ts";

function article(
  id: string,
  text: string,
  outlet: string | null = null,
  day: string | null = null,
  feedSource: string | null = null,
): AnnotatedArticle {
  const stated = day === null ? null : { value: day, basis: "metadata" as const, span: null };
  return annotate({
    id,
    source: `${id}.txt`,
    key: id,
    text,
    outlet,
    title: null,
    byline: null,
    language: "en",
    url: null,
    removed: [],
    stated,
    feedSource,
  });
}
/** One claim of the n-th sentence of each article. */
function claim(all: readonly AnnotatedArticle[], n: number): ClaimGroup {
  const statements = all.map((a) => {
    const { start, end } = a.sentences[n];
    return {
      article: a.article.id,
      start,
      end,
      text: a.article.text.slice(start, end),
      sentence: n,
      mode: "asserted" as const,
      quote: null,
    };
  });
  return { id: `c${n}`, statements };
}
function trace(all: readonly AnnotatedArticle[], claims: readonly ClaimGroup[] = []): Traced {
  return traceLineage(all, { overlaps: findOverlaps(all), published: datePublications(all), claims });
}
const label = (t: Traced, id: string | undefined): string | null => t.lineage.origins.find((o) => o.id === id)?.label ?? null;
const origins = (t: Traced, c: ClaimGroup): readonly (string | null)[] =>
  c.statements.map((s) => label(t, t.originOf.get(statementKey(s))));

const LONG =
  "Engineers found cracks in two of the stone piers that carry the old railway bridge over the river at Riverton. Divers had been inspecting the foundations since the spring flood, which carried away part of the eastern bank. Repairs would cost about four million euros and last until the end of next year, according to the town.";

describe("credits", () => {
  it("lead to one origin under its many names", () => {
    const t = trace([
      article("a", "The bridge is closed, the Associated Press reported."),
      article("b", "RIVERTON (AP) — The bridge is closed."),
    ]);
    expect(t.lineage.origins.map((o) => o.label)).toEqual(["Associated Press"]);
    expect(t.lineage.edges.map((e) => [e.from, e.kind])).toEqual([
      ["a", "credits"],
      ["b", "credits"],
    ]);
    expect(t.lineage.origins[0].articles).toEqual(["b"]);
  });

  it("are given by a feed that names the item's source, unless that is the outlet itself", () => {
    const t = trace([
      article("a", "The bridge is closed.", "Example Portal", null, "AP"),
      article("b", "The bridge is closed, the Associated Press reported.", "Riverton Herald", null, "Riverton Herald"),
    ]);
    expect(t.lineage.edges.map((e) => [e.from, e.kind, e.rule, e.evidence.length])).toEqual([
      ["a", "credits", "credit/feed-source", 0],
      ["b", "credits", expect.any(String), 1],
    ]);
    expect(t.lineage.origins.map((o) => [o.label, o.articles, o.evidence.length])).toEqual([["Associated Press", ["a"], 1]]);
  });

  it("lead to one origin however its name is spelt", () => {
    const t = trace([
      article("a", "The bridge is closed, she told the Riverton Post-Herald."),
      article("b", "The bridge is closed, the Riverton Post Herald reported."),
    ]);
    expect(t.lineage.origins).toHaveLength(1);
  });

  it("of the outlet itself are its own reporting", () => {
    const a = article("a", "The bridge is closed, the mayor told the Riverton Herald.", "Riverton Herald");
    const t = trace([a], [claim([a], 0)]);
    expect(t.lineage.edges).toEqual([]);
    expect(origins(t, claim([a], 0))).toEqual(["Riverton Herald"]);
  });
});

describe("an agency's report", () => {
  const report = (id: string, text: string, outlet: string, day: string): AnnotatedArticle => article(id, text, outlet, day);
  const wire = report("w", `RIVERTON, March 12, 2024 (River Wire) - ${LONG}`, "River Wire", "2024-03-12");

  it("is what another outlet's copy of the same day goes back to", () => {
    const t = trace([report("a", LONG, "The Herald", "2024-03-12"), wire]);
    expect(t.lineage.edges.map((e) => [e.from, e.to, e.kind, e.rule])).toEqual([["a", "w", "copies", "lineage/agency"]]);
  });

  it("signed, does not come from an unsigned print of it that was earlier", () => {
    const signed = report("s", `RIVERTON (AP) — ${LONG}`, "The Gazette", "2024-03-13");
    const t = trace([report("a", LONG, "The Herald", "2024-03-12"), signed]);
    expect(t.lineage.edges.filter((e) => e.kind !== "credits").map((e) => e.kind)).toEqual(["shares-text"]);
  });

  it("does not stand behind a report that only credits the same outlet", () => {
    const own =
      "The captain of the Marguerite asked for a tug before the ferry ran aground, the harbour master told the Riverton Herald. We had none free. The company denied that the captain had asked for help.";
    const retold =
      "The ferry hit a rock on Monday. The harbour master told the Riverton Herald that the captain had asked for a tug. An inquiry opens today, the board said.";
    const t = trace([report("a", own, "Riverton Herald", "2024-03-12"), report("b", retold, "Public Radio", "2024-03-13")]);
    expect(t.lineage.edges.map((e) => [e.from, e.kind])).toEqual([["b", "credits"]]);
  });
});

describe("origins of statements", () => {
  it("whoever the sentence names; else the agency that signs; else nobody", () => {
    const all = [
      article("a", "The bridge is closed, CNN reported. It is old."),
      article("b", "RIVERTON (AP) — The bridge is closed. It is old."),
      article("c", "The bridge is closed. It is old."),
    ];
    const claims = [claim(all, 0), claim(all, 1)];
    const t = trace(all, claims);
    expect(origins(t, claims[0])).toEqual(["CNN", "Associated Press", null]);
    expect(origins(t, claims[1])).toEqual([null, "Associated Press", null]);
  });

  it("a copied sentence has the origin of the one it copies", () => {
    const all = [
      article("a", `RIVERTON (AP) — ${LONG}`, "Daily Example", "2018-03-05"),
      article("b", `OLDHAM — ${LONG}`, "Evening Example", "2018-03-06"),
    ];
    const claims = [claim(all, 1)];
    const t = trace(all, claims);
    expect(origins(t, claims[0])).toEqual(["Associated Press", "Associated Press"]);
    const text = t.lineage.edges.filter((e) => e.kind !== "credits");
    expect(text.map((e) => [e.from, e.to, e.kind, e.rule])).toEqual([["b", "a", "copies", "lineage/later"]]);
    expect(text[0].evidence.length).toBeGreaterThan(1);
  });

  it("words of a speaker are not the outlet's own reporting; agencies at the end go before a dateline", () => {
    const all = [
      article("a", "“It is closed. The police told us so,” said Ann Lee.", "Daily Example"),
      article("b", "OLDHAM — The bridge is closed.\nIt is old.\nReuters - AP", "Evening Example"),
    ];
    expect(origins(trace(all, [claim(all, 0)]), claim(all, 0))).toEqual([null, null]);
  });

  it("outlets of one publisher are one origin", () => {
    const t = trace([
      article("a", "The bridge is closed, NBC News reported."),
      article("b", "The bridge is closed, CNBC reported."),
      article("c", "It is closed, CNN reported."),
    ]);
    const by = new Map(t.lineage.origins.map((o) => [o.label, o]));
    const nbc = by.get("NBC News");
    const cnbc = by.get("CNBC");
    expect(nbc?.sameAs ?? nbc?.id).toBe(cnbc?.sameAs ?? cnbc?.id);
    expect(by.get("CNN")?.sameAs).toBeNull();
  });
});

describe("shared text", () => {
  it("has no direction where none shows", () => {
    const t = trace([article("a", LONG), article("b", LONG)]);
    expect(t.lineage.edges.map((e) => e.kind)).toEqual(["shares-text"]);
  });

  it("goes back to the outlet that the other credits", () => {
    const t = trace([article("a", `${LONG} This was first reported by CNN.`), article("b", LONG, "CNN")]);
    expect(t.lineage.edges.filter((e) => e.kind !== "credits").map((e) => [e.from, e.to])).toEqual([["a", "b"]]);
  });

  it("does not depend on the order of the articles; all evidence reads back", () => {
    const all = [
      article("a", `${LONG} This was first reported by CNN.`),
      article("b", LONG, "CNN", "2018-03-05"),
      article("c", `OLDHAM — ${LONG}`, "Evening Example", "2018-03-06"),
      article("d", "The bridge is closed, NBC News reported. It is old."),
    ];
    const expected = trace(all, [claim(all, 0)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(trace(mixed, [claim(all, 0)])).toEqual(expected);
      }),
      { numRuns: 20 },
    );
    for (const e of [...expected.lineage.edges, ...expected.lineage.origins].flatMap((x) => x.evidence))
      expect(all.find((a) => a.article.id === e.article)?.article.text.slice(e.start, e.end)).toBe(e.text);
  });
});

describe("parallel wording of one source that neither names", () => {
  const all = [
    article("a", `${LONG}\nThe mayor will speak on Friday.`, "Riverton Herald"),
    article(
      "b",
      `${LONG.replace("foundations", "footings").replace("four million", "some four million")}\nTrains stop at Oldham.`,
      "Oldham Post",
    ),
  ];
  it("ties the two together, and neither corroborates the other", () => {
    const c = claim(all, 0);
    const t = trace(all, [c]);
    expect(t.lineage.edges.map((e) => [e.kind, e.rule])).toEqual([["shares-text", "lineage/shared-text"]]);
    expect(origins(t, c)).toEqual([null, null]);
  });
});
