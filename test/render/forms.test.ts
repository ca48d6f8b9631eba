import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import { dossierSchema } from "../../src/model/dossier-schema.ts";
import { renderHtml } from "../../src/render/html/page.ts";
import { renderJson } from "../../src/render/json.ts";
import { escaped } from "../../src/render/markdown/escape.ts";
import { renderMarkdown } from "../../src/render/markdown/markdown.ts";
import { renderTerminal } from "../../src/render/terminal/terminal.ts";
import { SAMPLE } from "./sample-dossier.ts";

const plain = (dossier: Dossier, width = 80): string => renderTerminal(dossier, { color: false, width });
const ATTACK = "\u001b]0;owned\u0007\u202e<script>x</script> [a](javascript:x) | `# *b*\u0000";

/** Puts an attack into every text that is not an id. */
function attacked(node: unknown, key = ""): unknown {
  if (typeof node === "string")
    return [
      "id",
      "article",
      "origin",
      "from",
      "to",
      "kind",
      "status",
      "mode",
      "form",
      "rule",
      "date",
      "asOf",
      "format",
      "earliest",
      "latest",
      "basis",
      "when",
      "saidOn",
      "speaker",
      "wording",
      "claim",
      "sameAs",
      "duplicateOf",
      "field",
      "code",
    ].includes(key)
      ? node
      : `${node} ${ATTACK}`;
  if (Array.isArray(node))
    return key === "claims" && typeof node[0] === "string"
      ? node
      : key === "origins" || key === "via" || key === "articles"
        ? node.map((x) => (typeof x === "string" ? x : attacked(x)))
        : node.map((x) => attacked(x));
  if (node !== null && typeof node === "object") return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, attacked(v, k)]));
  return node;
}

describe("the forms of a dossier", () => {
  it("the sample is in the documented form", () => {
    expect(dossierSchema.safeParse(SAMPLE).error).toBeUndefined();
  });

  it("terminal: every part, within the width, the words of the articles to the letter", () => {
    const text = plain(SAMPLE);
    for (const heading of [
      "What they say",
      "Where they differ",
      "Updated figures",
      "Who said what",
      "When",
      "Who had it from whom",
      "The articles",
      "What could not be read",
    ])
      expect(text).toContain(heading);
    expect(Math.max(...text.split("\n").map((l) => l.length))).toBeLessThanOrEqual(80);
    expect(
      Math.max(
        ...plain(SAMPLE, 50)
          .split("\n")
          .map((l) => l.length),
      ),
    ).toBeLessThanOrEqual(50);
    const unwrapped = text.replace(/\s+/g, " ");
    for (const s of SAMPLE.story.summary) expect(unwrapped).toContain(s.text.replace(/\s+/g, " "));
  });

  it("terminal: colours only where asked", () => {
    expect(plain(SAMPLE)).not.toContain("\u001b");
    expect(renderTerminal(SAMPLE, { color: true, width: 80 })).toContain("\u001b[1m");
  });

  it("terminal: nothing in an article steers it", () => {
    const text = plain(attacked(SAMPLE) as Dossier);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it("Markdown: nothing in an article becomes markup", () => {
    const text = renderMarkdown(attacked(SAMPLE) as Dossier);
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toMatch(/(?<!\\)\]\((?!\\)/);
    const columns = text
      .split("\n")
      .filter((l) => l.startsWith("| "))
      .map((l) => l.replace(/\\\|/g, "").split("|").length);
    expect(new Set(columns).size).toBe(1);
  });

  it("Markdown: any text stays text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const out = escaped(text);
        expect(out).not.toMatch(/(?<!\\)(?:\\\\)*[<>[\]`|*_]/);
        expect(out).not.toContain("\n");
      }),
    );
  });

  it("JSON reads back as it was", () => {
    expect(JSON.parse(renderJson(SAMPLE))).toEqual(JSON.parse(JSON.stringify(SAMPLE)));
  });

  it("every form draws a dossier with nothing in it", () => {
    const empty: Dossier = {
      ...SAMPLE,
      articles: [],
      entities: [],
      claims: [],
      conflicts: [],
      updates: [],
      quotes: [],
      timeline: [],
      problems: [],
      lineage: { origins: [], edges: [] },
      story: { ...SAMPLE.story, summary: [] },
    };
    for (const form of [plain, renderMarkdown, renderHtml]) expect(form(empty).length).toBeGreaterThan(0);
  });

  it("a page of 10,000 names and a word without end is written", () => {
    const names = Array.from({ length: 10_000 }, (_, i) => ({
      id: `e${i}`,
      kind: "person" as const,
      name: `Name ${i} ${"x".repeat(i % 50)}`,
      roles: [],
      mentions: [],
    }));
    expect(renderHtml({ ...SAMPLE, entities: names, story: { ...SAMPLE.story, title: "W".repeat(100_000) } })).toContain("</html>");
  });
});
