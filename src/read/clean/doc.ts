import type { Span } from "../../model/span.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";

/** A line of an article's text with what rules ask about it. */
export interface Line extends Span {
  readonly index: number;
  readonly text: string;
  /** Count of words, up to 1,000. */
  readonly words: number;
  /** It ends as a sentence ends: with . ! ? … or such a mark inside closing quotation marks or brackets. */
  readonly ended: boolean;
  /** Where it stands in the text: 0 at the beginning, 1 at the end. */
  readonly place: number;
}

/** An article's text as the rules see it. */
export interface Doc {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly outlet: string | null;
  /** Share of the text that stands in lines that end as sentences end: near 1 in running prose, low in lists and broken lines. */
  readonly prose: number;
}

/** Boilerplate and headers stand at the ends of a text: of one with more lines than this, the middle is left alone. */
const MAX_LINES = 6000;

const ENDED = /[.!?…。！？][\s"'”’»)\]]{0,4}$/;

/** Makes lines of a text. Rules look at them often: a text is taken apart once. */
export function docOf(text: string, outlet: string | null = null): Doc {
  const every = splitParagraphs(text);
  const spans = every.length <= MAX_LINES ? every : [...every.slice(0, MAX_LINES / 2), ...every.slice(-MAX_LINES / 2)];
  const lines = spans.map((span, index): Line => {
    const line = text.slice(span.start, span.end);
    return {
      ...span,
      index,
      text: line,
      words: Math.min(1000, line.slice(0, 8000).split(/\s+/).length),
      ended: ENDED.test(line.slice(-8)),
      place: text.length === 0 ? 0 : span.start / text.length,
    };
  });
  const all = lines.reduce((n, l) => n + l.text.length, 0);
  const ended = lines.reduce((n, l) => n + (l.ended ? l.text.length : 0), 0);
  return { text, lines, outlet, prose: all === 0 ? 0 : ended / all };
}

/** A line's parts at the ends of sentences, as a reader of boilerplate needs them: rough, fast, linear. Offsets into the text. */
export function piecesOf(line: Line): readonly (Span & { readonly text: string })[] {
  const out: (Span & { readonly text: string })[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = line.text.slice(from, to);
    const text = raw.trim();
    const start = line.start + from + (raw.length - raw.trimStart().length);
    if (text !== "") out.push({ start, end: start + text.length, text });
    from = to;
  };
  for (const m of line.text.matchAll(/[.!?…]["'”’»)]{0,2}(?=\s+["'“‘«(]?[\p{Lu}\d@])/gu)) push(m.index + m[0].length);
  push(line.text.length);
  return out;
}
