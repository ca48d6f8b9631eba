import { cosineAmong, sharedOf, sumOf } from "../sets.ts";
import type { StoryTerms } from "../story-terms.ts";
import { alike, type likenessGrids } from "./likeness-grid.ts";
import type { Measure } from "./measure.ts";

const NAMES = ["statedCosine", "statedLow", "statedHigh", "background", "verbSame", "verbOther", "specificLow", "specificCosine"] as const;

/** Main verbs less alike than this say different things. */
const OTHER_VERB = 0.4;

/**
 * What two sentences share in what they state. Sentences of one story share its background: "who was hurt when the ferry ran aground"
 * and "a ferry ran aground" do not state the same. And terms that stand in most articles of a story say nothing about sameness.
 */
export function statedMeasure(story: StoryTerms, grids: ReturnType<typeof likenessGrids>): Measure {
  const { units, weights, spread, articles } = story;
  const specific = Float64Array.from(weights, (w, t) => w * Math.log((articles + 1) / (spread[t] + 0.5)));
  const isStated = units.map((u) => {
    const set = new Set(u.stated);
    return Uint8Array.from(u.terms, (t) => (set.has(t) ? 1 : 0));
  });
  const byStated = cosineAmong(
    units.map((u) => u.stated),
    weights,
  );
  const bySpecific = cosineAmong(
    units.map((u) => u.terms),
    specific,
  );
  const wholeSpecific = Float64Array.from(units, (u) => sumOf(u.terms, specific) || 1);
  /** How much of what one sentence states the other has at all, by meaning. */
  const cover = (a: number, b: number, at: (i: number, j: number) => number): number => {
    const mine = units[a].terms;
    const theirs = units[b].terms;
    let sum = 0;
    let whole = 0;
    for (let i = 0; i < mine.length; i++) {
      if (isStated[a][i] === 0) continue;
      let most = 0;
      for (let j = 0; j < theirs.length; j++) {
        const x = at(i, j);
        if (x > most) most = x;
      }
      whole += weights[mine[i]];
      sum += weights[mine[i]] * most;
    }
    return sum / (whole || 1);
  };
  return {
    names: NAMES,
    of: ({ a, b }) => {
      const { at, columns } = grids(a, b);
      const mine = cover(a, b, (i, j) => at[i * columns + j]);
      const theirs = cover(b, a, (i, j) => at[j * columns + i]);
      const x = units[a];
      const y = units[b];
      const shared = sharedOf(x.terms, y.terms);
      const stated = sumOf(sharedOf(x.stated, y.stated), weights);
      const verbs = x.verb < 0 || y.verb < 0 ? null : alike(story, x.verb, y.verb);
      const values: Record<(typeof NAMES)[number], number> = {
        statedCosine: byStated(a, b),
        statedLow: Math.min(mine, theirs),
        statedHigh: Math.max(mine, theirs),
        background: 1 - stated / (sumOf(shared, weights) || 1),
        verbSame: verbs === null ? 0 : verbs,
        verbOther: verbs !== null && verbs < OTHER_VERB ? 1 : 0,
        specificLow: sumOf(shared, specific) / Math.max(wholeSpecific[a], wholeSpecific[b]),
        specificCosine: bySpecific(a, b),
      };
      return NAMES.map((name) => values[name]);
    },
  };
}
