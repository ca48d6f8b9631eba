import type { MeasuredPairs } from "./features.ts";
import type { Link } from "./groups.ts";
import { probabilityOf } from "./model.ts";

/**
 * What two sentences share is background in one of them where it has less than this part of what it states in the other; the
 * probability goes down by so much of what is missing. In stories left out of the fit the precision of claims goes from .81 to .83, for no
 * F1; by twice of it costs .005 of F1.
 */
const STATED_LOW = 0.2;
const BACKGROUND = 1.5;
/**
 * Under both, all that they share is background or who says so, and there is no tie: a man who was hurt in the crash has died, and a
 * driver who … In stories left out of the fit these two cost nothing; .12 and .35 cost .01 of F1.
 */
const NOTHING_LOW = 0.1;
const NOTHING_HIGH = 0.45;
/**
 * A pair at both or above is sure: of such pairs in stories left out of the fit, 98.7 % state the same (467 of 473).
 * A probability of .8 alone: 95 %, one story at 67 %.
 */
const SURE = 0.75;
const SURE_STATED = 0.4;

/**
 * A pair is weak where no clause of one says what a clause of the other does, or where the clauses are like each other by names, places
 * and words that most reports of the story have: two sentences are no claim by that. On 41 claims of two texts in eight other stories, read
 * one by one, these drop 16 of 20 that are none and 3 of 21 that are one. In a story of two articles every shared word is common.
 */
const WEAK_CLAUSE = 0.3;
const COMMON_CLAUSE = 0.65;
const COMMON = 0.1;
const LEAST_ARTICLES = 3;

/** A link of two sentences, and whether it is strong enough to let one origin bear out another, or too weak to be a claim by itself. */
export interface Tie extends Link {
  readonly sure: boolean;
  readonly weak: boolean;
}

/** Ties of measured pairs, with `score` for the probability by features: the fitted model's, or that of a model in the making. */
export function tiesOf({ names, pairs }: MeasuredPairs, score: (values: ArrayLike<number>) => number = probabilityOf): readonly Tie[] {
  const low = names.indexOf("statedLow");
  const high = names.indexOf("statedHigh");
  const clause = names.indexOf("clauseBest");
  const specific = names.indexOf("specificCosine");
  const articles = names.indexOf("articles");
  return pairs.map(({ a, b, values }) => {
    const missing = BACKGROUND * Math.max(0, STATED_LOW - values[low]);
    const nothing = values[low] < NOTHING_LOW && values[high] < NOTHING_HIGH;
    const probability = nothing ? 0 : Math.max(0, score(values) - missing);
    const common = values[articles] >= LEAST_ARTICLES && values[specific] < COMMON && values[clause] < COMMON_CLAUSE;
    const weak = common || values[clause] < WEAK_CLAUSE;
    return { a, b, probability, sure: probability >= SURE && values[low] >= SURE_STATED, weak };
  });
}
