import type { Unit } from "./units.ts";
import { POS, type View } from "./view.ts";

// What stands after a cue and is not what was said: to whom, where and when. "The bridge is shut, Ada Smith told reporters in Leeds."

/** Words that say to whom, before they say what: "told reporters", "reminded the court". */
const TO_WHOM = new Set(["tell", "inform", "remind", "assure", "notify", "brief"]);
const CIRCUMSTANCE = /^(in|on|at|during|via|through|by|after|before|following|from|outside|to)$/;
/** Words that are followed by what they say, unless it stands before them. */
const SAYS = new Set(["say", "tell", "add", "write", "explain", "announce", "report", "note", "claim", "confirm", "warn", "state", "post"]);
/** The clause before the source has at least so many words. */
const LEAST_CLAUSE = 4;

/** Whether token `cue` of a unit is a word that is followed by whoever hears it. */
export const namesHearer = (unit: Unit, cue: number): boolean => TO_WHOM.has(unit.tokens[cue].lemma);

/** Whether tokens hold no clause: no verb, no "that", nothing between marks. */
export function isBarePhrase(unit: Unit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { pos, lower } = unit.tokens[i];
    if (unit.inMarked[i] >= 0 || pos === "VERB" || pos === "AUX" || lower === "to" || lower === "that") return false;
  }
  return true;
}

/** Whether what was taken for the content can only be to whom, where or when: "told reporters", "said during a news conference". */
export function isAside(v: View, cue: number, [from, to]: readonly [number, number]): boolean {
  const { unit } = v;
  if (from < cue || !isBarePhrase(unit, from, to)) return false;
  return namesHearer(unit, cue) || (SAYS.has(unit.tokens[cue].lemma) && CIRCUMSTANCE.test(unit.tokens[from].lower));
}

/** Whether a clause that can have been said stands before token `from`, where the source begins: it has a verb, and ends in a comma. */
export function clauseBefore(v: View, from: number): boolean {
  const comma = from - 1;
  if (comma - v.floor < LEAST_CLAUSE || v.unit.tokens[comma].text !== "," || v.unit.inMarked[comma] >= 0) return false;
  return v.verbs[comma] > (v.floor > 0 ? v.verbs[v.floor - 1] : 0) && v.pos[v.floor] !== POS.SCONJ;
}

/**
 * Where the content begins that was taken with whoever hears it: "told the Larkford Post the bridge was shut" → "the bridge was shut". Only where a
 * clause of its own follows.
 */
export function afterHearer(unit: Unit, cue: number, [from, to]: readonly [number, number]): number {
  const { tokens } = unit;
  if (!namesHearer(unit, cue) || from !== cue + 1 || unit.inMarked[from] >= 0) return from;
  let i = from;
  if (tokens[i].pos === "DET") i++;
  const first = i;
  while (i < to && unit.inMarked[i] < 0 && /^(NOUN|PROPN|ADJ|PART)$/.test(tokens[i].pos)) i++;
  if (i === first || i >= to || unit.inMarked[i] >= 0) return from;
  const opensClause = /^(DET|PRON|SCONJ)$/.test(tokens[i].pos) && !/^(who|which|whose|whom)$/.test(tokens[i].lower);
  return opensClause && !isBarePhrase(unit, i, to) ? i : from;
}
