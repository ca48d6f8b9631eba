import type { Token } from "../model/annotated.ts";
import type { Span } from "../model/span.ts";
import { type Library, openLibrary } from "./nlp-library.ts";

export interface Parsed {
  readonly tokens: readonly Token[];
  /** Sentences as the library breaks them: ranges of token numbers, half open. */
  readonly breaks: readonly (readonly [number, number])[];
}

/** Code units of words learnt after which the library is opened afresh (some 80 ms), so that memory stays flat over any number of articles. */
const MOST_LEARNT = 1_500_000;

/** Opened with the first text: much of the program never reads one. */
let library: Library | null = null;

/**
 * Tokens with parts of speech and sentence breaks for one paragraph of `text`, whatever was parsed before it.
 * Offsets are UTF-16 code units into `text`. Never throws: what the library cannot place is left out.
 */
export function parse(text: string, span: Span): Parsed {
  if (library === null || library.learnt() > MOST_LEARNT) library = openLibrary();
  const reading = library.read(text, span.start, span.end);
  const tokens: Token[] = [];
  const at: number[] = [];
  for (let i = 0; i < reading.length; i++) {
    at.push(tokens.length);
    const start = reading.start(i);
    if (start < 0) continue;
    const word = reading.word(i);
    tokens.push({ start, end: start + word.length, text: word.text, lower: word.lower, lemma: word.lemma, pos: word.pos });
  }
  at.push(tokens.length);
  const breaks: [number, number][] = [];
  for (const [first, last] of reading.sentences) if (at[last + 1] > at[first]) breaks.push([at[first], at[last + 1]]);
  return { tokens, breaks };
}
