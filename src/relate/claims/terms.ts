import type { Token } from "../../model/annotated.ts";
import { stemOf } from "../../text/stem.ts";
import { termWeight } from "../../text/term-weights.ts";
import { vectorRow } from "../../text/vectors.ts";
import { isPhrase, synonymGroups } from "./synonyms.ts";

/** Numbers up to twelve and the tens, as words: a report writes "ten" where another writes "10". */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  "zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th tenth:10th"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Parts of speech that carry no matter of their own. */
const EMPTY_POS: ReadonlySet<string> = new Set(["DET", "ADP", "CCONJ", "SCONJ", "PART", "PRON", "AUX", "PUNCT", "SPACE", "SYM", "X"]);
/** Words that say that something is said, or nothing: they link any two news sentences. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "say tell add be have do will would could should may might can also just very more most so then there here when where while after before about over up out than".split(
    " ",
  ),
);
const NEGATION: ReadonlySet<string> = new Set("not n't no never none neither nor without nobody nothing".split(" "));

export type TermKind = "number" | "name" | "verb" | "noun" | "other";

/** A word that carries matter, in the form in which two reports can be held together. */
export interface Term {
  /** Stem, or the number in digits. */
  readonly key: string;
  readonly kind: TermKind;
  /** Weight from the reference collection. */
  readonly weight: number;
  /** Row of the word's vector; -1: none. */
  readonly row: number;
  /** Groups of synonyms it stands in. */
  readonly groups: readonly number[];
}

/** Weight of a number: no table has it, and a number alone says little. Between a common noun (3) and a rare name (8). */
const NUMBER_WEIGHT = 4.5;

const NO_GROUPS: readonly number[] = [];

/**
 * The term of a token; null for words without matter. "U.S." and "US", "ten" and "10", "fell" and "falls", "investigation" and
 * "investigate" are one. `next` is the word after it: "take down" is one term, not that of "take".
 */
export function termOf(token: Token, next?: Token): Term | null {
  const { lower, lemma, pos } = token;
  if (/\d/.test(lower)) {
    const key = lower
      .replace(/^[^\d]+/, "")
      .replace(/,(?=\d{3})/g, "")
      .replace(/[^\da-z.:-]+$/, "")
      .replace(/[.:-]+$/, "");
    return { key, kind: "number", weight: NUMBER_WEIGHT, row: -1, groups: NO_GROUPS };
  }
  const number = NUMBER_WORDS.get(lower);
  if (number !== undefined && pos !== "NOUN")
    return { key: number, kind: "number", weight: number === "1" ? 1 : NUMBER_WEIGHT, row: -1, groups: NO_GROUPS };
  if (!/\p{L}/u.test(lower)) return null;
  if (NEGATION.has(lower)) return null;
  if (EMPTY_WORDS.has(lemma) || EMPTY_WORDS.has(lower) || /^['’]/.test(lower)) return null;
  if (EMPTY_POS.has(pos) && !/^\p{Lu}/u.test(token.text) && pos !== "X") return null;
  const plain = lower.replace(/\./g, "").replace(/['’]s?$/, "");
  if (plain.length < 2) return null;
  const row = vectorRow(lemma);
  const weight = Math.min(termWeight(lemma), termWeight(lower));
  // Words of function that the tagger takes for something else weigh next to nothing in any case.
  if (weight < 0.35) return null;
  const name = pos === "PROPN" || (/^\p{Lu}/u.test(token.text) && pos !== "VERB" && weight > 6);
  const kind: TermKind = name ? "name" : pos === "VERB" ? "verb" : pos === "NOUN" ? "noun" : "other";
  const stem = stemOf(kind === "name" || !/^[a-z]+$/.test(lemma) ? plain : lemma);
  const phrase = kind === "verb" && next !== undefined ? `${stem}_${next.lower}` : "";
  const key = isPhrase(phrase) ? phrase : stem;
  return { key, kind, weight, row, groups: synonymGroups(key) };
}
