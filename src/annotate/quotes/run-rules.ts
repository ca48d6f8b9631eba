import type { Span } from "../../model/span.ts";
import type { Draft } from "./candidate.ts";
import type { Marked } from "./marks.ts";
import { signatureAfter, signatureAlone } from "./speaker.ts";
import type { Unit } from "./units.ts";

// What the layout of paragraphs says about a marked stretch that no cue of its own unit claims: an ordered list of rules, the first that fits decides.

/** Confidence of what is concluded from layout alone. Shares right on PolNeAR train, rounded down. */
export const CONTINUED = 0.85;
export const ANNOUNCED = 0.8;
export const CARRIED = 0.7;
const AFTER_REPORTED = 0.5;
const UNATTRIBUTED = 0.35;
/** Stretches of fewer words stand for themselves only with a cue. */
const LEAST_WORDS = 3;
const LEAST_WORDS_ALONE = 6;
/** A stretch this long after a cue is no title of a programme. */
const LONG_FRAGMENT = 6;
/** How many paragraphs a speaker is carried from quotation to quotation, and how many back the last one named is taken for a quotation without a cue. */
const CARRY_PARAGRAPHS = 1;
const NEAR_PARAGRAPHS = 3;

export interface Growing extends Draft {
  content: Span[];
  source: readonly Span[];
  sourceKind: Draft["sourceKind"];
  confidence: number;
  rule: string;
}

/** The quotation that the text is in or has just left. */
export interface Run {
  readonly draft: Growing;
  /** Paragraph and unit of its last words. */
  readonly paragraph: number;
  readonly unit: number;
  /** Its last stretch was not closed: the next paragraph's opening mark goes on with it. */
  readonly open: boolean;
}

/** What is known where a stretch stands. Rules change it. */
export interface State {
  run: Run | null;
  /** A cue at the end of a unit, whose content is to follow. */
  announced: { readonly draft: Omit<Growing, "content">; readonly unit: number; readonly paragraph: number } | null;
  /** Stretches without a speaker, in case their cue follows. */
  waiting: readonly Run[];
  /** The last attribution that names a source. */
  last: { readonly draft: Draft; readonly paragraph: number } | null;
  readonly out: Growing[];
}

/** A stretch no cue claims, with what stands around it. */
export interface Stretch {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly u: number;
  readonly unit: Unit;
  /** Its number in the unit. */
  readonly k: number;
  readonly span: Span;
  readonly closed: boolean;
  readonly words: number;
  /** It holds at least one whole sentence, or the part of one before its cue. */
  readonly whole: boolean;
  /** It begins its unit; its unit begins the paragraph. */
  readonly first: boolean;
  readonly opensParagraph: boolean;
  /** The attributions of its unit. */
  readonly made: readonly Growing[];
}

const ENDS_SENTENCE = /[.!?…,—–-]["”’»']*\s*$/;
const BEGINS_SENTENCE = /^["“‘«„'`]+[\s[(]*[\p{Lu}\p{N}…]/u;
const SMALL = /^["“‘«„'`]+[\s[(]*\p{Ll}/u;
const LONGEST_OPENING = 12;

export function wordCount(text: string, s: Span): number {
  return text.slice(s.start, s.end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

export function isSentence(text: string, m: Marked): boolean {
  const opens = BEGINS_SENTENCE.test(text.slice(m.start, Math.min(m.end, m.start + LONGEST_OPENING)));
  return opens && (!m.closed || ENDS_SENTENCE.test(text.slice(Math.max(m.start, m.end - LONGEST_OPENING), m.end)));
}

/** Whether the content stands before its cue and ends, inside its marks, with a comma. */
function endsWithComma(text: string, d: Growing): boolean {
  const end = Math.max(...d.content.map((s) => s.end));
  return d.cue.length > 0 && end <= d.cue[0].start && /,["”’»']+\s*$/.test(text.slice(Math.max(0, end - 4), end));
}

const runFrom = (s: Stretch, draft: Growing): Run => ({ draft, paragraph: s.unit.paragraph, unit: s.u, open: !s.closed });

function start(state: State, s: Stretch, draft: Omit<Growing, "content">): Run {
  const whole: Growing = { ...draft, content: [s.span] };
  state.out.push(whole);
  state.run = runFrom(s, whole);
  return state.run;
}

type Rule = (state: State, s: Stretch) => boolean;

/** `"It holds," Ada Smith said at the harbour, "and it will."` */
const interrupted: Rule = (state, s) => {
  if (s.words < LEAST_WORDS || (s.words < LONG_FRAGMENT && !SMALL.test(s.text.slice(s.span.start, s.span.start + 4)))) return false;
  const before = s.made.filter((d) => d.cue[0].end <= s.span.start);
  const draft = before.at(-1);
  if (!draft || !endsWithComma(s.text, draft)) return false;
  draft.content.push(s.span);
  state.run = runFrom(s, draft);
  return true;
};

/** `She went on:` and the quotation after it, in the same or the next paragraph. */
const announcedBefore: Rule = (state, s) => {
  const a = state.announced;
  if (!a || !s.first || a.paragraph < s.unit.paragraph - 1 || (a.unit !== s.u - 1 && a.paragraph !== s.unit.paragraph)) return false;
  start(state, s, a.draft);
  state.announced = null;
  return true;
};

/** `"A," he said. "B."` */
const continued: Rule = (state, s) => {
  const { run } = state;
  if (!run || !s.first || run.paragraph !== s.unit.paragraph || s.u - run.unit > 1 || (!s.whole && s.words < LEAST_WORDS)) return false;
  run.draft.content.push(s.span);
  run.draft.confidence = Math.max(run.draft.confidence, CONTINUED);
  state.run = runFrom(s, run.draft);
  return true;
};

/** The next paragraph of a quotation that was left open, or a paragraph of quotation after one that names its speaker. */
const nextParagraph: Rule = (state, s) => {
  const { run } = state;
  if (!run || !s.first || !s.opensParagraph || run.draft.source.length === 0) return false;
  const apart = s.unit.paragraph - run.paragraph;
  if (run.open ? apart !== 1 : apart > CARRY_PARAGRAPHS || !s.whole) return false;
  start(state, s, {
    source: run.draft.source,
    cue: [],
    sourceKind: "carried",
    confidence: run.open ? CONTINUED : CARRIED,
    rule: run.open ? "quote/next-paragraph" : "quote/carried",
  });
  return true;
};

/** `"…" — Ada Smith` */
const signed: Rule = (state, s) => {
  if (!s.first || s.words < LEAST_WORDS) return false;
  const to = s.unit.to[s.k];
  const signature = signatureAfter(s.unit, to) ?? (to === s.unit.tokens.length ? signatureAlone(s.units[s.u + 1], s.unit.paragraph) : null);
  if (!signature) return false;
  state.out.push({
    content: [s.span],
    source: [signature.source],
    cue: [signature.cue],
    sourceKind: "name",
    confidence: ANNOUNCED,
    rule: "quote/signature",
  });
  return true;
};

/** A whole quotation without a cue: the last speaker's, where one was named nearby; else nobody's, until a cue follows. */
const alone: Rule = (state, s) => {
  if (!s.whole || !s.first || (s.words < LEAST_WORDS_ALONE && (s.closed || s.words < LEAST_WORDS))) return false;
  const near = state.last && s.unit.paragraph - state.last.paragraph <= NEAR_PARAGRAPHS ? state.last.draft : null;
  const run = start(state, s, {
    source: near?.source ?? [],
    cue: [],
    sourceKind: near ? "carried" : "none",
    confidence: near ? AFTER_REPORTED : UNATTRIBUTED,
    rule: near ? "quote/last-speaker" : "quote/no-cue",
  });
  state.waiting = [...state.waiting.filter((w) => w.paragraph >= s.unit.paragraph - 1), run];
  return true;
};

export const RUN_RULES: readonly Rule[] = [interrupted, announcedBefore, continued, nextParagraph, signed, alone];

/** A stretch that a cue claims: what waited for that cue gets its speaker, and the run goes on from here. */
export function claimed(state: State, s: Stretch, own: Growing): void {
  if (s.whole && (s.first || state.run?.draft !== own)) {
    for (const w of state.waiting) {
      if (w.paragraph === s.unit.paragraph && w.unit === s.u - 1) {
        own.content.unshift(...w.draft.content);
        w.draft.content.length = 0;
      } else if (w.open && w.paragraph === s.unit.paragraph - 1) {
        w.draft.source = own.source;
        w.draft.sourceKind = own.source.length > 0 ? "carried" : "none";
        w.draft.confidence = CARRIED;
        w.draft.rule = "quote/carried-back";
      }
    }
    state.waiting = [];
  }
  if (s.whole || !s.closed) state.run = runFrom(s, own);
}
