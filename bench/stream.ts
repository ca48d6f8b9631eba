/** How dense the stream is: articles a day, and reports of one event. */
const A_DAY = 20_000;
const MOST_REPORTS = 5;
const FIRST_DAY = Date.UTC(2020, 0, 1);
/** Sentences of one article. */
const SENTENCES = 18;
const VOWELS = "aeiou";
const CONSONANTS = "bdfgklmnprstvz";

export interface StreamArticle {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** A well-mixed number from a number: the stream is the same on every machine. */
function mix(n: number): number {
  let h = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** An invented name of three syllables. */
function nameOf(n: number): string {
  let out = "";
  for (let i = 0, h = mix(n); i < 3; i++, h = mix(h)) out += CONSONANTS[h % CONSONANTS.length] + VOWELS[(h >>> 8) % VOWELS.length];
  return out[0].toUpperCase() + out.slice(1);
}

/**
 * A stream of `count` articles at a constant density, made of the sentences of `pool`: each event draws its own sentences and renames
 * their names and numbers; its one to five reports take each sentence at most twice in other orders. The text says nothing.
 */
export function* stream(count: number, pool: readonly string[]): Generator<StreamArticle> {
  let made = 0;
  for (let event = 0; made < count; event++) {
    const reports = 1 + (mix(event) % MOST_REPORTS);
    const rename = (sentence: string): string =>
      sentence
        .replace(/(?<=[a-z,] )\p{Lu}\p{Ll}+/gu, (w) => nameOf(event * 7 + (w.charCodeAt(0) % 7)))
        .replace(/\d+/g, (d) => String((Number(d.slice(0, 6)) + mix(event)) % 10 ** Math.min(d.length, 4)));
    const drawn = Array.from({ length: SENTENCES * 2 }, (_, i) => rename(pool[mix(event * 131 + i) % pool.length]));
    for (let r = 0; r < reports && made < count; r++, made++) {
      const sentences = Array.from({ length: SENTENCES }, (_, i) => drawn[(i * 5 + r * 7) % drawn.length]);
      const date = new Date(FIRST_DAY + Math.floor(made / A_DAY) * 86_400_000).toISOString().slice(0, 10);
      yield { id: `e${event}-${r}`, date, title: sentences[0].slice(0, 80), text: sentences.join("\n") };
    }
  }
}
