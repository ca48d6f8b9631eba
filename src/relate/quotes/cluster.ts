import { likeness, likePairs } from "./likeness.ts";
import fitted from "./likeness-weights.json" with { type: "json" };
import type { Utterance } from "./utterance.ts";

/**
 * Least average likeness (a probability) of two groups that are joined. Of .25 to .6 the mean F1 over links of labelled stories, one left out
 * at a time, is highest at .35 (.81, with .91 of the links right).
 */
const THRESHOLD = 0.35;

/**
 * Groups utterances that are one utterance in several wordings: lists of indexes, ascending. `speakers`: entity id or null for each.
 * Method: a logistic model over pairs that share rare words, then average-link clustering: a group takes in what is like its members on
 * average, so that one loose link chains nothing.
 */
export function clusterUtterances(utterances: readonly Utterance[], speakers: readonly (string | null)[]): readonly (readonly number[])[] {
  const links = likePairs({ utterances, speakers }).map(({ a, b, features }) => ({ a, b, score: likeness(features, fitted.weights) }));
  return averageLink(utterances.length, links, THRESHOLD);
}

export interface Link {
  /** Numbers of two things, `a` < `b`. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Average-link clustering over scored pairs; a pair that is not given scores 0. Ties fall to the lower numbers; groups by their first thing. Each group
 * knows the sums of the scores between it and the groups it has links to, so that the cost is near linear in the number of links.
 */
export function averageLink(size: number, links: readonly Link[], threshold: number): readonly (readonly number[])[] {
  const group = Array.from({ length: size }, (_, i) => i);
  const members = group.map((i) => [i]);
  const sums = group.map(() => new Map<number, number>());
  for (const { a, b, score } of links) {
    sums[a].set(b, score);
    sums[b].set(a, score);
  }
  for (const { a, b } of [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [x, y] = [group[a], group[b]];
    if (x === y || (sums[x].get(y) ?? 0) / (members[x].length * members[y].length) < threshold) continue;
    // The one with less to move goes into the other.
    const [into, from] = members[x].length + sums[x].size < members[y].length + sums[y].size ? [y, x] : [x, y];
    for (const member of members[from]) {
      group[member] = into;
      members[into].push(member);
    }
    members[from] = [];
    for (const [other, sum] of sums[from]) {
      sums[other].delete(from);
      if (other === into) continue;
      const both = (sums[into].get(other) ?? 0) + sum;
      sums[into].set(other, both);
      sums[other].set(into, both);
    }
    sums[from].clear();
  }
  return members
    .filter((m) => m.length > 0)
    .map((m) => m.sort((x, y) => x - y))
    .sort((x, y) => x[0] - y[0]);
}
