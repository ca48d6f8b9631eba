import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSentences } from "./sentence-changes.ts";

const kinds = (before: readonly string[], after: readonly string[]): string[] => compareSentences(before, after).map((c) => c.kind);

describe("revisions compared sentence by sentence", () => {
  it("tells a corrected number from a new sentence", () => {
    const before = ["The ferry sank on Monday.", "Twelve people died, the harbour master said.", "Divers went on searching."];
    const after = [
      "The ferry sank on Monday.",
      "Fourteen people died, the harbour master said.",
      "Divers went on searching.",
      "The port was closed.",
    ];
    expect(compareSentences(before, after)).toEqual([
      { kind: "kept", before: before[0], after: after[0] },
      { kind: "changed", before: before[1], after: after[1] },
      { kind: "kept", before: before[2], after: after[2] },
      { kind: "added", before: null, after: after[3] },
    ]);
  });

  it("says what was withdrawn", () => {
    expect(kinds(["A bridge fell.", "The mayor was on it.", "Nobody was hurt."], ["A bridge fell.", "Nobody was hurt."])).toEqual([
      "kept",
      "dropped",
      "kept",
    ]);
  });

  it("does not pair sentences on different matters", () => {
    expect(kinds(["The mayor was on the bridge."], ["Repairs will take a year, engineers think."])).toEqual(["dropped", "added"]);
  });

  it("takes white space for no change, and marks for one", () => {
    expect(kinds(["A  bridge\nfell.", "He was there."], ["A bridge fell.", "He was there?"])).toEqual(["kept", "changed"]);
  });

  it("finds sentences that stand several times", () => {
    expect(
      kinds(["Go.", "Go.", "The bridge fell.", "Go."], ["Go.", "The bridge fell.", "Go.", "Go."]).filter((k) => k === "kept").length,
    ).toBe(3);
  });

  const sentences = fc.array(fc.constantFrom("A a b.", "A a c.", "B d e.", "F g h.", "F g i.", "J."), { maxLength: 12 });

  it("tells both revisions whole, in their order", () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const changes = compareSentences(before, after);
        expect(changes.flatMap((c) => c.before ?? [])).toEqual(before);
        expect(changes.flatMap((c) => c.after ?? [])).toEqual(after);
        for (const c of changes) expect(c.kind === "kept").toBe(c.before === c.after);
      }),
    );
  });

  it("keeps all of a text that did not change, and ends on long ones", () => {
    fc.assert(
      fc.property(sentences, (s) => {
        expect(kinds(s, s)).toEqual(s.map(() => "kept"));
      }),
    );
    const long = Array.from({ length: 20_000 }, (_, i) => `Line ${i % 7}.`);
    expect(kinds(long, [...long, "End."])).toEqual([...long.map(() => "kept"), "added"]);
  });
});
