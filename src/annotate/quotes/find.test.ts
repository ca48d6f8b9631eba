import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuoteCandidate } from "../../model/annotated.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { splitSentences } from "../../text/sentences.ts";
import { findQuotes } from "./find.ts";

function quotesIn(text: string): readonly QuoteCandidate[] {
  const article: Article = plainArticle(text);
  const paragraphs = splitParagraphs(text);
  return findQuotes(article, paragraphs, splitSentences(text, paragraphs), []);
}

interface Shown {
  readonly content: readonly string[];
  readonly source: string;
  readonly cue: string;
  readonly form: string;
}

/** About what a dossier prints (relate/quotes/keep.ts weighs more than this). */
const PRINTED = 0.35;

function shown(text: string, least = PRINTED): Shown[] {
  const cut = (spans: readonly Span[]): string[] => spans.map((s) => text.slice(s.start, s.end));
  return quotesIn(text)
    .filter((q) => q.confidence >= least)
    .map((q) => ({ content: cut(q.content), source: cut(q.source).join(" "), cue: cut(q.cue).join(" "), form: q.form }));
}

describe("marked quotations", () => {
  it("before and after their cue", () => {
    expect(shown("“The harbour will open in May,” Ada Brandt said.")).toEqual([
      { content: ["“The harbour will open in May,”"], source: "Ada Brandt", cue: "said", form: "direct" },
    ]);
    expect(shown('Ada Brandt said: "The harbour will open in May."')).toEqual([
      { content: ['"The harbour will open in May."'], source: "Ada Brandt", cue: "said:", form: "direct" },
    ]);
  });
  it("with the cue turned round and an appositive", () => {
    const [q] = shown("“It was a very long night for us,” said Hugo Lindqvist, a nurse at the hospital.");
    expect(q).toMatchObject({ content: ["“It was a very long night for us,”"], form: "direct", cue: "said" });
    expect(q.source).toContain("Hugo Lindqvist");
  });
  it("interrupted by the cue, over sentences", () => {
    expect(shown("“We tried,” Brandt said. “It was not enough. We go on.”")).toEqual([
      { content: ["“We tried,”", "“It was not enough. We go on.”"], source: "Brandt", cue: "said", form: "direct" },
    ]);
  });
  it("after a question that the splitter takes for a sentence", () => {
    const [q] = shown("“Who would have paid for all of this?” Brandt asked.");
    expect(q).toMatchObject({ content: ["“Who would have paid for all of this?”"], source: "Brandt", cue: "asked" });
  });
  it("in single marks", () => {
    const [q] = shown("'It's a day that I will never forget,' Lindqvist said.");
    expect(q).toMatchObject({ content: ["'It's a day that I will never forget,'"], source: "Lindqvist", form: "direct" });
  });
  it("announced in the paragraph before", () => {
    const [q] = shown("Brandt added:\n\n“The road to the harbour will stay closed for now.”");
    expect(q).toMatchObject({ content: ["“The road to the harbour will stay closed for now.”"], source: "Brandt", form: "direct" });
  });
  it("over paragraphs, each opened by a mark: one quotation", () => {
    expect(shown("“The harbour opens in May,” Ada Brandt said. “We are sure of it.\n\n“The road will follow.”")).toEqual([
      {
        content: ["“The harbour opens in May,”", "“We are sure of it.", "“The road will follow.”"],
        source: "Ada Brandt",
        cue: "said",
        form: "direct",
      },
    ]);
  });
  it("in the paragraph after one that was closed: the same speaker", () => {
    const text = "“The harbour opens in May,” Ada Brandt said.\n\n“The road will follow in June.”";
    const found = quotesIn(text);
    expect(found.map((q) => q.sourceKind)).toEqual(["name", "carried"]);
    expect(text.slice(found[1].source[0].start, found[1].source[0].end)).toBe("Ada Brandt");
  });
  it("cut by the cue after a comma", () => {
    const [q] = shown("“The harbour opens in May,” Ada Brandt said at a meeting in Leeds, “but the road will not.”");
    expect(q.content).toEqual(["“The harbour opens in May,”", "“but the road will not.”"]);
  });
  it("signed with a name", () => {
    expect(shown("“I have never seen the water so high.” — Ada Brandt")).toEqual([
      { content: ["“I have never seen the water so high.”"], source: "Ada Brandt", cue: "—", form: "direct" },
    ]);
  });
  it("none for titles and words held at a distance", () => {
    expect(shown("The so-called “silver moon” rose at nine. The band played “Long Night” twice.")).toEqual([]);
  });
});

describe("reported speech", () => {
  it("after its cue", () => {
    const [q] = shown("The minister said that the bridge would be closed until June.");
    expect(q).toMatchObject({ source: "The minister", cue: "said", form: "indirect" });
    expect(q.content[0]).toContain("the bridge would be closed until June");
  });
  it("before its cue, and by a source after it", () => {
    expect(shown("The bridge will be closed until June, the police said.")).toEqual([
      { content: ["The bridge will be closed until June"], source: "the police", cue: "said", form: "indirect" },
    ]);
    const [q] = shown("The bridge will be closed until June, according to the ministry.");
    expect(q).toMatchObject({ content: ["The bridge will be closed until June"], source: "the ministry", form: "indirect" });
  });
  it("by no place in a dateline", () => {
    const [q] = shown("LEEDS — A union leader told reporters that the harbour would stay closed.");
    expect(q.source).toBe("A union leader");
  });
  it("by the one a paper quotes as saying so", () => {
    const [q] = shown("The Leeds Courier quoted Ada Brandt as saying that the harbour would open in May.");
    expect(q.source).toBe("Ada Brandt");
  });
  it("with a marked fragment", () => {
    const [q] = shown("Brandt told reporters that the plan was “a gift to nobody” and should be dropped.");
    expect(q).toMatchObject({ source: "Brandt", form: "mixed" });
  });
});

describe("own words without marks", () => {
  it("in the first person, with the sentences beside them", () => {
    const found = quotesIn("We are in talks with the owners, Ada Brandt said on Monday. We hope to sign in June.");
    expect(found.map((q) => [q.form, q.rule])).toEqual([
      ["unmarked", "quote/unmarked"],
      ["unmarked", "quote/unmarked-beside"],
    ]);
    expect(found[1].source).toEqual(found[0].source);
  });
  it("of a post that was embedded", () => {
    expect(shown("All trains run again since noon. — City Rail (@cityrail) March 3, 2021")).toEqual([
      { content: ["All trains run again since noon."], source: "City Rail", cue: "", form: "unmarked" },
    ]);
  });
});

const overlap = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));

/** Newspaper-like text out of small pieces, so that the rules are reached. */
const piece = fc.constantFrom(
  '"',
  "“",
  "”",
  "'",
  "‘",
  "’",
  "''",
  "«",
  "»",
  "said",
  "Ada Brandt",
  "he",
  "told CNN",
  "according to",
  "that",
  "the plan failed",
  "we are ready",
  ",",
  ".",
  "?",
  ":",
  "—",
  "\n\n",
  "(@ab)",
  "and",
  "reports",
  "🌊",
  "\ud800",
);
const prose = fc.array(piece, { maxLength: 60 }).map((p) => p.join(" "));

describe("on any text", () => {
  it("nothing throws, spans lie inside, content keeps clear of its own cue and source, and twice gives the same", () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        const found = quotesIn(text);
        const wrong = found.filter((q) => {
          const spans = [...q.content, ...q.source, ...q.cue];
          const inside = spans.every((s) => s.start >= 0 && s.end > s.start && s.end <= text.length);
          return (
            q.content.length === 0 ||
            !inside ||
            overlap(q.content, q.cue) ||
            overlap(q.content, q.source) ||
            !(q.confidence >= 0 && q.confidence <= 1)
          );
        });
        expect(wrong).toEqual([]);
        expect(quotesIn(text)).toEqual(found);
      }),
      { numRuns: 120 },
    );
  });
});

describe("what is no content", () => {
  const only = (text: string): Shown => {
    const found = shown(text);
    expect(found).toHaveLength(1);
    return found[0];
  };
  it("is whoever hears it, or where it is said", () => {
    expect(only("Boats took off all guests within an hour, Brandt told reporters.").content).toEqual([
      "Boats took off all guests within an hour",
    ]);
    expect(only("The captain asked for a pilot before the ship sank, the harbour master told the Larkford Courier.").content).toEqual([
      "The captain asked for a pilot before the ship sank",
    ]);
    expect(
      only("Officials were looking into what caused the fire, Ada Brandt, director of the port, said during a news conference."),
    ).toMatchObject({
      content: ["Officials were looking into what caused the fire"],
      source: "Ada Brandt, director of the port",
    });
    expect(only("She told the Larkford Post the bridge was shut.").content).toEqual(["the bridge was shut"]);
  });
  it("is a thing asked for, praised, described or told", () => {
    for (const text of [
      "The guests have praised the crew.",
      "Guests described a terrible grinding noise.",
      "Somebody is not telling the truth.",
      "The captain told reporters.",
    ])
      expect(shown(text)).toEqual([]);
    // A fact in short is reported all the same.
    expect(shown("The mayor confirmed the deaths of two sailors.")).toHaveLength(1);
  });
  it("is what the writer has always said", () => {
    expect(shown("I have said for years that this ship is tired.")).toEqual([]);
  });
});

describe("sources", () => {
  it("begin at the subject and end before the next clause", () => {
    expect(shown("Last week Ada Brandt said that the harbour was closed.")[0].source).toBe("Ada Brandt");
    expect(shown("Off Port Larkford the guests said that the crew was calm.")[0].source).toBe("the guests");
    expect(shown("Crews reached the scene and police said that nobody was hurt.")[0].source).toBe("police");
  });
});
