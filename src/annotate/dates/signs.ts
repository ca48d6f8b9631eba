import type { Token } from "../../model/annotated.ts";
import { Word } from "../../model/word.ts";
import { ownCopy } from "../../text/own-copy.ts";

/**
 * What the words of a sentence show of time expressions, a bit each. A rule names the bits that a sentence must have for it to find
 * anything, so that most sentences are passed over without running a pattern. They only save time; a rule's own pattern decides.
 */
const WORDS = {
  month:
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i,
  weekday: /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i,
  holiday: /day$|^eve$|^nye$|^(?:christmas|easter|hallow|epiphany|pentecost|juneteenth|hogmanay|thanksgiving|july)|^night$/i,
  season: /^(?:spring|summer|autumn|fall|winter)$/i,
  half: /^(?:quarter|half|[qh])$/i,
  decade: /ties$|^centur/i,
  unit: /^(?:(?:day|night|week|fortnight|weekend|month|quarter|year|decade)s?|centur(?:y|ies)|period)$/i,
  clockUnit: /^(?:hour|minute|min|second)s?$/i,
  dayPart: /^(?:mornings?|afternoons?|evenings?|nights?)$/i,
  clock: /^(?:[ap]?m|hours|hrs|h|gmt.*|utc.*)$/i,
  noon: /^(?:clock|noon|midday|midnight)/i,
  dayWord: /^(?:today|yesterday|tomorrow|tonight|overnight)$/i,
  ordinal: /^(?:first|second|third|fourth|last|final|opening)$/i,
  fiscal: /^(?:fiscal|fy)$/i,
  purse: /^(?:financial|tax|budget)$/i,
  edge: /^(?:start|beginning|middle|turn|end|earlier|later)$/i,
  counted: /^(?:ago|earlier|before|previously|prior|later|after|afterwards?|hence|from|time|back|following)$/i,
  which: /^(?:last|past|this|next|current|coming|present)$/i,
  same: /^(?:same|that|previous|preceding|following|next|before|after|earlier|corresponding|comparable)$/i,
  trade: /^(?:trading|trade|session)$/i,
  each: /^(?:every|each|per|daily|weekly|monthly|quarterly|annually|annual|yearly)$/i,
  reference: /^(?:currently|current|present|moment|nowadays|these|being|now|recently|recent|past|ago|soon|future|term)$/i,
} as const;

const NAMES = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** Digits; four of them in a row; digits, a mark and digits again ("9/11", "10:30", "31.12."); digits with an "s" behind them ("1990s", "90's"). */
const DIGIT = 1 << NAMES.length;
const FOUR_DIGITS = DIGIT << 1;
const JOINED_DIGITS = DIGIT << 2;
const DIGITS_S = DIGIT << 3;

/** The bit of each sign. */
export const SIGN = {
  ...(Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Readonly<Record<keyof typeof WORDS, number>>),
  digit: DIGIT,
  fourDigits: FOUR_DIGITS,
  joinedDigits: JOINED_DIGITS,
  digitsS: DIGITS_S,
} as const;

/** Only with a capital: "may" is no month. */
const CAPITALISED = SIGN.month | SIGN.weekday;

/** Sets of signs: where a stretch of text has all of one set, a rule may find something in it. */
export type Needs = readonly number[];

/** A plain loop: it runs for each rule and sentence. */
export function mayHold(signs: number, needs: Needs): boolean {
  for (let i = 0; i < needs.length; i++) if ((signs & needs[i]) === needs[i]) return true;
  return false;
}

const isSmall = (c: number): boolean => c >= 0x61 && c <= 0x7a;
const isLetter = (c: number): boolean => isSmall(c) || (c >= 0x41 && c <= 0x5a);
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const SMALL_S = 0x73;
const LARGE_S = 0x53;
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;
/** Longer runs of letters are no words. */
const LONGEST_WORD = 16;

const ofWord = Word.fact(({ text }) => signsIn(text, 0, text.length));
/** More signs than this of glued words are not kept. */
const MOST_KEPT = 10_000;
const ofGlued = new Map<string, number>();

/**
 * The signs of a sentence of `text`: of its runs of ASCII letters and its digits. A run that the words part ("don't", "9/11") is read over the words
 * that stand glued together. Linear in the length.
 */
export function signsOf(text: string, tokens: readonly Token[]): number {
  let signs = 0;
  let from = 0;
  let before = -1;
  for (const { word, start, end } of tokens) {
    signs |= ofWord(word);
    if (start !== before) from = start;
    else if (goesOn(text, start)) signs |= signsOfGlued(ownCopy(text.slice(Math.max(from, start - LONGEST_WORD), end)));
    before = end;
  }
  return signs;
}

/** Whether a run of letters or digits may go on over the place between two glued words. */
function goesOn(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return isDigit(c) || ((isLetter(c) || isApostrophe(c)) && (isLetter(before) || isDigit(before) || isApostrophe(before)));
}

function signsOfGlued(text: string): number {
  const known = ofGlued.get(text);
  if (known !== undefined) return known;
  if (ofGlued.size >= MOST_KEPT) ofGlued.clear();
  const signs = signsIn(text, 0, text.length);
  ofGlued.set(text, signs);
  return signs;
}

function signsIn(text: string, start: number, end: number): number {
  let signs = 0;
  for (let i = start; i < end; ) {
    const c = text.charCodeAt(i);
    let j = i + 1;
    if (isLetter(c)) {
      while (j < end && isLetter(text.charCodeAt(j))) j++;
      if (j - i > 1 && j - i <= LONGEST_WORD) signs |= signsOfLetters(text.slice(i, j));
      else if (j - i === 1) signs |= signsOfLetter(text, i, c);
    } else if (isDigit(c)) {
      while (j < end && isDigit(text.charCodeAt(j))) j++;
      signs |= DIGIT;
      if (j - i >= 4) signs |= FOUR_DIGITS;
      if (i - 2 >= start && isDigit(text.charCodeAt(i - 2)) && "/.-:".includes(text[i - 1])) signs |= JOINED_DIGITS;
    }
    i = j;
  }
  return signs;
}

/** A letter that stands alone: of "a.m.", "Q3", "1990s". */
function signsOfLetter(text: string, at: number, letter: number): number {
  if (letter !== SMALL_S && letter !== LARGE_S) return signsOfLetters(text[at]);
  const before = text.charCodeAt(at - 1);
  return isDigit(before) || (isApostrophe(before) && isDigit(text.charCodeAt(at - 2))) ? DIGITS_S : 0;
}

function signsOfLetters(word: string): number {
  const signs = NAMES.reduce((bits, name, i) => (WORDS[name].test(word) ? bits | (1 << i) : bits), 0);
  return isSmall(word.charCodeAt(0)) ? signs & ~CAPITALISED : signs;
}
