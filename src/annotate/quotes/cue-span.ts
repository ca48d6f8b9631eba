import type { Span } from "../../model/span.ts";
import type { Attribution } from "./attribution.ts";
import type { Unit } from "./units.ts";

/** Words after a cue verb that belong to it: "called for", "pointed out". Of each, two thirds and more do in PolNeAR train. */
const PARTICLES = new Set("up out for about against on over with of as to :".split(" "));
/** Words before a cue verb that belong to it, besides auxiliaries and adverbs: nine in ten do in PolNeAR train. */
const BEFORE = new Set(["not", "n't", "n’t", "to"]);
const MOST_BEFORE = 4;

/** A cue with its auxiliaries, adverbs and particle: "has also called for". Never reaches into source or content. */
export function cueSpan(unit: Unit, a: Attribution): Span {
  const taken = (i: number): boolean =>
    unit.inMarked[i] >= 0 || (a.source.from <= i && i < a.source.to) || a.content.some(([x, y]) => x <= i && i < y);
  let from = a.cue;
  let to = a.cue + 1;
  if (unit.tokens[a.cue].pos === "VERB") {
    while (from > 0 && a.cue - from < MOST_BEFORE && !taken(from - 1)) {
      const t = unit.tokens[from - 1];
      if (t.pos !== "AUX" && t.pos !== "ADV" && !BEFORE.has(t.lower)) break;
      from--;
    }
    const next = unit.tokens[to];
    if (next && !taken(to) && PARTICLES.has(next.lower)) to++;
  }
  return { start: unit.tokens[from].start, end: unit.tokens[to - 1].end };
}
