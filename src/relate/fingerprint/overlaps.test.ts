import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import { plainArticle } from "../../model/article.ts";
import { duplicatesIn } from "./duplicates.ts";
import { findOverlaps } from "./overlaps.ts";

function article(id: string, text: string): AnnotatedArticle {
  return annotate(plainArticle(text, { id }));
}

const REPORT = [
  "The old railway bridge at Riverton was closed to all traffic on Monday after engineers found cracks in two of its stone piers.",
  "Divers had been inspecting the foundations since the spring flood, which carried away part of the eastern bank.",
  "The town council said that repairs would cost about four million euros and last until the end of next year.",
  "Commuters from the northern suburbs will have to take a detour of eleven kilometres through the neighbouring village of Oldham.",
  "The bridge, built in 1887, carries some nine thousand vehicles a day and is listed as a monument of industrial architecture.",
];
const REWRITE = [
  "Riverton's old railway bridge has been closed to traffic since Monday, when engineers discovered cracks in two stone piers.",
  "Since the spring flood carried away part of the eastern bank, divers had inspected its foundations.",
  "Repairs will cost about four million euros and last until the end of next year, the council said.",
  "Commuters from northern suburbs must take an eleven kilometres detour through the neighbouring village of Oldham.",
  "Built in 1887 and listed as a monument of industrial architecture, the bridge carries nine thousand vehicles a day.",
];
const OTHER = [
  "A crack in a pier has shut the crossing over the river in Riverton, and nobody knows for how long.",
  "Shopkeepers on the east side fear for their business, because most of their customers come over the water.",
  "Mayor Ann Lee wants the state to pay, and she has written to the minister of transport.",
  "School buses were sent round by the village on Tuesday morning, and children came an hour late.",
];
const QUOTE =
  "“We have to close the bridge today, because nobody can tell me that it will hold another winter, and I will not have lives on my conscience for the sake of traffic,” said Mayor Ann Lee.";

const kinds = (a: string, b: string): readonly string[] => findOverlaps([article("a", a), article("b", b)]).map((o) => o.kind);

describe("shared text", () => {
  const text = REPORT.join("\n");
  it("an exact copy", () => expect(kinds(text, text)).toEqual(["copy"]));
  it("a copy that is cut and has its paragraphs in another order", () =>
    expect(kinds(text, [REPORT[3], REPORT[0], REPORT[2]].join("\n"))).toEqual(["copy"]));
  it("a rewrite sentence by sentence", () => expect(kinds(text, REWRITE.join("\n"))).toEqual(["rewrite"]));
  it("not two reports of one event", () => expect(kinds(text, OTHER.join("\n"))).toEqual([]));
  it("not a quoted statement that both print", () =>
    expect(kinds([QUOTE, ...REPORT.slice(0, 3)].join("\n"), [...OTHER, QUOTE].join("\n"))).toEqual([]));
  it("not a public post that both print", () => {
    const post =
      "Riverton bridge closed until further notice, take the way through Oldham, buses run every hour from the station — Town of Riverton (@riverton) March 5, 2018";
    expect(kinds([...REPORT.slice(0, 3), post].join("\n"), [post, ...OTHER].join("\n"))).toEqual([]);
  });

  it("passages are the same words on both sides", () => {
    const [overlap] = findOverlaps([article("a", text), article("b", `${OTHER[0]}\n${REPORT[1]}\n${REPORT[4]}\n${OTHER[1]}`)]);
    const b = `${OTHER[0]}\n${REPORT[1]}\n${REPORT[4]}\n${OTHER[1]}`;
    expect(overlap.passages.map((p) => text.slice(p.a.start, p.a.end))).toEqual(overlap.passages.map((p) => b.slice(p.b.start, p.b.end)));
    expect(overlap.passages.length).toBe(2);
    expect(overlap.shareOfB).toBeGreaterThan(0.4);
  });

  it("does not depend on the order of the articles", () => {
    const all = [text, REWRITE.join("\n"), OTHER.join("\n"), `${REPORT[0]}\n${REPORT[1]}\n${OTHER[2]}`].map((t, i) => article(`a${i}`, t));
    const expected = findOverlaps(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(findOverlaps(mixed)).toEqual(expected);
      }),
    );
  });

  it("never throws; spans lie inside the texts", () => {
    const words = fc.constantFrom("“", "”", '"', "'", "the", "bridge", "closed", "\n", ".", "— Ann (@ann)");
    const texts = fc.array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 60 }).map((w) => w.join(" "));
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        for (const o of findOverlaps([article("a", `${a} ${a}`), article("b", `${b} ${a}`)]))
          for (const p of o.passages)
            expect(p.a.start >= 0 && p.a.end <= 2 * a.length + 1 && p.b.end <= a.length + b.length + 1).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("duplicates", () => {
  it("name the earliest article", () => {
    const text = REPORT.join("\n");
    const all = [article("a", text), article("b", text), article("c", OTHER.join("\n"))];
    const on = (day: string) => ({ earliest: day, latest: day, basis: "metadata" as const, stated: day, doubt: null, evidence: [] });
    const published = new Map([
      ["a", on("2018-03-06")],
      ["b", on("2018-03-05")],
      ["c", on("2018-03-05")],
    ]);
    expect([...duplicatesIn(all, findOverlaps(all), published)]).toEqual([["a", "b"]]);
  });
});
