import { after, POS, posAt, STRETCH, type View } from "./view.ts";

/** Words between comma and cue: a name with its title. */
const LONGEST_SUBJECT = 9;
/** Words after the cue: "on Monday", "in a statement on its website". */
const LONGEST_REST = 9;
/** The clause before the comma has at least so many words. */
const LEAST_CLAUSE = 3;
/** Cue class of words that are hardly ever anything else. */
const SURE_CLASS = 4;

/**
 * Whether a reporting clause closes its sentence: "The bridge is closed, Ada Smith said on Monday." What was said then stands before the comma,
 * whatever else in it looks like a cue. True of 97 % of such clauses in PolNeAR train.
 */
export function closesSentence(v: View, c: number): boolean {
  if (v.cue[c] < SURE_CLASS || v.pos[c] !== POS.VERB) return false;
  let rest = 0;
  for (let i = c + 1; i < v.size; i = after(v, i), rest++) {
    const p = posAt(v, i);
    if (rest > LONGEST_REST || p === STRETCH || p === POS.VERB || p === POS.AUX || p === POS.SCONJ) return false;
    if (v.unit.tokens[i].text === ":" || v.unit.tokens[i].text === ",") return false;
  }
  let named = false;
  for (let i = c - 1, n = 0; i >= 0 && n <= LONGEST_SUBJECT; i--, n++) {
    const p = posAt(v, i);
    if (v.unit.tokens[i].text === "," && p !== STRETCH) return named && i >= LEAST_CLAUSE && posAt(v, i - 1) !== STRETCH && hasVerb(v, i);
    if (p === STRETCH || p === POS.VERB || (p === POS.PUNCT && v.unit.tokens[i].text !== ".") || p === POS.SCONJ || p === POS.CCONJ)
      return false;
    // An adverb or "who" right after the comma makes it a clause about somebody.
    if (/^(who|which|that|but|and|as|he's|to)$/.test(v.unit.tokens[i].lower)) return false;
    if (p === POS.NOUN || p === POS.PROPN || p === POS.PRON || p === POS.X) named = true;
  }
  return false;
}

/** Whether the clause up to a place has a verb, and is no mere opening: "In May, Ada Smith said." */
function hasVerb(v: View, end: number): boolean {
  return v.verbs[end] > 0 && v.pos[0] !== POS.SCONJ;
}
