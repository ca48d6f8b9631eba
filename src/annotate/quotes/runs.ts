import type { Span } from "../../model/span.ts";
import type { Draft } from "./candidate.ts";
import { cueSpan } from "./cue-span.ts";
import type { Decoded } from "./decode.ts";
import { ANNOUNCED, claimed, type Growing, isSentence, RUN_RULES, type State, type Stretch, wordCount } from "./run-rules.ts";
import { quotedPerson, speakerOf } from "./speaker.ts";
import { confidenceOf } from "./speech.ts";
import type { Unit } from "./units.ts";

const spanOf = (unit: Unit, from: number, to: number): Span => ({ start: unit.tokens[from].start, end: unit.tokens[to - 1].end });

/** The attributions of a unit as drafts. */
function draftsOf(unit: Unit, { attributions }: Decoded): Growing[] {
  return attributions.map((a) => {
    const speaker = speakerOf(unit, quotedPerson(unit, a.cue) ?? a.source);
    return {
      content: a.content.map(([x, y]) => spanOf(unit, x, y)),
      source: speaker.source,
      cue: [cueSpan(unit, a)],
      sourceKind: speaker.kind,
      confidence: confidenceOf(unit, a),
      rule: `quote/${a.layout}-cue`,
    };
  });
}

/** Attributions less sure than this name no speaker for the quotations after them. */
const LEAST_SPEAKER = 0.3;

/** Quotes of all units with what the layout of paragraphs adds: a quotation that goes on after its cue, in the next paragraph, or was announced before. */
export function settleRuns(text: string, units: readonly Unit[], found: readonly Decoded[]): Draft[] {
  const state: State = { run: null, announced: null, waiting: [], last: null, out: [] };
  units.forEach((unit, u) => {
    const { open } = found[u];
    const made = draftsOf(unit, found[u]);
    const opensParagraph = u === 0 || units[u - 1].paragraph !== unit.paragraph;
    unit.marked.forEach((m, k) => {
      const s: Stretch = {
        text,
        units,
        u,
        unit,
        k,
        span: { start: m.start, end: m.end },
        closed: m.closed,
        words: wordCount(text, m),
        whole: isSentence(text, m),
        first: unit.from[k] === 0,
        opensParagraph,
        made,
      };
      const own = made.find((d) => d.content.some((x) => x.start < m.end && m.start < x.end));
      if (own) claimed(state, s, own);
      else RUN_RULES.some((rule) => rule(state, s));
    });
    state.out.push(...made);
    const latest = made.findLast((d) => d.source.length > 0 && d.confidence >= LEAST_SPEAKER);
    if (latest) state.last = { draft: latest, paragraph: unit.paragraph };
    if (open) {
      const speaker = speakerOf(unit, open.source);
      state.announced = {
        draft: {
          source: speaker.source,
          cue: [spanOf(unit, open.cue, open.cue + 1)],
          sourceKind: speaker.kind,
          confidence: Math.max(ANNOUNCED, open.share),
          rule: "quote/cue-before",
        },
        unit: u,
        paragraph: unit.paragraph,
      };
    } else if (state.announced && state.announced.unit < u) state.announced = null;
  });
  return state.out.filter((d) => d.content.length > 0);
}
