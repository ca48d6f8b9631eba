import { cosineAmong, sharedOf, sumOf } from "../sets.ts";
import type { StoryTerms } from "../story-terms.ts";
import { alike, type likenessGrids } from "./likeness-grid.ts";
import type { Measure } from "./measure.ts";

const NAMES = ["statedCosine", "statedLow", "statedHigh", "background", "verbSame", "verbOther", "specificLow", "specificCosine"] as const;

/** Main verbs less alike than this say different things. */
const OTHER_VERB = 0.4;

/** How much of what one sentence of a story states another has at all, by meaning, 0 to 1: by unit numbers. */
export function statedCover(story: StoryTerms, grids: ReturnType<typeof likenessGrids>): (of: number, by: number) => number {
  const { units, weights } = story;
  const isStated = units.map((u) => {
    const set = new Set(u.stated);
    return Uint8Array.from(u.terms, (t) => (set.has(t) ? 1 : 0));
  });
  return (of, by) => {
    const [a, b] = of < by ? [of, by] : [by, of];
    const { at, columns } = grids(a, b);
    const mine = units[of].terms;
    const theirs = units[by].terms;
    let sum = 0;
    let whole = 0;
    for (let i = 0; i < mine.length; i++) {
      if (isStated[of][i] === 0) continue;
      let most = 0;
      for (let j = 0; j < theirs.length; j++) {
        const x = of < by ? at[i * columns + j] : at[j * columns + i];
        if (x > most) most = x;
      }
      whole += weights[mine[i]];
      sum += weights[mine[i]] * most;
    }
    return sum / (whole || 1);
  };
}

/**
 * What two sentences share in what they state. Sentences of one story share its background: "who was hurt when the ferry ran aground"
 * and "a ferry ran aground" do not state the same. And terms that stand in most articles of a story say nothing about sameness.
 */
export function statedMeasure(story: StoryTerms, grids: ReturnType<typeof likenessGrids>): Measure {
  const { units, weights, spread, articles } = story;
  const specific = Float64Array.from(weights, (w, t) => w * Math.log((articles + 1) / (spread[t] + 0.5)));
  const byStated = cosineAmong(
    units.map((u) => u.stated),
    weights,
  );
  const bySpecific = cosineAmong(
    units.map((u) => u.terms),
    specific,
  );
  const wholeSpecific = Float64Array.from(units, (u) => sumOf(u.terms, specific) || 1);
  const cover = statedCover(story, grids);
  return {
    names: NAMES,
    of: ({ a, b }) => {
      const mine = cover(a, b);
      const theirs = cover(b, a);
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
