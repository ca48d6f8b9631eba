import { cosineAmong, sharedOf, sumOf } from "../sets.ts";
import type { StoryTerms } from "../story-terms.ts";
import type { TermKind } from "../terms.ts";
import type { Measure } from "./measure.ts";
import { longestShared } from "./runs.ts";

const NAMES = [
  "cosine",
  "cosineReference",
  "cosineRarity",
  "coverLow",
  "coverHigh",
  "sharedTerms",
  "nameCosine",
  "nameWeight",
  "numbers",
  "numbersMissed",
  "grams",
  "gramsLow",
  "matterGrams",
  "trigrams",
  "run",
  "common",
] as const;

/** Most that counts of shared terms, their weight in names, and equal words in a row are let grow to: beyond it is a copy in any case. */
const MOST_TERMS = 8;
const MOST_NAME_WEIGHT = 12;
const MOST_RUN = 12;

/** What two sentences share to the letter: terms weighted by rarity here and in news at large, names, numbers, character grams, runs. */
export function overlapMeasure(story: StoryTerms): Measure {
  const { units, weights, rarity, reference, kinds, gramRarity } = story;
  const terms = units.map((u) => u.terms);
  const ofKind = (kind: TermKind): Int32Array[] => terms.map((list) => list.filter((t) => kinds[t] === kind));
  const names = ofKind("name");
  const numbers = ofKind("number");
  const whole = Float64Array.from(terms, (list) => sumOf(list, weights) || 1);
  const wholeGrams = Float64Array.from(units, (u) => sumOf(u.grams, gramRarity) || 1);
  const byRarity = cosineAmong(terms, rarity);
  const byReference = cosineAmong(terms, reference);
  const byNames = cosineAmong(names, weights);
  const byGrams = cosineAmong(
    units.map((u) => u.grams),
    gramRarity,
  );
  const byMatterGrams = cosineAmong(
    units.map((u) => u.matterGrams),
    gramRarity,
  );
  const byTrigrams = cosineAmong(
    units.map((u) => u.trigrams),
    story.trigramRarity,
  );
  return {
    names: NAMES,
    of: ({ a, b, cosine }) => {
      const x = units[a];
      const y = units[b];
      const shared = sharedOf(x.terms, y.terms);
      const both = sumOf(shared, weights);
      const fewerNumbers = Math.min(numbers[a].length, numbers[b].length);
      const sharedNumbers = shared.filter((t) => kinds[t] === "number").length;
      const grams = byGrams(a, b);
      const { run, common } = longestShared(x.words, y.words);
      const values: Record<(typeof NAMES)[number], number> = {
        cosine,
        cosineReference: byReference(a, b),
        cosineRarity: byRarity(a, b),
        coverLow: both / Math.max(whole[a], whole[b]),
        coverHigh: both / Math.min(whole[a], whole[b]),
        sharedTerms: Math.min(MOST_TERMS, shared.length),
        nameCosine: byNames(a, b),
        nameWeight: Math.min(
          MOST_NAME_WEIGHT,
          sumOf(
            shared.filter((t) => kinds[t] === "name"),
            weights,
          ),
        ),
        numbers: fewerNumbers === 0 ? 0 : sharedNumbers / fewerNumbers,
        numbersMissed: fewerNumbers > 0 && sharedNumbers === 0 ? 1 : 0,
        grams,
        gramsLow: sumOf(sharedOf(x.grams, y.grams), gramRarity) / Math.min(wholeGrams[a], wholeGrams[b]),
        matterGrams: byMatterGrams(a, b),
        trigrams: byTrigrams(a, b),
        run: Math.min(MOST_RUN, run),
        common: common / Math.max(1, Math.min(x.words.length, y.words.length)),
      };
      return NAMES.map((name) => values[name]);
    },
  };
}
