import type { Span } from "../../model/span.ts";
import type { Draft } from "./candidate.ts";
import { cueSpan } from "./cue-span.ts";
import type { Decoded } from "./decode.ts";
import type { Marked } from "./marks.ts";
import { signatureAfter, signatureAlone, speakerOf } from "./speaker.ts";
import { confidenceOf } from "./speech.ts";
import type { Unit } from "./units.ts";

// What the layout of paragraphs adds to the attributions of single units: a quotation that goes on after its cue, in the next paragraph, or that
// was announced in the one before.

/** Confidence of what is concluded from layout alone. Shares right on PolNeAR train, rounded down. */
const CONTINUED = 0.85;
const CARRIED = 0.7;
const ANNOUNCED = 0.8;
const UNATTRIBUTED = 0.35;
const AFTER_REPORTED = 0.5;
/** Quoted stretches shorter than this (in words) stand for themselves only with a cue. */
const LEAST_WORDS = 3;
const LEAST_WORDS_ALONE = 6;
/** How many paragraphs a speaker is carried over narration. */
const CARRY_PARAGRAPHS = 1;

interface Growing extends Draft {
  content: Span[];
  source: readonly Span[];
  sourceKind: Draft["sourceKind"];
  confidence: number;
  rule: string;
}

interface Run {
  readonly draft: Growing;
  /** Paragraph and unit of its last words. */
  paragraph: number;
  unit: number;
  /** The last stretch was not closed: the next paragraph's opening mark goes on with it. */
  open: boolean;
}

const wordCount = (text: string, s: Span): number => text.slice(s.start, s.end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
const ENDS_SENTENCE = /[.!?…,—–-]["”’»']*\s*$/;
const BEGINS_SENTENCE = /^["“‘«„'`]+[\s[(]*[\p{Lu}\p{N}…]/u;

/** A marked stretch this long after a cue is no title of a programme. */
const LONG_FRAGMENT = 6;
const SMALL = /^["“‘«„'`]+[\s[(]*\p{Ll}/u;

/** Whether the content stands before its cue and ends, inside its marks, with a comma. */
function endsWithComma(text: string, d: Growing): boolean {
  const end = Math.max(...d.content.map((s) => s.end));
  return end <= d.cue[0].start && /,["”’»']+\s*$/.test(text.slice(Math.max(0, end - 4), end));
}

/** Whether a marked stretch holds at least one whole sentence, or the part of one before its cue. */
function isSentence(text: string, m: Marked): boolean {
  const s = text.slice(m.start, m.end);
  return BEGINS_SENTENCE.test(s) && (!m.closed || ENDS_SENTENCE.test(s.slice(-8)));
}

/** Quotes of all units with what the layout of paragraphs adds, in the order of the text. */
export function settleRuns(text: string, units: readonly Unit[], found: readonly Decoded[]): Draft[] {
  const out: Growing[] = [];
  let run: Run | null = null;
  let announced: { draft: Omit<Growing, "content">; unit: number; paragraph: number } | null = null;
  let waiting: Run[] = [];
  /** The last attribution of any form, and the unit it stands in. */
  let last: { draft: Growing; unit: number; paragraph: number } | null = null;

  units.forEach((unit, u) => {
    const { attributions, open } = found[u];
    const span = (from: number, to: number): Span => ({ start: unit.tokens[from].start, end: unit.tokens[to - 1].end });
    const made: Growing[] = attributions.map((a) => {
      const speaker = speakerOf(unit, a.source);
      return {
        content: a.content.map(([x, y]) => span(x, y)),
        source: speaker.source,
        cue: [cueSpan(unit, a)],
        sourceKind: speaker.kind,
        confidence: confidenceOf(unit, a),
        rule: `quote/${a.layout}-cue`,
      };
    });
    const touches = (d: Growing, m: Span): boolean => d.content.some((s) => s.start < m.end && m.start < s.end);
    // Stretches before the unit's own quote wait for it; those after it go on with it.
    unit.marked.forEach((m, k) => {
      const own = made.find((d) => touches(d, m));
      const whole = isSentence(text, m);
      const first = unit.from[k] === 0;
      if (own) {
        // What waited for its cue: the stretches before it in this paragraph, and paragraphs left open.
        if (whole && (first || run === null || run.draft !== own)) {
          for (const w of waiting)
            if ((w.paragraph === unit.paragraph && w.unit === u - 1) || (w.open && w.paragraph === unit.paragraph - 1)) {
              if (w.paragraph === unit.paragraph) {
                own.content.unshift(...w.draft.content);
                w.draft.content.length = 0;
              } else {
                w.draft.source = own.source;
                w.draft.sourceKind = own.source.length > 0 ? "carried" : "none";
                w.draft.confidence = CARRIED;
                w.draft.rule = "quote/carried-back";
              }
            }
          waiting = [];
        }
        if (whole || !m.closed) run = { draft: own, paragraph: unit.paragraph, unit: u, open: !m.closed };
        return;
      }
      const words = wordCount(text, m);
      // `"It holds," Ada Smith said at the harbour, "and it will."`: the quotation before the cue ended with a comma.
      const cut = made.find(
        (d) =>
          d.cue[0].end <= m.start &&
          endsWithComma(text, d) &&
          !made.some((e) => e !== d && d.cue[0].end < e.cue[0].start && e.cue[0].start < m.start),
      );
      if (cut && (words >= LONG_FRAGMENT || SMALL.test(text.slice(m.start, m.start + 4))) && words >= LEAST_WORDS) {
        cut.content.push({ start: m.start, end: m.end });
        run = { draft: cut, paragraph: unit.paragraph, unit: u, open: !m.closed };
        return;
      }
      if (
        announced &&
        (announced.unit === u - 1 || announced.paragraph === unit.paragraph) &&
        first &&
        announced.paragraph >= unit.paragraph - 1
      ) {
        const draft: Growing = { ...announced.draft, content: [{ start: m.start, end: m.end }] };
        out.push(draft);
        run = { draft, paragraph: unit.paragraph, unit: u, open: !m.closed };
        announced = null;
        return;
      }
      const opensParagraph = u === 0 || units[u - 1].paragraph !== unit.paragraph;
      if (run && first && run.paragraph === unit.paragraph && u - run.unit <= 1 && (whole || words >= LEAST_WORDS)) {
        run.draft.content.push({ start: m.start, end: m.end });
        run.draft.confidence = Math.max(run.draft.confidence, CONTINUED);
        run.unit = u;
        run.open = !m.closed;
        return;
      }
      const follows =
        run !== null &&
        first &&
        opensParagraph &&
        (run.open ? run.paragraph === unit.paragraph - 1 : run.paragraph >= unit.paragraph - CARRY_PARAGRAPHS && whole);
      if (run && follows) {
        const kind = run.draft.source.length > 0 ? "carried" : "none";
        const draft: Growing = {
          content: [{ start: m.start, end: m.end }],
          source: run.draft.source,
          cue: [],
          sourceKind: kind,
          confidence: run.open ? CONTINUED : CARRIED,
          rule: run.open ? "quote/next-paragraph" : "quote/carried",
        };
        out.push(draft);
        run = { draft, paragraph: unit.paragraph, unit: u, open: !m.closed };
        return;
      }
      const signature =
        signatureAfter(unit, unit.to[k]) ?? (unit.to[k] === unit.tokens.length ? signatureAlone(units[u + 1], unit.paragraph) : null);
      if (first && signature && words >= LEAST_WORDS) {
        out.push({
          content: [{ start: m.start, end: m.end }],
          source: [signature.source],
          cue: [signature.cue],
          sourceKind: "name",
          confidence: ANNOUNCED,
          rule: "quote/signature",
        });
        return;
      }
      if (whole && first && (words >= LEAST_WORDS_ALONE || (!m.closed && words >= LEAST_WORDS))) {
        // Reported speech in the sentence before names the speaker: `Ada Smith said the wall would hold. "It is sound."`
        const after =
          last !== null && last.unit === u - 1 && last.paragraph >= unit.paragraph - 1 && last.draft.source.length > 0 ? last.draft : null;
        const draft: Growing = {
          content: [{ start: m.start, end: m.end }],
          source: after?.source ?? [],
          cue: [],
          sourceKind: after ? "carried" : "none",
          confidence: after ? AFTER_REPORTED : UNATTRIBUTED,
          rule: after ? "quote/after-reported" : "quote/no-cue",
        };
        out.push(draft);
        const r: Run = { draft, paragraph: unit.paragraph, unit: u, open: !m.closed };
        waiting.push(r);
        run = r;
      }
    });
    out.push(...made);
    const latest = made.at(-1);
    if (latest) last = { draft: latest, unit: u, paragraph: unit.paragraph };
    if (open) {
      const speaker = speakerOf(unit, open.source);
      announced = {
        draft: {
          source: speaker.source,
          cue: [span(open.cue, open.cue + 1)],
          sourceKind: speaker.kind,
          confidence: Math.max(ANNOUNCED, open.share),
          rule: "quote/cue-before",
        },
        unit: u,
        paragraph: unit.paragraph,
      };
    } else if (announced && announced.unit < u) announced = null;
  });
  return out.filter((d) => d.content.length > 0);
}
