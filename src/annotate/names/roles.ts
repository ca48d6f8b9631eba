import type { Span } from "../../model/span.ts";
import { ORGANISATION_HEADS } from "./lexicon/organisations.ts";
import { COUNTRIES, DEMONYMS } from "./lexicon/places.ts";
import { ROLE_MODIFIERS, ROLE_NOUNS } from "./lexicon/titles.ts";
import { isCapitalised, type Unit } from "./units.ts";

/** How many words an appositive role may have before its noun, and in all: "the former deputy head of the … Agency". */
const BEFORE_NOUN = 6;
const ROLE_LENGTH = 14;

const stripHyphen = (w: string): readonly string[] => w.split(/[-‐‑]/);

/** Whether a word names a role: "minister", "co-founder", "secretary-general". */
export function isRoleNoun(lower: string): boolean {
  return ROLE_NOUNS.has(lower) || (lower.includes("-") && stripHyphen(lower).some((p) => ROLE_NOUNS.has(p)));
}

/** Whether a word belongs to the role after it: "prime", "deputy". */
export const isRoleModifier = (lower: string): boolean => ROLE_MODIFIERS.has(lower) || ROLE_NOUNS.has(lower) || lower === "and";

/**
 * The role right before a name: "spokeswoman Ana Mora", "Foreign Minister Yoshi Ando", "the app's founder, Ana Mora,".
 * `end` is the index of the name's first unit. Null where there is none.
 */
export function roleBefore(units: readonly Unit[], end: number): Span | null {
  let last = end - 1;
  if (units[last]?.text === ",") {
    // "the company's founder, Ana Mora, said": only where the role has a determiner or owner before it.
    last--;
    if (last < 0 || !isRoleNoun(units[last].lower) || isCapitalised(units[last])) return null;
    const from = modifiersFrom(units, last);
    const owner = units[from - 1];
    if (owner === undefined || !/^(['’]s|['’]|the|a|an|his|her|their|its|my|our)$/.test(owner.lower)) return null;
    // "the spokeswoman of the coast guard, Ana Mora, said": the guard is whose spokeswoman she is.
    if (/^(of|for)$/.test(units[from - 2]?.lower ?? "")) {
      const outer = from - 3;
      if (outer < 0 || !isRoleNoun(units[outer].lower)) return null;
      return { start: units[modifiersFrom(units, outer)].start, end: units[last].end };
    }
    return { start: units[from].start, end: units[last].end };
  }
  if (last < 0 || !isRoleNoun(units[last].lower)) return null;
  const from = modifiersFrom(units, last);
  return { start: units[from].start, end: units[last].end };
}

const isTimeWord = (lower: string): boolean =>
  /^(today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|day|week|month|year|hours?|minutes?|times?|meanwhile)$/.test(lower);

/** Whether a role in commas is that of the name after it: "…, coast guard spokeswoman Ana Mora said", "In Larkford, the mayor, Ana Mora, said". */
function belongsToNext(units: readonly Unit[], noun: number): boolean {
  let k = noun + 1;
  const comma = units[k]?.text === ",";
  if (comma) k++;
  const first = k;
  while (k < units.length && isCapitalised(units[k])) k++;
  if (k === first) return false;
  return !comma || (k - first > 1 && (units[k]?.text === "," || units[k]?.pos === "VERB"));
}

const isNation = (u: Unit): boolean => DEMONYMS.has(u.lower) || (isCapitalised(u) && COUNTRY_WORDS.has(u.lower));
const BEFORE_NATION = /^(former|ex|late|acting|deputy|incoming|outgoing|then)$/;
/** Words of the names of countries ("Costa" of "Costa Rican", "US"). */
const COUNTRY_WORDS = new Set([...COUNTRIES].flatMap((c) => c.split(" ")));

/** How many more words a compound may hold before its role noun: "interior ministry spokesman". */
const COMPOUND = 3;

/** Whether a word in small letters belongs to the noun compound that goes on with the word after it: "coast" of "coast guard spokeswoman". */
function isCompounded(units: readonly Unit[], i: number): boolean {
  const u = units[i];
  if (u.initial !== "lower" || units[i + 1].start - u.end > 1 || isTimeWord(u.lower)) return false;
  return u.pos === "NOUN" || (u.pos === "ADJ" && ORGANISATION_HEADS.has(units[i + 1].lower));
}

function modifiersFrom(units: readonly Unit[], noun: number): number {
  let from = noun;
  while (from > 0 && isRoleModifier(units[from - 1].lower) && units[from].start - units[from - 1].end <= 1) from--;
  for (let n = 0; n < COMPOUND && from > 0 && !isCapitalised(units[from]) && isCompounded(units, from - 1); n++) from--;
  // "former Ruritanian president": the nation stands between.
  let k = from;
  while (k > 0 && k > from - 3 && isNation(units[k - 1])) k--;
  if (k < from && k > 0 && BEFORE_NATION.test(units[k - 1].lower)) return k - 1;
  // "… and chief executive": what stands before "and" must be a role itself.
  while (from < noun && (units[from].lower === "and" || (units[from].lower === "chief" && units[from + 1]?.lower === "and"))) from++;
  return from;
}

/**
 * The role in an appositive after a name: "Hugh Hill, 43, a doctor, …", "Ana Mora, director of the Civil Aviation Agency, …".
 * `after` is the index of the unit after the name. The span leaves out "a" and "the". Null where there is none.
 */
export function roleAfter(units: readonly Unit[], after: number): Span | null {
  if (units[after]?.text !== ",") return null;
  let i = after + 1;
  if (/^\d{1,3}$/.test(units[i]?.text ?? "") && units[i + 1]?.text === ",") i += 2;
  if (/^(a|an|the)$/.test(units[i]?.lower ?? "")) i++;
  const start = i;
  let noun = -1;
  for (let k = i; k < units.length && k < i + BEFORE_NOUN; k++) {
    const u = units[k];
    if (isRoleNoun(u.lower) && !isRoleNoun(units[k + 1]?.lower ?? "") && u.pos !== "VERB") {
      noun = k;
      break;
    }
    if (!/^(NOUN|PROPN|ADJ|PART|ADV|NUM)$/.test(u.pos) && !/^(['’]s|and|-|vice)$/.test(u.lower) && !isRoleModifier(u.lower)) return null;
  }
  if (noun < 0 || belongsToNext(units, noun)) return null;
  let end = noun;
  const next = units[noun + 1]?.lower;
  if (next === "and" && isRoleModifier(units[noun + 2]?.lower ?? "")) {
    for (let k = noun + 2; k < units.length && k < noun + 5; k++) if (isRoleNoun(units[k].lower)) end = k;
  }
  if (/^(of|for|at|in|with)$/.test(units[end + 1]?.lower ?? "")) {
    for (let k = end + 2; k < units.length && k < start + ROLE_LENGTH; k++) {
      const u = units[k];
      if (/^(NOUN|PROPN|ADJ|DET|PART|NUM)$/.test(u.pos) || /^(of|and|for|&|the|['’]s)$/.test(u.lower) || isCapitalised(u)) end = k;
      else break;
    }
    while (end > noun && /^(of|and|for|the|at|in|with|['’]s)$/.test(units[end].lower)) end--;
  }
  return { start: units[start].start, end: units[end].end };
}
