import { likeness } from "../../../text/vectors.ts";
import type { StoryTerms } from "../story-terms.ts";
import { shareGroup } from "../synonyms.ts";

/** Words whose company is less alike than this are strangers: on headline pairs a threshold of .4 or .6 is .01 better than none. */
const LEAST_LIKENESS = 0.4;
/** Words that share this much of their beginning are of one family: "celebrate", "celebration". */
const SAME_FAMILY = 0.7;
const LEAST_PREFIX = 4;
/** What family likeness counts against the same stem; and what a listed synonym does. */
const FAMILY = 0.9;
const SYNONYM = 0.85;

/** How alike two terms are in meaning, 0 to 1. */
export function alike(story: StoryTerms, s: number, t: number): number {
  if (s === t) return 1;
  const a = story.terms[s];
  const b = story.terms[t];
  if (a.kind === "number" || b.kind === "number") return 0;
  let byForm = 0;
  if (story.beginnings[s] === story.beginnings[t]) {
    const shorter = Math.min(a.key.length, b.key.length);
    let prefix = 0;
    while (prefix < shorter && a.key[prefix] === b.key[prefix]) prefix++;
    if (prefix >= LEAST_PREFIX) byForm = (2 * prefix) / (a.key.length + b.key.length);
  }
  const family = Math.max(byForm >= SAME_FAMILY ? byForm * FAMILY : 0, shareGroup(a.groups, b.groups) ? SYNONYM : 0);
  if (a.kind === "name" || b.kind === "name") return family;
  const company = likeness(a.row, b.row);
  return Math.max(family, company > LEAST_LIKENESS ? company : 0);
}

/** How alike each term of one sentence is to each of another: `at[i * columns + j]`, by place among their terms. Used again for the next pair. */
export interface LikenessGrid {
  readonly at: Float64Array;
  readonly columns: number;
}

/** Works out the grid of a pair of units; that of the pair asked for last is at hand. */
export function likenessGrids(story: StoryTerms): (a: number, b: number) => LikenessGrid {
  const { units } = story;
  let at = new Float64Array(1024);
  let last: LikenessGrid = { at, columns: 0 };
  let lastA = -1;
  let lastB = -1;
  return (a, b) => {
    if (a === lastA && b === lastB) return last;
    const x = units[a].terms;
    const y = units[b].terms;
    const columns = y.length;
    if (x.length * columns > at.length) at = new Float64Array(x.length * columns);
    for (let i = 0; i < x.length; i++) for (let j = 0; j < columns; j++) at[i * columns + j] = alike(story, x[i], y[j]);
    last = { at, columns };
    lastA = a;
    lastB = b;
    return last;
  };
}
