import { articleFrequency } from "../../text/term-weights.ts";
import { isFirstName } from "./lexicon/first-names.ts";
import { SENTENCE_STARTERS } from "./lexicon/not-names.ts";
import { COMPANY_FORMS, KNOWN_ORGANISATIONS, ORGANISATION_HEADS } from "./lexicon/organisations.ts";
import { DEMONYMS, isKnownPlace, PLACE_HEADS } from "./lexicon/places.ts";
import { HONORIFICS, ROLE_NOUNS } from "./lexicon/titles.ts";
import { isCalendar, isCapitalised, isShouted, type Unit } from "./units.ts";

/** A stretch of capitalised words: units from `from` up to, not including, `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const PARTICLES = new Set("de del della der den des da das do dos di du la le van von bin ibn al el ten ter zu".split(" "));
const CLOSED_CLASS = new Set(["PRON", "DET", "ADP", "CCONJ", "SCONJ", "ADV", "AUX", "INTJ", "PUNCT", "SYM", "NUM", "PART"]);
/** Heads that take "of" or "for" inside a name. */
const TAKES_OF = new Set(
  "republic kingdom university ministry bank department institute college centre center church school museum office bureau council house court board society academy association federation confederation gulf bay isle state states university league organisation organization agency union commission committee strait straits cape port city village museum library ministers ministry chamber foundation fund hall congress radiology associates partnership friends doctors médecins bar".split(
    " ",
  ),
);
/** Heads whose subject may be a list: "Department for Health and Work". */
const TAKES_AND = new Set("ministry department office bureau committee commission organisation organization agency".split(" "));
/** Capitalised words that are no names by themselves and begin none. */
const NEVER =
  /^(I|I'm|I've|I'd|I'll|OK|TV|DVD|CD|DNA|GPS|SUV|AM|PM|CEO|CFO|COVID|COVID-19|PR|HIV|AIDS|ID|PDF|FAQ|RSS|URL|HD|3D|VR|AI|IT|LED|MW|GT|AD|BC|Q&A|CLOSE|GETTY|PHOTO|PHOTOS|VIDEO|WATCH|LIVE|UPDATE|UPDATED|BREAKING|EXCLUSIVE|RELATED|READ|MORE)$/;

/** How names of this article look where capitals mean something: forms seen in the middle of a sentence, and words seen in lower case. */
export interface Casing {
  readonly inside: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** `flat`: the sentences whose capitals tell nothing. Only words that stand with a capital somewhere are looked for in lower case. */
export function casingOf(sentences: readonly (readonly Unit[])[], flat: readonly boolean[]): Casing {
  const inside = new Set<string>();
  const capitalised = new Set<string>();
  sentences.forEach((units, i) => {
    for (const u of units) {
      if (!isCapitalised(u)) continue;
      capitalised.add(u.lower);
      if (!flat[i] && u.initial !== "lower" && !u.opens) inside.add(u.lower);
    }
  });
  const lower = new Set<string>();
  sentences.forEach((units, i) => {
    if (!flat[i]) for (const u of units) if (u.initial === "lower" && capitalised.has(u.lower)) lower.add(u.lower);
  });
  return { inside, lower };
}

/** Articles of the reference collection above which a lone word that opens a sentence is taken for a common word ("Practical", "Relatives"). */
const COMMON_WORD = 60;

function isNameWord(units: readonly Unit[], i: number, inRun: boolean): boolean {
  const u = units[i];
  if (!isCapitalised(u)) return false;
  const before = units[i - 1];
  // "S_AND_YY", "@Ana", "/News"
  if (before !== undefined && before.end === u.start && /[_@#/\\]$/.test(before.text)) return false;
  if (NEVER.test(u.text) || /^\p{Lu}?\d/u.test(u.text)) return false;
  if (isCalendar(units, i) && !inRun) return false;
  if (CLOSED_CLASS.has(u.pos) && SENTENCE_STARTERS.has(u.lower) && !inRun) return false;
  return true;
}

/** A word whose capital may be due to its place alone is kept only where something else shows a name. */
function startsName(units: readonly Unit[], i: number, casing: Casing): boolean {
  const u = units[i];
  if (!u.opens) return true;
  // "Facebook announced", unless the article has the word as a word ("an apple") or it is one of a row of buttons.
  if (KNOWN_ORGANISATIONS.has(u.lower) && !casing.lower.has(u.lower) && units[i + 1]?.initial === "lower") return true;
  if (SENTENCE_STARTERS.has(u.lower) && !casing.inside.has(u.lower)) return false;
  if (SENTENCE_STARTERS.has(u.lower) && CLOSED_CLASS.has(u.pos)) return false;
  if (isShouted(u) && u.text.length > 1) return true;
  if (HONORIFICS.has(u.lower) || isKnownPlace(u.lower) || DEMONYMS.has(u.lower)) return true;
  if (casing.inside.has(u.lower)) return true;
  const next = units[i + 1];
  const nextIsName = next !== undefined && isCapitalised(next) && !isCalendar(units, i + 1) && !next.opens;
  if (isFirstName(u.lower)) return nextIsName || !casing.lower.has(u.lower);
  if (casing.lower.has(u.lower)) return nextIsName && (u.pos === "PROPN" || u.pos === "ADJ");
  if (nextIsName) return true;
  if (articleFrequency(u.lower) > COMMON_WORD) return false;
  if (next !== undefined && /^['’]s$/.test(next.text)) return u.pos === "PROPN";
  return u.pos === "PROPN" && !/(s|ed|ing|ly|ers)$/.test(u.lower);
}

/** Articles of the reference collection from which a word in the name of an office is an English word: names of places and persons beside it are rarer. */
const PLAIN_WORD = 10;
const JOINT_HEADS =
  /^(commission|administration|agency|committee|authority|department|ministry|board|council|association|institute|bureau)$/;

/** Whether a word is an English word written with a capital, rather than a name: "Securities", "Health". */
function isPlain(u: Unit): boolean {
  return (
    !isShouted(u) &&
    !isKnownPlace(u.lower) &&
    !isFirstName(u.lower) &&
    !ORGANISATION_HEADS.has(u.lower) &&
    articleFrequency(u.lower) >= PLAIN_WORD
  );
}

/** Whether one more plain word and a head follow: "Exchange Commission" after "Securities and". */
function headAfter(units: readonly Unit[], i: number, nameAt: (i: number) => boolean): boolean {
  return (
    nameAt(i) && nameAt(i + 1) && (isPlain(units[i]) || ORGANISATION_HEADS.has(units[i].lower)) && JOINT_HEADS.test(units[i + 1].lower)
  );
}

/** Runs of capitalised words in a sentence, from word `first` on, with what may stand between them ("Bank of England", "Ana de la Mora"). */
export function runsOf(units: readonly Unit[], casing: Casing, first = 0): readonly Run[] {
  const out: Run[] = [];
  const nameAt = (i: number): boolean => i < units.length && isNameWord(units, i, true) && !units[i].opens;
  const touching = (i: number): boolean => units[i].start - units[i - 1].end <= 1;
  for (let i = first; i < units.length; ) {
    if (!isNameWord(units, i, false) || !startsName(units, i, casing)) {
      i++;
      continue;
    }
    let j = i + 1;
    let takesAnd = false;
    for (;;) {
      const before = units[j - 1].lower;
      takesAnd ||= TAKES_AND.has(before);
      if (j >= units.length || !touching(j)) break;
      if (nameAt(j) && !(isCalendar(units, j) && !isFirstName(before))) {
        if (CLOSED_CLASS.has(units[j].pos) && SENTENCE_STARTERS.has(units[j].lower)) break;
        j++;
        continue;
      }
      const w = units[j].lower;
      if (w === "&" && nameAt(j + 1)) {
        j += 2;
        continue;
      }
      if (PARTICLES.has(w) && !ROLE_NOUNS.has(before)) {
        let k = j;
        while (k < units.length && k < j + 3 && PARTICLES.has(units[k].lower)) k++;
        if (nameAt(k) && k > j) {
          j = k + 1;
          continue;
        }
      }
      if ((w === "of" || w === "for") && TAKES_OF.has(before)) {
        const k = units[j + 1]?.lower === "the" ? j + 2 : j + 1;
        if (nameAt(k) && !isCalendar(units, k)) {
          j = k + 1;
          continue;
        }
      }
      // "the Food and Drug Administration": two plain words under one head.
      if (w === "and" && j === i + 1 && isPlain(units[i]) && headAfter(units, j + 1, nameAt)) {
        j += 3;
        continue;
      }
      if (
        w === "and" &&
        takesAnd &&
        nameAt(j + 1) &&
        units.slice(i, j).some((u) => u.lower === "of" || u.lower === "for") &&
        !isFirstName(units[j + 1].lower) &&
        !HONORIFICS.has(units[j + 1].lower) &&
        !isKnownPlace(units[j + 1].lower) &&
        !ORGANISATION_HEADS.has(units[j + 1].lower) &&
        !isShouted(units[j + 1])
      ) {
        j += 2;
        continue;
      }
      break;
    }
    out.push({ from: i, to: j });
    i = j;
  }
  return out;
}

/** Whether a word ends the name of an organisation or a place rather than being a surname. */
export const isHeadWord = (lower: string): boolean => ORGANISATION_HEADS.has(lower) || COMPANY_FORMS.has(lower) || PLACE_HEADS.has(lower);
