import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Token } from "../model/annotated.ts";
import type { Span } from "../model/span.ts";

// The only place that knows the NLP library (wink-nlp, with its English model).
const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its;
// The library's type of `lemma` is narrower than what its own `out` accepts.
const lemma = its.lemma as unknown as typeof its.normal;

export interface Parsed {
  readonly tokens: readonly Token[];
  /** Sentences as the library breaks them: ranges of token numbers, half open. */
  readonly breaks: readonly (readonly [number, number])[];
}

/**
 * Tokens with parts of speech and sentence breaks for one paragraph of `text`.
 * Offsets are UTF-16 code units into `text`. Never throws: what the library cannot place is left out.
 */
export function parse(text: string, span: Span): Parsed {
  const piece = text.slice(span.start, span.end);
  const doc = nlp.readDoc(piece);
  const all = doc.tokens();
  const values = all.out() as string[];
  const tags = all.out(its.pos) as string[];
  const lemmas = all.out(lemma) as string[];
  const tokens: Token[] = [];
  const at: number[] = [];
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const found = value.length === 0 ? -1 : piece.indexOf(value, cursor);
    at.push(tokens.length);
    if (found < 0) continue;
    cursor = found + value.length;
    const start = span.start + found;
    tokens.push({
      start,
      end: start + value.length,
      text: value,
      lower: value.toLowerCase(),
      lemma: (lemmas[i] ?? value).toLowerCase(),
      pos: tags[i],
    });
  }
  at.push(tokens.length);
  const breaks: [number, number][] = [];
  doc.sentences().each((sentence: { out(f: unknown): unknown }) => {
    const [first, last] = sentence.out(its.span) as [number, number];
    if (at[last + 1] > at[first]) breaks.push([at[first], at[last + 1]]);
  });
  return { tokens, breaks };
}
