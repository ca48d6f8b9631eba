/** How dense the stream is: articles a day, and reports of one event. */
const A_DAY = 20_000;
const MOST_REPORTS = 5;
const FIRST_DAY = Date.UTC(2020, 0, 1);
/** Sentences of one article, and of all reports of one event: five reports of 18, six further on each time, take each of 30 three times. */
const SENTENCES = 18;
const DRAWN = 30;
const FURTHER = 6;
const VOWELS = "aeiou";
const CONSONANTS = "bdfgklmnprstvz";
const SYLLABLES = VOWELS.length * CONSONANTS.length;
/** Names of four syllables; times a number that shares no divisor with them, neighbours come out unlike, and no two the same. */
const NAMES = SYLLABLES ** 4;
const SCATTER = 10_000_019;
/** Names of one event. */
const EVENT_NAMES = 7;
/** A name within a sentence. */
const NAME = /(?<=[a-z,] )\p{Lu}\p{Ll}+/gu;

export interface StreamArticle {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** A well-mixed number from a number: the stream is the same on every machine. */
export function mix(n: number): number {
  let h = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** An invented name of four syllables: another for each number below `NAMES`. */
export function nameOf(n: number): string {
  let out = "";
  for (let i = 0, rest = (n * SCATTER) % NAMES; i < 4; i++, rest = Math.floor(rest / SYLLABLES))
    out += CONSONANTS[rest % CONSONANTS.length] + VOWELS[Math.floor((rest % SYLLABLES) / CONSONANTS.length)];
  return out[0].toUpperCase() + out.slice(1);
}

/**
 * A stream of `count` articles at a constant density, made of those sentences of `pool` that hold a name: each event draws its own and renames
 * their names and numbers; its one to five reports take them in other orders. No sentence stands more than three times. The text says nothing.
 */
export function* stream(count: number, pool: readonly string[]): Generator<StreamArticle> {
  const named = pool.filter((sentence) => sentence.search(NAME) >= 0);
  let made = 0;
  for (let event = 0; made < count; event++) {
    const reports = 1 + (mix(event) % MOST_REPORTS);
    const rename = (sentence: string): string =>
      sentence
        .replace(NAME, (w) => nameOf(event * EVENT_NAMES + (w.charCodeAt(0) % EVENT_NAMES)))
        .replace(/\d+/g, (d) => String((Number(d.slice(0, 6)) + mix(event)) % 10 ** Math.min(d.length, 4)));
    const first = mix(event * 131);
    const step = 1 + (mix(event * 137) % Math.max(1, Math.floor(named.length / DRAWN) - 1));
    const drawn = Array.from({ length: DRAWN }, (_, i) => rename(named[(first + i * step) % named.length]));
    for (let r = 0; r < reports && made < count; r++, made++) {
      const sentences = Array.from({ length: SENTENCES }, (_, i) => drawn[(r * FURTHER + ((i * 5 + r) % SENTENCES)) % DRAWN]);
      const date = new Date(FIRST_DAY + Math.floor(made / A_DAY) * 86_400_000).toISOString().slice(0, 10);
      yield { id: `e${event}-${r}`, date, title: sentences[0].slice(0, 80), text: sentences.join("\n") };
    }
  }
}
