import type { Token } from "../../model/annotated.ts";

/** What can be said of people who are counted, by the words that say it. General English. */
const FATES: readonly (readonly [string, RegExp])[] = [
  ["dead", /^(?:killed|killing|dead|died|die|dying|death|deaths|fatality|fatalities|perished)$/],
  ["injured", /^(?:injured|injuring|injury|injuries|wounded|wounding|hurt|hurting)$/],
  ["arrested", /^(?:arrested|arresting|arrest|arrests|detained|detaining)$/],
  ["missing", /^(?:missing|unaccounted)$/],
  ["rescued", /^(?:rescued|rescuing|saved|evacuated|evacuating)$/],
  ["aboard", /^(?:aboard|onboard|carrying|carried)$/],
  ["treated", /^(?:treated|hospitali[sz]ed|hospital)$/],
];
/** How far after the number the word may stand, in tokens. */
const REACH = 6;
/** Verbs that have the number as their object: "injuring nine", "carrying 51 people". */
const BEFORE =
  /^(?:killing|killed|injuring|injured|wounding|wounded|arresting|arrested|detained|rescued|rescuing|evacuated|carrying|carried)$/;
const PEOPLE = new Set("people person individual".split(" "));

const fateIn = (word: string): string | null => FATES.find(([, form]) => form.test(word))?.[0] ?? null;

/** Nouns that are counted and say themselves what befell: "ten deaths", "the injured". */
export const fateOfNoun = (counted: string): string | null => fateIn(counted);

/** Whether a noun counts people without saying which. */
export const isPeople = (counted: string): boolean => PEOPLE.has(counted);

/** What befell the people whose number stands at tokens `first` to `after` (exclusive): "51 people on board" → "aboard"; null: not said. */
export function fateAt(tokens: readonly Token[], first: number, after: number): string | null {
  const before = tokens[first - 1]?.lower ?? "";
  if (BEFORE.test(before)) return fateIn(before);
  for (let i = after; i < Math.min(tokens.length, after + REACH); i++) {
    const { lower, text } = tokens[i];
    if (/^[,;:.–—()“”"]$/.test(text) || /^(?:and|but|or|when|while|after|who|which)$/.test(lower)) return null;
    if (lower === "on" && tokens[i + 1]?.lower === "board") return "aboard";
    const fate = fateIn(lower);
    if (fate !== null) return fate;
  }
  return null;
}
