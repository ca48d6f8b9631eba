import type { QuoteCandidate, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import type { Choice } from "./choice.ts";
import type { Unit } from "./units.ts";

const PRONOUN = /^(he|she|they|it|we|i|you|who|him|her|them|this|that|these|those|one|which|what)$/;

/** What kind of expression a source is. */
export function kindOf(tokens: readonly Token[]): QuoteCandidate["sourceKind"] {
  const words = tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (words.length === 0) return "none";
  if (words.every((t) => PRONOUN.test(t.lower))) return "pronoun";
  return words.some((t, i) => /^\p{Lu}/u.test(t.text) && (i > 0 || t.pos === "PROPN")) ? "name" : "noun";
}

const QUOTES_SOMEONE = new Set(["quote", "cite"]);
const AS_SAYING = new Set(["saying", "telling", "writing", "stating", "asking", "warning"]);
const LONGEST_OBJECT = 12;

/** "The paper quoted Ada Smith as saying": she speaks, not the paper. `cue` is either of the two verbs. */
export function quotedPerson(unit: Unit, cue: number): Choice | null {
  let quoted = cue;
  if (AS_SAYING.has(unit.tokens[cue].lower) && unit.tokens[cue - 1]?.lower === "as")
    while (quoted > 0 && cue - quoted <= LONGEST_OBJECT && !QUOTES_SOMEONE.has(unit.tokens[quoted].lemma)) quoted--;
  if (!QUOTES_SOMEONE.has(unit.tokens[quoted].lemma)) return null;
  for (let i = quoted + 2; i < Math.min(unit.tokens.length - 1, quoted + 2 + LONGEST_OBJECT); i++) {
    if (unit.inMarked[i] >= 0) return null;
    if (unit.tokens[i].lower === "as" && AS_SAYING.has(unit.tokens[i + 1].lower)) return { side: "after", from: quoted + 1, to: i };
  }
  return null;
}

/** The source's span, without commas at its ends. */
export function speakerOf(unit: Unit, source: Choice): { readonly source: readonly Span[]; readonly kind: QuoteCandidate["sourceKind"] } {
  if (source.side === "none") return { source: [], kind: "none" };
  let { from, to } = source;
  while (to > from && /^[,;:–—-]+$/.test(unit.tokens[to - 1].text)) to--;
  while (from < to && /^[,;:–—-]+$/.test(unit.tokens[from].text)) from++;
  if (from >= to) return { source: [], kind: "none" };
  if (source.side === "before") from = subjectFrom(unit, from, to);
  else to = objectTo(unit, from, to);
  to = nounsTo(unit, from, to);
  if (from >= to) return { source: [], kind: "none" };
  return { source: [{ start: unit.tokens[from].start, end: unit.tokens[to - 1].end }], kind: kindOf(unit.tokens.slice(from, to)) };
}

const TIME_WORD =
  /^(night|day|week|weekend|month|year|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Where a subject begins that something of the sentence before was taken with: "off Port Poe the passengers", "Last week Ada Smith". */
function subjectFrom(unit: Unit, from: number, to: number): number {
  const { tokens } = unit;
  if (to - from > 2 && /^(last|this|next|late|early|earlier)$/.test(tokens[from].lower) && TIME_WORD.test(tokens[from + 1].lower))
    return tokens[from + 2].text === "," ? Math.min(from + 3, to - 1) : from + 2;
  for (let i = to - 2; i > from; i--) {
    // "crews reached the scene and police said": what the verb before governs is none of the subject's.
    if (tokens[i].lower === "and" && (tokens[from - 1]?.pos === "VERB" || isClause(unit, from, i))) return i + 1;
    if (!/^(the|an?|his|her|its|their|our)$/.test(tokens[i].text)) continue;
    const before = tokens[i - 1];
    // "Poe the Elder", "Poe, the mayor", "head of the board" go together.
    if ((before.pos === "PROPN" || before.pos === "NOUN") && /^\p{Ll}/u.test(tokens[i + 1].text) && /^\p{L}/u.test(before.text)) return i;
  }
  return from;
}

/** Where a source ends that breaks off: "the field in the last days of the"; its start where it names nobody: "then". */
function nounsTo(unit: Unit, from: number, to: number): number {
  const { tokens } = unit;
  let end = to;
  while (end - 1 > from && /^(DET|ADP)$/.test(tokens[end - 1].pos) && /^(the|an?|of|in|on|at|from|with|for)$/.test(tokens[end - 1].text))
    end--;
  const names = tokens.slice(from, end).some((t) => !/^(ADV|SCONJ|CCONJ|PUNCT)$/.test(t.pos));
  return names ? end : from;
}

/** Whether tokens hold a verb that no relative pronoun takes: "crews reached the scene", but not "those who fled". */
function isClause({ tokens }: Unit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(who|which|that|whose|whom)$/.test(tokens[i].lower)) return false;
    if (
      tokens[i].pos === "VERB" &&
      !/ing$/.test(tokens[i].lower) &&
      i > from &&
      tokens[i - 1].pos !== "PUNCT" &&
      tokens[i + 1]?.pos !== "ADP"
    )
      return true;
  }
  return false;
}

/** Where a source after its cue ends: "according to Ada Smith and is the first of its kind". */
function objectTo(unit: Unit, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++) if (unit.tokens[i].pos === "CCONJ" && /^(VERB|AUX)$/.test(unit.tokens[i + 1].pos)) return i;
  return to;
}

const DASH = /^[—–―-]{1,2}$/;
const LONGEST_SIGNATURE = 8;

/** A name after a dash, to the unit's end: `"…" — Ada Smith, Leeds`. Tokens from `from` on. */
export function signatureAfter(unit: Unit, from: number): { readonly source: Span; readonly cue: Span } | null {
  const dash = unit.tokens[from];
  const name = unit.tokens[from + 1];
  if (!dash || !name || !DASH.test(dash.text) || unit.tokens.length - from > LONGEST_SIGNATURE + 2 || !/^\p{Lu}/u.test(name.text))
    return null;
  const words = unit.tokens.slice(from + 1);
  if (words.some((t) => t.pos === "VERB" || t.pos === "AUX" || t.pos === "PRON")) return null;
  const comma = words.findIndex((t) => /^[^\p{L}\p{N}.'’-]/u.test(t.text));
  const end = words[(comma < 0 ? words.length : comma) - 1];
  return end
    ? {
        source: { start: name.start, end: end.text === "." && end !== name ? end.start : end.end },
        cue: { start: dash.start, end: dash.end },
      }
    : null;
}

/** A signature that the sentence splitter made a sentence of its own. */
export function signatureAlone(unit: Unit | undefined, paragraph: number): { readonly source: Span; readonly cue: Span } | null {
  return unit && unit.paragraph === paragraph ? signatureAfter(unit, 0) : null;
}
