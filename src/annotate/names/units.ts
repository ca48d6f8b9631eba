import type { Sentence, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { CALENDAR } from "./lexicon/not-names.ts";

export type Case = "upper" | "lower" | "none";

/** A word as names are made of: tokens joined over hyphens ("Jean-Claude", "al-Amin", "Jong-un"). */
export interface Unit extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
  /** Case of the first letter; "none" for what begins with no letter. */
  readonly initial: Case;
  /** Opens the sentence, a quotation or what follows a colon: its capital may mean nothing. */
  readonly opens: boolean;
}

const HYPHEN = 0x2d;
const isHyphen = (t: Token | undefined): boolean =>
  t !== undefined && t.text.length === 1 && (t.text === "-" || t.text === "‐" || t.text === "‑");

/** Case of a word's first letter. ASCII is told by its code: this runs for every word of every article. */
function caseOf(word: string): Case {
  const c = word.charCodeAt(0);
  if (c < 0x80) return c >= 0x61 && c <= 0x7a ? "lower" : c >= 0x41 && c <= 0x5a ? "upper" : "none";
  return /^\p{Lu}/u.test(word) ? "upper" : /^\p{Ll}/u.test(word) ? "lower" : "none";
}
const OPENER = /^["“”‘'«»([:;…—–•*|]+$/;
/** Lower-case second parts that make an adjective or a title of a name, and are no part of it: "York-based", "President-elect". */
const MAX_LOWER_PART = 4;
const ADJECTIVE_PARTS = new Set(
  "area back bank base born bound era ex fed free held led less like made own run size style type wide with born the up off out old hit held host part plus pro only long high low ever five four".split(
    " ",
  ),
);
const PREFIX = /^(al|el|as|ul|an|ad|ar|ash|az|bin|abu)$/;

const isCapital = (t: Token): boolean => caseOf(t.text) === "upper";

/** Whether token `b` after a hyphen belongs to the name that `a` stands in. */
function joins(a: Token, b: Token, afterName: boolean): boolean {
  if (isCapital(b)) return isCapital(a) || PREFIX.test(a.lower);
  return isCapital(a) && afterName && /^\p{Ll}+$/u.test(b.text) && b.text.length <= MAX_LOWER_PART && !ADJECTIVE_PARTS.has(b.text);
}

/** The words of a sentence, in order. */
export function unitsOf(text: string, sentence: Sentence): readonly Unit[] {
  const out: Unit[] = [];
  const t = sentence.tokens;
  let opens = true;
  for (let i = 0; i < t.length; ) {
    let j = i;
    while (
      j + 2 < t.length &&
      isHyphen(t[j + 1]) &&
      t[j + 1].start === t[j].end &&
      t[j + 2].start === t[j + 1].end &&
      joins(t[j], t[j + 2], out.length > 0 && out[out.length - 1].initial === "upper")
    )
      j += 2;
    const start = t[i].start;
    const end = t[j].end;
    const value = i === j ? t[i].text : text.slice(start, end);
    const initial = caseOf(value);
    out.push({ start, end, text: value, lower: i === j ? t[i].lower : value.toLowerCase(), pos: t[i].pos, initial, opens });
    opens = initial === "none" && (OPENER.test(value) || (opens && !/[\p{L}\p{N}]/u.test(value)));
    i = j + 1;
  }
  return out;
}

/** The hyphen is looked for first: this runs for every word of every article. */
export const isCapitalised = (u: Unit): boolean =>
  u.initial === "upper" || (u.initial === "lower" && u.text.charCodeAt(2) === HYPHEN && /^(al|el|as|ul)-\p{Lu}/u.test(u.text));

/** Whether a word is written in capitals throughout: "NATO", "U.S.". */
export const isShouted = (u: Unit): boolean => u.initial !== "lower" && /\p{Lu}/u.test(u.text) && !/\p{Ll}/u.test(u.text);

/** Whether a word is a month, weekday, feast or hour, told with its neighbours: "New Year", "Christmas Eve". */
export function isCalendar(units: readonly Unit[], i: number): boolean {
  const word = units[i].lower.replace(/\.$/, "");
  if (CALENDAR.has(word)) return true;
  if (word === "new") return /^years?$/.test(units[i + 1]?.lower ?? "");
  if (/^years?$/.test(word)) return units[i - 1]?.lower === "new";
  // "New Year's Eve", "Christmas Day"
  return /^(eve|day)$/.test(word) && /^(['’]s?|years?|christmas|['’])$/.test(units[i - 1]?.lower ?? "");
}
