import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** A word as the library reads it in its place. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
}

export interface Document {
  readonly length: number;
  word(i: number): Word;
  /** First and last word of each sentence. */
  readonly sentences: readonly (readonly [number, number])[];
}

export interface Library {
  read(text: string): Document;
  /** How many words it holds beside its own. */
  learnt(): number;
}

/** What the library keeps of a text while it reads it: four numbers a word (lexeme; spaces before; lemma and part of speech; flags). */
interface Raw {
  readonly cache: Cache;
  readonly tokens: readonly number[];
  readonly sentences: readonly (readonly [number, number])[];
}

/** The library's lexicon: its own words, and behind them those that it has met. */
interface Cache {
  lookup(text: string): readonly number[] | null;
  add(text: string, category: number): number;
  value(lexeme: number): string;
  valueOf(feature: string, code: number): string;
  intrinsicSize(): number;
}

const SIZE = 4;
const POS_MASK = 0x3f00000;
const POS_SHIFT = 20;
const LEMMA_MASK = 0xfffff;
/** Thrown to end the library's reading once a run is split. */
const ENOUGH = { enough: true };
/** Numbers above this in the second place of a token mark a part of a contraction. */
const MOST_SPACES = 0xffff;

/**
 * Opens the NLP library (wink-nlp 2.4.0, with its English model): the only place that knows it.
 *
 * As it comes, it learns: once "city's" has come up as one word (as in "city's…"), it is one word in every later text, so that what an article gives
 * depends on what was read before. Here a run of characters between spaces is taken apart once, with the library's own words alone, and
 * what it gives is kept: later texts look it up. That makes each text's reading its own, and reading faster by half. It stands on three
 * inner functions of the library (`lookup`, `add`, the setter of sentences), so the version is fixed in package.json.
 */
export function openLibrary(): Library {
  let raw: Raw | null = null;
  let brief = false;
  const sbd = (model as unknown as { sbd(): { setter(found: unknown, raw: Raw): void } }).sbd;
  const watched = {
    ...(model as object),
    sbd: () => {
      const own = sbd();
      return {
        ...own,
        setter: (found: unknown, data: Raw) => {
          own.setter(found, data);
          raw = data;
          if (brief) throw ENOUGH;
        },
      };
    },
  };
  const nlp = winkNLP(watched as unknown as typeof model, ["sbd", "pos"]);
  const read = (text: string): Raw => {
    nlp.readDoc(text);
    return raw as unknown as Raw;
  };
  /** The words alone: what follows them is not needed. */
  const split = (run: string): Raw => {
    brief = true;
    try {
      nlp.readDoc(run);
    } catch (thrown) {
      if (thrown !== ENOUGH) throw thrown;
    } finally {
      brief = false;
    }
    return raw as unknown as Raw;
  };
  const { cache } = read("a");
  const known = keepApart(cache, split);
  /** By lexeme; most words are only ever one part of speech, so the others hang on the first. */
  const words: (Reading | undefined)[] = new Array(cache.intrinsicSize());
  const lemmaOf = nlp.its.lemma as unknown as (i: number, raw: Raw, addons: unknown) => string;

  const wordAt = (data: Raw, i: number): Word => {
    const { tokens } = data;
    const tag = (tokens[SIZE * i + 2] & POS_MASK) >>> POS_SHIFT;
    if (tokens[SIZE * i + 1] > MOST_SPACES) return wordOf(cache, tokens[SIZE * i], tag, cache.value(tokens[SIZE * i + 2] & LEMMA_MASK));
    const lexeme = tokens[SIZE * i];
    for (let known = words[lexeme]; known !== undefined; known = known.other) if (known.tag === tag) return known.word;
    const word = wordOf(cache, lexeme, tag, lemmaOf(i, data, model.addons));
    words[lexeme] = { tag, word, other: words[lexeme] };
    return word;
  };

  return {
    read: (text) => {
      const data = read(text);
      return { length: data.tokens.length / SIZE, word: (i) => wordAt(data, i), sentences: data.sentences };
    },
    learnt: () => known.size,
  };
}

/** A word as one part of speech, and as its others. */
interface Reading {
  readonly tag: number;
  readonly word: Word;
  readonly other: Reading | undefined;
}

function wordOf(cache: Cache, lexeme: number, tag: number, lemma: string | undefined): Word {
  const text = cache.value(lexeme);
  return { text, lower: text.toLowerCase(), lemma: (lemma ?? text).toLowerCase(), pos: cache.valueOf("pos", tag) };
}

/** Makes the library's lexicon answer for each run of characters what it would have answered first; gives what is kept of them. */
function keepApart(cache: Cache, split: (run: string) => Raw): ReadonlyMap<string, readonly number[]> {
  const own = { lookup: cache.lookup, add: cache.add };
  const known = new Map<string, readonly number[]>();
  const size = cache.intrinsicSize();
  /** Inside: a run is being taken apart, or a word added; the lexicon then shows its own words, or all. */
  let inside: "run" | "add" | null = null;

  const withoutLearnt = (text: string): readonly number[] | null => {
    const found = own.lookup(text);
    return found !== null && found.length === 1 && found[0] >= size ? null : found;
  };
  const takeApart = (run: string): readonly number[] => {
    // Cut from a text, a run would keep the whole text in memory: copied, it does not.
    const copy = Buffer.from(run, "utf16le").toString("utf16le");
    const whole = withoutLearnt(copy);
    if (whole !== null) {
      known.set(copy, whole);
      return whole;
    }
    inside = "run";
    try {
      // The numbers as the lexicon gives them for a contraction: lexeme, normal form, lemma, part of speech.
      const out: number[] = [];
      const { tokens } = split(copy);
      for (let i = 0; i < tokens.length; i += SIZE) {
        const part = tokens[i + 1] > MOST_SPACES;
        out.push(
          tokens[i],
          part ? tokens[i + 1] >>> 16 : 0,
          part ? tokens[i + 2] & LEMMA_MASK : 0,
          part ? (tokens[i + 2] & POS_MASK) >>> POS_SHIFT : 0,
        );
      }
      const found = out.length === SIZE && out[1] === 0 ? [out[0]] : out;
      known.set(copy, found);
      return found;
    } finally {
      inside = null;
    }
  };

  cache.lookup = (text) => {
    if (inside === "add") return own.lookup(text);
    if (inside === null) return known.get(text) ?? takeApart(text);
    return withoutLearnt(text);
  };
  cache.add = (text, category) => {
    const before = inside;
    inside = "add";
    try {
      return own.add(text, category);
    } finally {
      inside = before;
    }
  };
  return known;
}
