import type { Quantity, Token } from "../../model/annotated.ts";

type Bound = Quantity["bound"];

/** What stands right before a number and bounds it, longest first. General English usage. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ["in excess of", "above"],
  ["well in excess of", "above"],
  ["no fewer than", "at-least"],
  ["no less than", "at-least"],
  ["not less than", "at-least"],
  ["a minimum of", "at-least"],
  ["at least", "at-least"],
  ["no more than", "at-most"],
  ["not more than", "at-most"],
  ["a maximum of", "at-most"],
  ["at most", "at-most"],
  ["as many as", "at-most"],
  ["as much as", "at-most"],
  ["up to", "at-most"],
  ["more than", "above"],
  ["greater than", "above"],
  ["upwards of", "above"],
  ["over", "above"],
  ["above", "above"],
  ["exceeding", "above"],
  ["topping", "above"],
  ["less than", "below"],
  ["fewer than", "below"],
  ["just short of", "below"],
  ["just under", "below"],
  ["close to", "below"],
  ["nearly", "below"],
  ["almost", "below"],
  ["under", "below"],
  ["below", "below"],
  ["approaching", "below"],
  ["about", "about"],
  ["around", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["some", "about"],
  ["circa", "about"],
  ["estimated", "about"],
  ["in the region of", "about"],
  ["in the order of", "about"],
];
const BEFORE_TABLE = new Map(BEFORE);
/** Words of the longest entry of `BEFORE`. */
const LONGEST = 4;
/** What stands right after: "50 or more", "50 or so". */
const AFTER = new Map<string, Bound>([
  ["or more", "at-least"],
  ["or so", "about"],
  ["or fewer", "at-most"],
  ["or less", "at-most"],
]);

/** The bound that stands around a number of tokens `first` to `last`, and where its words begin. */
export function boundOf(tokens: readonly Token[], first: number, last: number): { readonly bound: Bound; readonly first: number } {
  const after = AFTER.get(`${tokens[last + 1]?.lower} ${tokens[last + 2]?.lower}`);
  if (after !== undefined) return { bound: after, first };
  for (let n = Math.min(LONGEST, first); n >= 1; n--) {
    const words = tokens
      .slice(first - n, first)
      .map((t) => t.lower)
      .join(" ");
    const bound = BEFORE_TABLE.get(words);
    if (bound !== undefined) return { bound, first: first - n };
  }
  return { bound: "exact", first };
}
