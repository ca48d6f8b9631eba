/** One thing looked for: words that stand next to each other, the last perhaps only begun. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly not: boolean;
}

/** More terms than anyone types: the rest of a longer input is left out, so that no query is slow. */
const MOST_TERMS = 32;

/** Words as the index has them: letters and digits with their marks. All else stands between words. */
export const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{Mn}]*/gu;

/** A user's input as terms: word, word*, "quoted words", -word. Never throws; input without a word gives none. */
export function termsOf(query: string): readonly Term[] {
  const terms: Term[] = [];
  for (const [, minus, phrase, single, star] of query.matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»*]+)(\*?))/gu)) {
    const words = (phrase ?? single).match(WORD) ?? [];
    if (words.length > 0) terms.push({ words, prefix: star === "*", not: minus === "-" });
    if (terms.length === MOST_TERMS) break;
  }
  return terms;
}

/** A word in the form in which it is compared: without case and accents. */
export function folded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
