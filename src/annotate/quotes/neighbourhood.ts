import { after, before, POS, posAt, STRETCH, type View } from "./view.ts";

// What stands around a place, as small numbers.

/** Marked words after a cue: 1 at once, 2 after a comma or colon, 3 farther off, 0 none. */
export const marksAfter = (v: View, c: number): number => {
  const next = posAt(v, c + 1);
  if (next === STRETCH) return 1;
  if (posAt(v, c + 2) === STRETCH && next === POS.PUNCT) return 2;
  for (let i = c + 1, n = 0; i < v.size && n < 12; i = after(v, i), n++) if (posAt(v, i) === STRETCH) return 3;
  return 0;
};

/** Marked words before a cue: 1 near, 2 farther off, 0 none. */
export const marksBefore = (v: View, c: number): number => {
  for (let i = c - 1, n = 0; i >= 0 && n < 14; i = before(v, i), n++) if (posAt(v, i) === STRETCH) return n < 5 ? 1 : 2;
  return 0;
};

/** The subject seen from the cue: the first place to the left that is no adverb, auxiliary or particle. */
export function subjectPlace(v: View, c: number): number {
  let i = c - 1;
  for (let n = 0; n < 6 && i >= 0; n++, i--) {
    const p = posAt(v, i);
    if (p !== POS.ADV && p !== POS.AUX && p !== POS.PART) break;
  }
  return i;
}

/** How the marked stretch at a place ends: 0 it is none, 1 with a comma or dash, 2 with a stop, 3 else. */
export function stretchEnding(v: View, place: number): number {
  if (posAt(v, place) !== STRETCH) return 0;
  const last = v.unit.tokens[Math.max(0, v.unit.to[v.unit.inMarked[place]] - 2)].text;
  return /[,—–-]$/.test(last) ? 1 : /[.!?…]$/.test(last) ? 2 : 3;
}

/** How the marked stretch at a place begins: 0 it is none, 1 small, 2 with a capital. */
export function stretchBeginning(v: View, place: number): number {
  if (posAt(v, place) !== STRETCH) return 0;
  const word = v.unit.tokens[Math.min(v.size - 1, v.unit.from[v.unit.inMarked[place]] + 1)].text;
  return /^\p{Lu}/u.test(word) ? 2 : 1;
}

/** How the marked stretch that ends at `left` ends: 0 there is none, 1 with a comma or dash, 2 with a stop, 3 else. */
export function endingBefore(v: View, left: number): number {
  const place =
    posAt(v, left - 1) === STRETCH ? left - 1 : posAt(v, left - 2) === STRETCH && posAt(v, left - 1) === POS.PUNCT ? left - 2 : -1;
  return stretchEnding(v, place);
}

/** The nearest marked stretch from `right` on: 0 there is none, 1 it begins small, 2 it begins with a capital; 3 and 4 the same, farther off. */
export function beginningAfter(v: View, right: number): number {
  for (let i = right, n = 0; i < v.size && n < 14; i = after(v, i), n++) {
    if (posAt(v, i) !== STRETCH) continue;
    return stretchBeginning(v, i) + (n > 2 ? 2 : 0);
  }
  return 0;
}
