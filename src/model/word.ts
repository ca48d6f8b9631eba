/**
 * A word as one part of speech: one object for all the places where it stands, in this article and the next. What hangs on the word alone is
 * worked out once (`Word.fact`) instead of at each place.
 */
export class Word {
  static #count = 0;

  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** Universal part-of-speech tag. */
  readonly pos: string;
  /** By number of the fact. Private: a word looks the same whatever was asked of it. */
  readonly #facts: (number | undefined)[];

  constructor(text: string, lemma: string, pos: string) {
    this.text = text;
    this.lower = text.toLowerCase();
    this.lemma = lemma.toLowerCase();
    this.pos = pos;
    this.#facts = new Array<number | undefined>(Word.#count);
  }

  /** A number (signs as bits, a hash, a class) that hangs on a word alone: `work` is asked once a word. */
  static fact(work: (word: Word) => number): (word: Word) => number {
    const fact = Word.#count++;
    return (word) => {
      const known = word.#facts[fact];
      if (known !== undefined) return known;
      const found = work(word);
      word.#facts[fact] = found;
      return found;
    };
  }
}
