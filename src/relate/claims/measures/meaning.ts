import type { StoryTerms } from "../story-terms.ts";
import { likenessGrids } from "./likeness-grid.ts";
import type { Measure } from "./measure.ts";

const NAMES = ["softReference", "strictLow", "strictHigh", "matterSoftHigh", "left", "acrossLow", "verbs"] as const;

/** At this likeness two words may stand for each other: "buy" and "purchase" do; the best of 0, .4 and .6 on headline pairs of 2013. */
const STAND_IN = 0.6;

/** The weight of a sentence's terms that have a counterpart, by likeness. */
interface Cover {
  reference: number;
  strict: number;
  matter: number;
  left: number;
  across: number;
}

/** What two sentences share in meaning: each term with the term of the other sentence that is most like it. */
export function meaningMeasure(story: StoryTerms, grids = likenessGrids(story)): Measure {
  const { units, weights, reference, kinds, spread } = story;

  /** Each term of `list` with its best counterpart in `other`: `at` gives how alike two terms are, by place. */
  const coverOf = (list: Int32Array, other: Int32Array, at: (i: number, j: number) => number): Cover => {
    const sum = { reference: 0, strict: 0, matter: 0, across: 0 };
    const whole = { weight: 0, reference: 0, matter: 0, across: 0 };
    let left = 0;
    for (let i = 0; i < list.length; i++) {
      const t = list[i];
      const w = weights[t];
      const isMatter = kinds[t] !== "name";
      let most = 0;
      let mostMatter = 0;
      for (let j = 0; j < other.length; j++) {
        const x = at(i, j);
        if (x > most) most = x;
        if (x > mostMatter && kinds[other[j]] !== "name") mostMatter = x;
      }
      whole.weight += w;
      sum.reference += reference[t] * most;
      whole.reference += reference[t];
      if (most >= STAND_IN) sum.strict += w * most;
      if (isMatter) {
        sum.matter += w * mostMatter;
        whole.matter += w;
        if (mostMatter < 0.5 && w > left) left = w;
      }
      if (spread[t] > 1) {
        whole.across += w;
        if (most >= 1) sum.across += w;
      }
    }
    return {
      reference: sum.reference / (whole.reference || 1),
      strict: sum.strict / (whole.weight || 1),
      matter: sum.matter / (whole.matter || 1),
      left,
      across: sum.across / (whole.across || 1),
    };
  };

  return {
    names: NAMES,
    of: ({ a, b }) => {
      const x = units[a];
      const y = units[b];
      const { at: grid, columns } = grids(a, b);
      let verbs = 0;
      for (let i = 0; i < x.terms.length; i++)
        for (let j = 0; j < columns; j++) {
          const s = x.terms[i];
          const t = y.terms[j];
          const value = grid[i * columns + j];
          if (value > 0 && kinds[s] === "verb" && kinds[t] === "verb") verbs = Math.max(verbs, value * Math.min(weights[s], weights[t]));
        }
      const mine = coverOf(x.terms, y.terms, (i, j) => grid[i * columns + j]);
      const theirs = coverOf(y.terms, x.terms, (i, j) => grid[j * columns + i]);
      const values: Record<(typeof NAMES)[number], number> = {
        softReference: (mine.reference + theirs.reference) / 2,
        strictLow: Math.min(mine.strict, theirs.strict),
        strictHigh: Math.max(mine.strict, theirs.strict),
        matterSoftHigh: Math.max(mine.matter, theirs.matter),
        left: Math.min(mine.left, theirs.left),
        acrossLow: Math.min(mine.across, theirs.across),
        verbs,
      };
      return NAMES.map((name) => values[name]);
    },
  };
}
