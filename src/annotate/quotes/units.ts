import type { Sentence, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { hashOf } from "./linear.ts";
import { findMarked, type Marked } from "./marks.ts";
import type { ClassOf } from "./model.ts";

/** One or more sentences that a quotation holds together: `"A. B," he said.` is one unit, so that nothing is cut inside a quotation. */
export interface Unit extends Span {
  readonly paragraph: number;
  /** Numbers of its first and last sentence. */
  readonly first: number;
  readonly last: number;
  readonly tokens: readonly Token[];
  /** The marked stretches inside it, in order. */
  readonly marked: readonly Marked[];
  /** For each token the number of the marked stretch it stands in, or -1. Marks belong to their stretch. */
  readonly inMarked: readonly number[];
  /** For each marked stretch its first token and the one after its last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A unit holds at most this many sentences: marks that never pair up must not glue a whole text together. */
const MOST_SENTENCES = 100;

/** The part of a stretch that stands in a unit. */
function clip(m: Marked, start: number, end: number): Marked {
  if (start <= m.start && m.end <= end) return m;
  return { start: Math.max(m.start, start), end: Math.min(m.end, end), closed: m.closed && m.end <= end, single: m.single };
}

function unitOf(sentences: readonly Sentence[], stretches: readonly Marked[]): Unit {
  const marked = stretches.map((m) => clip(m, sentences[0].start, sentences[sentences.length - 1].end));
  const tokens = sentences.length === 1 ? sentences[0].tokens : sentences.flatMap((s) => s.tokens);
  const inMarked = new Array<number>(tokens.length).fill(-1);
  const from = new Array<number>(marked.length).fill(-1);
  const to = new Array<number>(marked.length).fill(-1);
  let m = 0;
  if (marked.length > 0)
    tokens.forEach((t, i) => {
      while (m < marked.length && marked[m].end <= t.start) m++;
      if (m >= marked.length || t.end <= marked[m].start) return;
      inMarked[i] = m;
      if (from[m] < 0) from[m] = i;
      to[m] = i + 1;
    });
  const last = sentences[sentences.length - 1];
  return {
    start: sentences[0].start,
    end: last.end,
    paragraph: sentences[0].paragraph,
    first: sentences[0].index,
    last: last.index,
    tokens,
    marked,
    inMarked,
    from,
    to,
  };
}

/** How far from its beginning a sentence names the cue of the question or exclamation before it: `"Why?" Ada Smith of Leeds asked.` */
const CUE_REACH = 7;
/** Cue classes (see model.ts) that glue a sentence to the quotation before it. */
const GLUING_CLASS = 3;

/** Whether a sentence goes on where a quotation ended with a question or exclamation mark: `"Why?" Ada asked.` */
function goesOn(text: string, end: number, next: Sentence | undefined, classOf: ClassOf): boolean {
  if (!next || !/[?!,…—–-]["”’»']+$/.test(text.slice(Math.max(0, end - 4), end))) return false;
  const first = next.tokens[0];
  if (!/^\p{L}/u.test(first.text)) return false;
  for (let i = 0; i < Math.min(CUE_REACH, next.tokens.length); i++) {
    const t = next.tokens[i];
    if (/^[,;:“"‘«]/.test(t.text)) return false;
    if (t.pos === "VERB") return classOf(hashOf(t.lemma)) >= GLUING_CLASS;
  }
  return false;
}

/** Sentences of an article as units, in order. `classOf` tells how often a lemma is a cue. */
export function unitsOf(text: string, paragraphs: readonly Span[], sentences: readonly Sentence[], classOf: ClassOf): readonly Unit[] {
  const out: Unit[] = [];
  let s = 0;
  paragraphs.forEach((paragraph, number) => {
    const here: Sentence[] = [];
    while (s < sentences.length && sentences[s].paragraph === number) here.push(sentences[s++]);
    if (here.length === 0) return;
    const marked = findMarked(text, paragraph);
    let m = 0;
    let group: Sentence[] = [];
    for (let h = 0; h < here.length; h++) {
      const sentence = here[h];
      group.push(sentence);
      const groupStart = group[0].start;
      // A stretch open at the sentence's end, and closed in a later one, holds them together.
      let k = m;
      while (k < marked.length && marked[k].end <= sentence.end) k++;
      const spans = k < marked.length && marked[k].start < sentence.end && marked[k].closed;
      if (group.length < MOST_SENTENCES && (spans || goesOn(text, sentence.end, here[h + 1], classOf))) continue;
      let upto = m;
      while (upto < marked.length && marked[upto].start < sentence.end) upto++;
      const inside = marked.slice(m, upto).filter((x) => x.end > groupStart);
      // An unclosed stretch goes on in the sentences after this one.
      m = upto > m && marked[upto - 1].end > sentence.end ? upto - 1 : upto;
      out.push(unitOf(group, inside));
      group = [];
    }
    if (group.length > 0) out.push(unitOf(group, marked.slice(m)));
  });
  return out;
}
