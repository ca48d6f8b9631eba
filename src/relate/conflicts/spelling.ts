/** Edit distance with transpositions (Damerau–Levenshtein, optimal string alignment) up to `most`; `most` + 1 where it is larger. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row.push(d);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length], most + 1);
}

/** A word without case, accents, apostrophes and full stops. */
export function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’.]/g, "")
    .toLowerCase();
}

/** Words of which the key is kept: a story has some 10,000 words, each of them many times. */
const MOST_KEPT = 50_000;
const kept = new Map<string, string>();

/** A word with British and American spellings, doubled letters at a suffix and plural endings laid together. */
export function spellingKey(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const key = makeKey(word);
  kept.set(word, key);
  return key;
}

function makeKey(word: string): string {
  return plainWord(word)
    .replace(/^(.{2,})isation/, "$1ization")
    .replace(/^(.{2,})is(e|es|ed|ing|er)$/, "$1iz$2")
    .replace(/^(.{2,})ys(e|es|ed|ing)$/, "$1yz$2")
    .replace(/^(.{2,})our/, "$1or")
    .replace(/^(.{2,})re$/, "$1er")
    .replace(/^(.{2,})ence$/, "$1ense")
    .replace(/^(.{2,})ogue/, "$1og")
    .replace(/ll(?=ed|ing|er)/, "l")
    .replace(/ae|oe/g, (m) => m[0])
    .replace(/ue(?=[a-z]{2})/g, "u")
    .replace(/(?<=..)(?:iy|ij|ii|y)$/, "i")
    .replace(/^grey$/, "gray")
    .replace(/mm(?=e?$)/, "m");
}
