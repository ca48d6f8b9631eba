import { stemOf } from "../../text/stem.ts";
import table from "./synonyms.json" with { type: "json" };

/** Groups of words that one report may use where another uses the next, by stem; a phrase is "take_down". A word may stand in several. */
const byStem = new Map<string, number[]>();
table.groups.forEach((group, number) => {
  for (const word of group.split(" ")) {
    const [verb, ...rest] = word.split("_");
    const key = [stemOf(verb), ...rest].join("_");
    const list = byStem.get(key);
    if (list === undefined) byStem.set(key, [number]);
    else if (!list.includes(number)) list.push(number);
  }
});

const NONE: readonly number[] = [];

/** Numbers of the groups of synonyms that a stem, or a verb with its particle ("take_down"), stands in; ascending. */
export function synonymGroups(key: string): readonly number[] {
  return byStem.get(key) ?? NONE;
}

/** Whether a verb and the word after it are one word in the table: "take down", "set up". */
export function isPhrase(key: string): boolean {
  return key.includes("_") && byStem.has(key);
}

/** Whether two ascending lists of groups meet. */
export function shareGroup(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true;
  return false;
}
