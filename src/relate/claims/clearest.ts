import type { Link } from "./groups.ts";
import type { Unit } from "./unit.ts";

/** A statement that begins so leans on the sentence before it. */
const LEANS = /^(he|she|it|they|his|her|its|their|this|that|these|those|there|but|and|so|however|meanwhile|also|then|earlier|later)$/;
/** Words of a statement that reads well alone: shorter ones say too little, longer ones say other things too. */
const SHORT = 8;
const LONG = 35;

/** How well a sentence can be read alone, 0 to 1: complete, of moderate length, in the article's own voice, leaning on nothing before it. */
export function readsAlone(unit: Unit): number {
  const words = unit.words.length;
  const { tokens } = unit.sentence;
  const first = tokens.find((t) => /[\p{L}\p{N}]/u.test(t.text));
  let value = 1;
  if (words < SHORT) value -= 0.3 * (1 - words / SHORT);
  if (words > LONG) value -= Math.min(0.4, (words - LONG) / LONG);
  if (first !== undefined && LEANS.test(first.lower)) value -= 0.35;
  if (first !== undefined && /^\p{Ll}/u.test(first.text)) value -= 0.2;
  if (unit.quoted > 0.5) value -= 0.3;
  if (!/[.!?…]["”’»)\]]*$/.test(tokens[tokens.length - 1]?.text ?? "") && !/^[.!?…"”’]$/.test(tokens[tokens.length - 1]?.text ?? ""))
    value -= 0.25;
  return Math.max(0, value);
}

/** The statement that stands for its claim: nearest to all the others and best read alone. Ties go to the lower number. */
export function clearestOf(group: readonly number[], units: readonly Unit[], links: ReadonlyMap<number, number>): number {
  let best = group[0];
  let most = -1;
  for (const u of group) {
    let near = 0;
    for (const v of group) near += links.get(Math.min(u, v) * units.length + Math.max(u, v)) ?? 0;
    const value = near / Math.max(1, group.length - 1) + readsAlone(units[u]);
    if (value > most) {
      best = u;
      most = value;
    }
  }
  return best;
}

/** Probabilities by pair, for `clearestOf`. */
export function byPair(links: readonly Link[], units: number): ReadonlyMap<number, number> {
  return new Map(links.map((l) => [l.a * units + l.b, l.probability]));
}
