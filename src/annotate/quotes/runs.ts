import type { Draft } from "./candidate.ts";
import type { Decoded } from "./decode.ts";
import type { Unit } from "./units.ts";

/** Quotes of all units with what the layout of paragraphs adds. */
export function settleRuns(_text: string, units: readonly Unit[], found: readonly Decoded[]): Draft[] {
  const out: Draft[] = [];
  units.forEach((unit, u) => {
    const span = (from: number, to: number) => ({ start: unit.tokens[from].start, end: unit.tokens[to - 1].end });
    for (const a of found[u].attributions)
      out.push({
        content: a.content.map(([x, y]) => span(x, y)),
        source: a.source.side === "none" ? [] : [span(a.source.from, a.source.to)],
        cue: [span(a.cue, a.cue + 1)],
        sourceKind: a.source.side === "none" ? "none" : "noun",
        confidence: a.cueShare * a.contentShare,
        rule: "quote/model",
      });
  });
  return out;
}
