import type { Article } from "../../model/article.ts";
import { stem, WORD } from "../fingerprint/words.ts";
import { ALL, pairLevel, termLevel } from "./levels.ts";
import { stemWeight } from "./stem-weights.ts";

/**
 * What grouping needs to know of an article: some two kilobytes, light enough for a million of them, and all that a store must keep of it
 * for grouping (`profileToBytes`). Words are there as numbers, the same on every machine.
 */
export interface StoryProfile {
  readonly id: string;
  /** Days since 1970 of the stated publication; null where none is stated. */
  readonly day: number | null;
  /** Hashes of words and the like, one section after another, each rising: see `Section`. */
  readonly hashes: Uint32Array;
  /** Where each section ends in `hashes`. */
  readonly ends: readonly number[];
  /** Weights of the terms, then of the pairs: see levels.ts. */
  readonly levels: Uint8Array;
}

/** Sections of a profile. */
export const Section = {
  /** Stems. */
  terms: 0,
  /** Pairs of neighbouring capitalised words ("ann lee"). */
  pairs: 1,
  numbers: 2,
  /** Days of the year that the text names: see `dayOfYear`. */
  dates: 3,
  years: 4,
  /** A sample of the hashes of its five-word runs: tells near-duplicates. */
  runs: 5,
} as const;
export type Section = (typeof Section)[keyof typeof Section];
export const SECTIONS = 6;

/** Changes with what a profile holds: profiles of different versions cannot be compared. */
export const PROFILE_VERSION = "profile/1";

/** The hashes of a section. */
export function section(profile: StoryProfile, which: Section): Uint32Array {
  return profile.hashes.subarray(which === 0 ? 0 : profile.ends[which - 1], profile.ends[which]);
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** The part read: later paragraphs of long texts are background. */
const READ = 12_000;
/** Words of headline and first paragraphs, which say what the report is about. */
const LEAD_WORDS = 100;
/** A term of less weight stands in a third of all articles and tells nothing. */
const LEAST_WEIGHT = 1.2;
/** Most terms kept of an article. With 200 the second labelled set loses .004. */
const MOST_TERMS = 300;
const RUN_WORDS = 5;
/** One run in so many is kept. */
const SAMPLE = 8;

interface Tally {
  readonly hash: number;
  count: number;
  weight: number;
  upper: number;
  lower: number;
  lead: boolean;
}

interface Form {
  readonly stem: string;
  readonly weight: number;
  readonly hash: number;
}

const forms = new Map<string, Form>();
const MOST_CACHED = 200_000;

/** Stem, weight and hash of a lower-case word. */
function formOf(lower: string): Form {
  const known = forms.get(lower);
  if (known !== undefined) return known;
  // Cut from a text, a long word would keep the whole text in memory: copied, it does not.
  const word = [...lower].join("");
  const stemmed = stem(word);
  const form = { stem: stemmed, weight: stemWeight(stemmed), hash: hashOf(stemmed) };
  if (forms.size >= MOST_CACHED) forms.clear();
  forms.set(word, form);
  return form;
}

/** The text that is the report: headline, then the text without its removed parts. */
function reportText(article: Article): string {
  const parts = article.title === null ? [] : [`${article.title}.\n`];
  let from = 0;
  for (const gap of article.removed) {
    if (gap.start > from) parts.push(article.text.slice(from, gap.start));
    from = Math.max(from, gap.end);
  }
  parts.push(article.text.slice(from));
  return parts.join("").slice(0, READ);
}

interface Scan {
  readonly tally: ReadonlyMap<string, Tally>;
  /** How often each pair stands, by its two stems. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<number>;
  readonly dates: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  readonly runs: ReadonlySet<number>;
}

/** The profile of an article. Needs no annotation; cost linear in the text. */
export function storyProfile(article: Article): StoryProfile {
  const { tally, pairs, numbers, dates, years, runs } = scan(article);
  const terms = termRows(tally);
  const names = pairRows(pairs, tally);
  const sections = [
    terms.map((r) => r.hash),
    names.map((r) => r.hash),
    ...[numbers, dates, years, runs].map((set) => Uint32Array.from(set).sort()),
  ];
  const hashes = new Uint32Array(sections.reduce((n, s) => n + s.length, 0));
  const ends: number[] = [];
  let end = 0;
  for (const s of sections) {
    hashes.set(s, end);
    end += s.length;
    ends.push(end);
  }
  const stated = article.stated === null ? Number.NaN : Date.parse(article.stated.value.slice(0, 10));
  return {
    id: article.id,
    day: Number.isNaN(stated) ? null : Math.floor(stated / 86_400_000),
    hashes,
    ends,
    levels: Uint8Array.from([...terms, ...names], (r) => r.level),
  };
}

/** The stems of an article by their hashes, for a reason that a person can read. */
export function profileWords(article: Article): ReadonlyMap<number, string> {
  return new Map([...scan(article).tally].map(([stemmed, t]) => [t.hash, stemmed]));
}

function scan(article: Article): Scan {
  const text = reportText(article);
  const tally = new Map<string, Tally>();
  const pairs = new Map<string, number>();
  const numbers = new Set<number>();
  const dates = new Set<number>();
  const years = new Set<number>();
  const runs = new Set<number>();
  const run = new Array<number>(RUN_WORDS).fill(0);
  let seen = 0;
  let before = "";
  let beforeEnd = -1;
  let beforeUpper = false;
  for (const m of text.matchAll(WORD)) {
    const word = m[0];
    const lower = word.toLowerCase();
    const { stem: stemmed, weight, hash } = formOf(lower);
    const code = word.charCodeAt(0);
    const digit = code >= 48 && code <= 57;
    const upper = !digit && word[0] !== lower[0];
    if (digit) {
      numbers.add(hash);
      if (beforeUpper && MONTH.test(before) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower)) dates.add(dayOfYear(before, lower));
      if (/^(?:19|20)\d\d$/.test(lower)) years.add(Number(lower));
    } else if (upper && beforeUpper && m.index === beforeEnd + 1) {
      const pair = `${before} ${stemmed}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    let found = tally.get(stemmed);
    if (found === undefined) {
      found = { hash, count: 0, weight, upper: 0, lower: 0, lead: seen < LEAD_WORDS };
      tally.set(stemmed, found);
    }
    found.count++;
    if (!digit && !upper) found.lower++;
    else if (upper && !opens(text, m.index)) found.upper++;
    before = stemmed;
    beforeEnd = m.index + word.length;
    beforeUpper = upper;
    run[seen % RUN_WORDS] = hash;
    seen++;
    if (seen < RUN_WORDS) continue;
    let mixed = 0x811c9dc5;
    for (let k = 0; k < RUN_WORDS; k++) mixed = Math.imul(mixed ^ run[(seen + k) % RUN_WORDS], 0x01000193) ^ (mixed >>> 15);
    if ((mixed >>> 7) % SAMPLE === 0) runs.add(mixed >>> 0);
  }
  return { tally, pairs, numbers, dates, years, runs };
}

interface WeightedRow {
  readonly hash: number;
  readonly level: number;
}

const byHash = (a: WeightedRow, b: WeightedRow): number => a.hash - b.hash;

function termRows(tally: ReadonlyMap<string, Tally>): readonly WeightedRow[] {
  return [...tally.values()]
    .filter((t) => t.weight >= LEAST_WEIGHT)
    .map((t) => ({
      hash: t.hash,
      level: termLevel((1 + Math.log(t.count)) * t.weight, t.upper > 0 && t.upper >= t.lower, t.lead),
    }))
    .sort(byWeight)
    .slice(0, MOST_TERMS)
    .sort(byHash);
}

/** Heaviest first; ties by hash. */
function byWeight(a: WeightedRow, b: WeightedRow): number {
  return ALL[b.level] - ALL[a.level] || a.hash - b.hash;
}

function pairRows(pairs: ReadonlyMap<string, number>, tally: ReadonlyMap<string, Tally>): readonly WeightedRow[] {
  return [...pairs]
    .map(([pair, count]) => {
      const weight = pair.split(" ").reduce((sum, word) => sum + (tally.get(word)?.weight ?? 0), 0);
      return { hash: hashOf(pair), level: pairLevel((1 + Math.log(count)) * weight) };
    })
    .sort(byHash);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Days of one month in `dayOfYear`. */
const MONTH_DAYS = 100;

/** "march", "5th" → 205: a month from 0 and its day in one number. */
function dayOfYear(month: string, day: string): number {
  return MONTHS.indexOf(month.slice(0, 3)) * MONTH_DAYS + Number.parseInt(day, 10);
}

/** 205 → "mar5". */
export function dayOfYearText(value: number): string {
  return `${MONTHS[Math.floor(value / MONTH_DAYS)]}${value % MONTH_DAYS}`;
}

/** Whether a word at this place opens a sentence, a line or a quotation: its capital tells nothing. */
function opens(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && i >= at - 2 && (text[i] === " " || text[i] === "\n")) {
    if (text[i] === "\n") return true;
    i--;
  }
  return i < 0 || '.!?:"“‘'.includes(text[i]);
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
