import type { Token } from "../model/annotated.ts";
import type { Span } from "../model/span.ts";
import { type Document, openLibrary } from "./nlp-library.ts";

export interface Parsed {
  readonly tokens: readonly Token[];
  /** Sentences as the library breaks them: ranges of token numbers, half open. */
  readonly breaks: readonly (readonly [number, number])[];
}

/** Words learnt after which the library is opened afresh (some 80 ms), so that memory stays flat over any number of articles. */
const MOST_LEARNT = 150_000;

let library = openLibrary();

/**
 * Tokens with parts of speech and sentence breaks for one paragraph of `text`, whatever was parsed before it.
 * Offsets are UTF-16 code units into `text`. Never throws: what the library cannot place is left out.
 */
export function parse(text: string, span: Span): Parsed {
  if (library.learnt() > MOST_LEARNT) library = openLibrary();
  const piece = text.slice(span.start, span.end);
  const doc: Document = library.read(piece);
  const tokens: Token[] = [];
  const at: number[] = [];
  let cursor = 0;
  for (let i = 0; i < doc.length; i++) {
    const word = doc.word(i);
    const value = word.text;
    const found = value.length === 0 ? -1 : piece.indexOf(value, cursor);
    at.push(tokens.length);
    if (found < 0) continue;
    cursor = found + value.length;
    const start = span.start + found;
    tokens.push({ start, end: start + value.length, text: value, lower: word.lower, lemma: word.lemma, pos: word.pos });
  }
  at.push(tokens.length);
  const breaks: [number, number][] = [];
  for (const [first, last] of doc.sentences) if (at[last + 1] > at[first]) breaks.push([at[first], at[last + 1]]);
  return { tokens, breaks };
}
