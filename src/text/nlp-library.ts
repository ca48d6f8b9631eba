import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { Word } from "../model/word.ts";
import { automatonOf, IGNORED, recognize } from "./automaton.ts";
import { ownCopy } from "./own-copy.ts";
import { plainTokens } from "./plain-tokens.ts";
import { HASH_START, hashStep, MISSING, StretchMap } from "./stretch-map.ts";

/** What was read last. */
export interface Reading {
  readonly length: number;
  /** Where each word begins in the text; -1 where the library gives a word that the text does not hold. Longer than `length`. */
  readonly starts: Int32Array;
  word(i: number): Word;
  /** First and last word of each sentence. */
  readonly sentences: readonly (readonly [number, number])[];
}

export interface Library {
  /** Reads `text` from `start` to `end`. The reading is good until the next call. */
  read(text: string, start: number, end: number): Reading;
  /** Code units of the words it holds beside its own. */
  learnt(): number;
}

/** What the library keeps of a text while it reads it: four numbers a word (lexeme; spaces before; lemma and part of speech; flags). */
interface Raw {
  readonly cache: Cache;
  readonly tokens: readonly number[];
}

/** The library's lexicon: its own words, and behind them those that it has met. */
interface Cache {
  lookup(text: string): readonly number[] | null;
  add(text: string, category: number): number;
  value(lexeme: number): string;
  valueOf(feature: string, code: number): string;
  property(lexeme: number, feature: string): number;
  normal(lexeme: number): number;
  nox(spaces: number): number;
  posOf(lexeme: number): number;
  mappedSpelling(lexeme: number): number;
  isMemberPOS(lexeme: number, pos: number): boolean;
  intrinsicSize(): number;
}

/**
 * What the machines ask of a part of a run, eight numbers a part in one table, side by side: nearly all the time of a reading goes into
 * fetching them.
 */
const ROW = 8;
/** Its column for the end of sentences, without and with a space before it. */
const GLUED = 0;
const SPACED = 1;
/** Its part of speech as long as nothing around it says more; whether nothing can. */
const TAG = 2;
const SETTLED = 3;
/** The parts of speech that rules may make of it, a bit each. */
const MAY = 4;
/** From here its columns for the two machines of parts of speech where it has its own, else -1. */
const OWN = 5;
/** The part of speech that it was met as first: most words are only ever one. */
const MET = 7;
const NOT_MET = -1;

const SIZE = 4;
const POS_MASK = 0x3f00000;
const POS_SHIFT = 20;
const LEMMA_MASK = 0xfffff;
const POINTER_SHIFT = 16;
const NOUN = 8;
const MOST_TAGS = 32;
/** The library's symbols for what it calls hints begin here. */
const HINTS = 1_080_000;
/** Hints of the machine that ends sentences: a word that acts otherwise after a space; an abbreviation of one letter, and of more. */
const HINT_GLUED = 4;
const HINT_SPACED = 6;
const HINT_INITIAL = 8;
const HINT_ABBREVIATION = 7;
/** Numbers above this in the second place of a token mark a part of a contraction. */
const MOST_SPACES = 0xffff;
/** A longer run is no word, and is read in pieces: the library's cost grows with the square of a run's length. */
const LONGEST_RUN = 256;
/** Thrown to end the library's reading once a run is split. */
const ENOUGH = { enough: true };

interface Machines {
  readonly machines: readonly string[];
}

/** What parts runs of characters, as in the library: spaces of several kinds. Line breaks and tabs are runs of their own. */
function isSpace(c: number): boolean {
  if (c === 0x20) return true;
  if (c < 0xa0) return false;
  return c === 0xa0 || (c >= 0x2002 && c <= 0x2005) || c === 0x2009 || c === 0x200a || c === 0x202f || c === 0x205f;
}
const isBreak = (c: number): boolean => c === 0x0a || c === 0x0d || c === 0x09;

/**
 * Opens the NLP library (wink-nlp 2.4.0, with its English model): the only place that knows it.
 *
 * As it comes, it learns: once "city's" has come up as one word (as in "city's…"), it is one word in every later text, so that what an article gives
 * depends on what was read before. Here a run of characters between spaces is taken apart once, by the library, with its own words alone, and
 * what it gives is kept: later texts look it up. Sentence ends and parts of speech come from the library's own machines and rules, run over
 * tables (automaton.ts) instead of objects: a text's reading is the same (nlp-library.test.ts holds the two together), in a fifth of the time for words met before.
 * It stands on inner functions of the library's lexicon, so the version is fixed in package.json.
 */
export function openLibrary(): Library {
  const { cache, tokensOf, lemmaOf } = openOriginal();
  keepApart(cache);
  const { sbd, pos } = model as unknown as Readonly<Record<"sbd" | "pos", () => Machines>>;
  const ends = automatonOf(sbd().machines[0]);
  const taggers = pos().machines.map(automatonOf);
  const tagColumns = taggers.map((t) => Int32Array.from({ length: MOST_TAGS }, (_, tag) => t.columns.get(tag) ?? 0));
  const lineFeed = (cache.lookup("\n") ?? [-1])[0];

  /** By cluster of words. */
  const members = new Map<number, number>();
  const membersOf = (normal: number): number => {
    const cluster = cache.property(normal, "lexemeCID");
    let found = members.get(cluster);
    if (found === undefined) {
      found = 0;
      for (let tag = 0; tag < MOST_TAGS; tag++) if (cache.isMemberPOS(normal, tag)) found |= 1 << tag;
      members.set(cluster, found);
    }
    return found;
  };
  let table = new Int32Array(1024 * ROW);
  const lexemes: number[] = [];
  /** Lemmas of parts of contractions. */
  const lemmas: (string | undefined)[] = [];
  /** As the part of speech that each was met as first, and as others. */
  const words: (Word | undefined)[] = [];
  const others = new Map<number, Word>();

  const partOf = (lexeme: number, pointer: number, lemma: number, pos: number): number => {
    const part = lexemes.push(lexeme) - 1;
    lemmas[part] = pointer > 0 ? cache.value(lemma) : undefined;
    words[part] = undefined;
    const row = part * ROW;
    if (row === table.length) table = grown(table);
    const normal = pointer > 0 ? cache.nox(pointer << POINTER_SHIFT) : cache.normal(lexeme);
    const column = (symbol: number): number => (normal === lineFeed ? IGNORED : (ends.columns.get(symbol) ?? 0));
    const hint = cache.property(normal, "sbdHint") || cache.property(lexeme, "sbdHint");
    const abbreviation = cache.property(normal, "isAbbrev")
      ? HINTS + (cache.value(normal).length === 2 ? HINT_INITIAL : HINT_ABBREVIATION)
      : normal;
    table[row + GLUED] = column(hint ? HINTS + hint : abbreviation);
    table[row + SPACED] = column(hint ? HINTS + (hint === HINT_GLUED ? HINT_SPACED : hint) : abbreviation);
    const settled = lemma !== 0 || pos !== 0;
    table[row + TAG] = settled ? pos : cache.posOf(cache.mappedSpelling(lexeme)) || NOUN;
    table[row + SETTLED] = settled ? 1 : 0;
    table[row + MAY] = membersOf(normal);
    table[row + MET] = NOT_MET;
    const own = cache.property(lexeme, "posHint");
    taggers.forEach((t, k) => {
      table[row + OWN + k] = own ? (t.columns.get(HINTS + own) ?? 0) : -1;
    });
    return part;
  };
  const partOfLexeme: (number | undefined)[] = new Array(cache.intrinsicSize());
  /** A part where a run is one; else, turned round, the place in `runs` of what it is taken apart into. */
  const known = new StretchMap();
  /** Of each such run: how many parts, then each part and where it begins in the run. */
  let runs = new Int32Array(1 << 16);
  let runsEnd = 0;
  let learnt = 0;

  const takeApart = (text: string, start: number, end: number, hash: number): number => {
    const run = ownCopy(text.slice(start, end));
    const parts: number[] = [];
    const at: number[] = [];
    let cursor = 0;
    const tokens = tokensOf(run);
    for (let i = 0; i < tokens.length; i += SIZE) {
      const lexeme = tokens[i];
      const value = cache.value(lexeme);
      const found = run.indexOf(value, cursor);
      at.push(found);
      if (found >= 0) cursor = found + value.length;
      if (tokens[i + 1] > MOST_SPACES) {
        const rest = tokens[i + 2];
        parts.push(partOf(lexeme, tokens[i + 1] >>> POINTER_SHIFT, rest & LEMMA_MASK, (rest & POS_MASK) >>> POS_SHIFT));
      } else {
        const part = partOfLexeme[lexeme] ?? partOf(lexeme, 0, 0, 0);
        partOfLexeme[lexeme] = part;
        parts.push(part);
      }
    }
    learnt += run.length;
    let found = parts[0];
    if (parts.length !== 1 || at[0] !== 0) {
      found = ~runsEnd;
      while (runsEnd + 1 + 2 * parts.length > runs.length) runs = grown(runs);
      runs[runsEnd++] = parts.length;
      parts.forEach((part, k) => {
        runs[runsEnd++] = part;
        runs[runsEnd++] = at[k];
      });
    }
    known.add(text, start, end, hash, found);
    return found;
  };

  const wordOf = (part: number, tag: number): Word => {
    const text = cache.value(lexemes[part]);
    const lemma = lemmas[part] ?? lemmaOf(lexemes[part], tag) ?? text;
    return new Word(text, lemma, cache.valueOf("pos", tag));
  };
  const wordAs = (part: number, tag: number): Word => {
    const met = table[part * ROW + MET];
    const first = words[part];
    if (met === tag && first !== undefined) return first;
    const key = part * MOST_TAGS + tag;
    const word = others.get(key) ?? wordOf(part, tag);
    if (met === NOT_MET) {
      words[part] = word;
      table[part * ROW + MET] = tag;
    } else others.set(key, word);
    return word;
  };

  // Filled by each reading.
  let length = 0;
  let read = new Int32Array(1024);
  let starts = new Int32Array(1024);
  let tags = new Int32Array(1024);
  let columns = new Int32Array(1024);
  const push = (part: number, start: number, spaced: boolean): void => {
    if (length === read.length) {
      read = grown(read);
      starts = grown(starts);
      tags = grown(tags);
      columns = grown(columns);
    }
    read[length] = part;
    starts[length] = start;
    tags[length] = table[part * ROW + TAG];
    columns[length] = table[part * ROW + (spaced ? SPACED : GLUED)];
    length++;
  };
  const pushAll = (place: number, start: number, spaced: boolean): void => {
    const end = place + 2 * runs[place];
    for (let k = place + 1; k <= end; k += 2) push(runs[k], runs[k + 1] < 0 ? -1 : start + runs[k + 1], spaced && k === place + 1);
  };
  const tagAll = (): void => {
    taggers.forEach((tagger, t) => {
      const ofTag = tagColumns[t];
      for (let i = 0; i < length; i++) {
        const own = table[read[i] * ROW + OWN + t];
        columns[i] = own >= 0 ? own : ofTag[tags[i]];
      }
      recognize(tagger, columns, length, (place, target) => {
        if (target < 0) tags[place] = -target;
        else if ((table[read[place] * ROW + MAY] >>> target) & 1) tags[place] = target;
      });
    });
  };

  return {
    read: (text, start, end) => {
      length = 0;
      let spaced = false;
      for (let i = start; i < end; ) {
        const c = text.charCodeAt(i);
        let j = i + 1;
        if (isSpace(c)) {
          spaced = true;
        } else {
          const broken = isBreak(c);
          let hash = hashStep(HASH_START, c);
          for (const most = Math.min(end, i + LONGEST_RUN); j < most; j++) {
            const d = text.charCodeAt(j);
            if (isSpace(d) || isBreak(d) !== broken) break;
            hash = hashStep(hash, d);
          }
          const kept = known.get(text, i, j, hash);
          const found = kept === MISSING ? takeApart(text, i, j, hash) : kept;
          if (found >= 0) push(found, i, spaced);
          else pushAll(~found, i, spaced);
          spaced = false;
        }
        i = j;
      }
      const sentences = sentencesOf(ends, columns, length);
      tagAll();
      return {
        length,
        starts,
        word: (i) => wordAs(read[i], table[read[i] * ROW + SETTLED] ? table[read[i] * ROW + TAG] : tags[i]),
        sentences,
      };
    },
    learnt: () => learnt,
  };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}

/** Sentences between the ends that the machine finds. */
function sentencesOf(ends: ReturnType<typeof automatonOf>, columns: Int32Array, length: number): [number, number][] {
  const out: [number, number][] = [];
  let from = 0;
  recognize(ends, columns, length, (place) => {
    out.push([from, place]);
    from = place + 1;
  });
  if (from < length) out.push([from, length - 1]);
  return out;
}

/** The library as it comes. */
interface Original {
  readonly cache: Cache;
  /** Takes a run of characters apart: four numbers a word. */
  readonly tokensOf: (run: string) => readonly number[];
  readonly lemmaOf: (lexeme: number, tag: number) => string | undefined;
}

function openOriginal(): Original {
  let raw: Raw | null = null;
  const sbd = model.sbd as () => object;
  // The words are settled when the sentences are: what follows them is not needed.
  const watched = {
    ...(model as object),
    sbd: () => ({
      ...sbd(),
      setter: (_found: unknown, data: Raw) => {
        raw = data;
        throw ENOUGH;
      },
    }),
  };
  const nlp = winkNLP(watched as unknown as typeof model, ["sbd"]);
  const read = (text: string): Raw => {
    try {
      nlp.readDoc(text);
    } catch (thrown) {
      if (thrown !== ENOUGH) throw thrown;
    }
    return raw as unknown as Raw;
  };
  const { cache } = read("a");
  const lemmaOf = nlp.its.lemma as unknown as (i: number, raw: Raw, addons: unknown) => string;
  return {
    cache,
    tokensOf: (run) => {
      // The library would find a word of its own too, by a longer way.
      const whole = cache.lookup(run);
      if (whole !== null) return whole.length === 1 ? [whole[0], 0, 0, 0] : read(run).tokens;
      return plainTokens(cache, run) ?? read(run).tokens;
    },
    lemmaOf: (lexeme, tag) => lemmaOf(0, { cache, tokens: [lexeme, 0, tag << POS_SHIFT, 0] }, model.addons),
  };
}

/** Makes the library's lexicon answer for its own words alone, but where it adds one. */
function keepApart(cache: Cache): void {
  const own = { lookup: cache.lookup, add: cache.add };
  const size = cache.intrinsicSize();
  let adding = false;
  cache.lookup = (text) => {
    const found = own.lookup(text);
    return !adding && found !== null && found.length === 1 && found[0] >= size ? null : found;
  };
  cache.add = (text, category) => {
    adding = true;
    try {
      return own.add(text, category);
    } finally {
      adding = false;
    }
  };
}
