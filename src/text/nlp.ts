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
 * Tokens with parts of speech and sentence breaks for one paragraph of a text, whatever was parsed before it.
 * Offsets are UTF-16 code units into it. Never throws: what the library cannot place is left out.
 */
export function parse(source: string, span: Span): Parsed {
  if (library === null || library.learnt() > MOST_LEARNT) library = openLibrary();
  const reading = library.read(source, span.start, span.end);
  const { starts, sentences } = reading;
  const tokens: Token[] = [];
  for (let i = 0; i < reading.length; i++) {
    const start = starts[i];
    if (start < 0) continue;
    const word = reading.word(i);
    const { text, lower, lemma, pos } = word;
    tokens.push({ start, end: start + text.length, text, lower, lemma, pos, word });
  }
  if (tokens.length === reading.length) return { tokens, breaks: sentences.map(([first, last]) => [first, last + 1] as const) };
  const at = [0];
  for (let i = 0; i < reading.length; i++) at.push(at[i] + (starts[i] < 0 ? 0 : 1));
  const breaks = sentences.map(([first, last]) => [at[first], at[last + 1]] as const).filter(([from, to]) => to > from);
  return { tokens, breaks };
}
