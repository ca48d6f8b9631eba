import type { QuoteCandidate, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import type { Choice } from "./decisions.ts";
import type { Unit } from "./units.ts";

const PRONOUN = /^(he|she|they|it|we|i|you|who|him|her|them|this|that|these|those|one|which|what)$/;

/** What kind of expression a source is. */
export function kindOf(tokens: readonly Token[]): QuoteCandidate["sourceKind"] {
  const words = tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (words.length === 0) return "none";
  if (words.every((t) => PRONOUN.test(t.lower))) return "pronoun";
  return words.some((t, i) => /^\p{Lu}/u.test(t.text) && (i > 0 || t.pos === "PROPN")) ? "name" : "noun";
}

/** The source's span, without commas at its ends. */
export function speakerOf(unit: Unit, source: Choice): { readonly source: readonly Span[]; readonly kind: QuoteCandidate["sourceKind"] } {
  if (source.side === "none") return { source: [], kind: "none" };
  let { from, to } = source;
  while (to > from && /^[,;:–—-]+$/.test(unit.tokens[to - 1].text)) to--;
  while (from < to && /^[,;:–—-]+$/.test(unit.tokens[from].text)) from++;
  if (from >= to) return { source: [], kind: "none" };
  return { source: [{ start: unit.tokens[from].start, end: unit.tokens[to - 1].end }], kind: kindOf(unit.tokens.slice(from, to)) };
}
