import type { MeasuredPairs } from "./features.ts";
import type { Link } from "./groups.ts";
import { probabilityOf } from "./model.ts";

/**
 * Where one of two sentences has less than this part of what it states in the other, what they share is background, and the
 * probability goes down by what is missing: stories left out of the fit, precision of claims .82 → .85 for .015 of F1.
 */
const STATED = 0.3;
/**
 * A pair at both or above is sure: of such pairs in stories left out of the fit, 98.6 % state the same (429 of 435; no story under 94 %).
 * A probability of .75 alone: 93 %, one story at 67 %.
 */
const SURE = 0.75;
const SURE_STATED = 0.4;

/** A link of two sentences, and whether it is strong enough to let one origin bear out another. */
export interface Tie extends Link {
  readonly sure: boolean;
}

/** Ties of measured pairs, with `score` for the probability by features: the fitted model's, or that of a model in the making. */
export function tiesOf({ names, pairs }: MeasuredPairs, score: (values: ArrayLike<number>) => number = probabilityOf): readonly Tie[] {
  const at = names.indexOf("statedLow");
  return pairs.map(({ a, b, values }) => {
    const stated = values[at];
    const probability = Math.max(0, score(values) - Math.max(0, STATED - stated));
    return { a, b, probability, sure: probability >= SURE && stated >= SURE_STATED };
  });
}
