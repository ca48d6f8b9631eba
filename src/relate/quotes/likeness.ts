import { alignWords, sharedInOrder } from "./align.ts";
import { meaningTerms, sameMeaning } from "./meaning.ts";
import type { Utterance } from "./utterance.ts";
import { wordsOf } from "./words.ts";

/** What a pair of utterances shows about being one utterance; each from 0 to 1 or so. Names and order are those of `LIKENESS_WEIGHTS`. */
export const FEATURES = [
  "bias",
  "cosine",
  "storyCosine",
  "containment",
  "storyContainment",
  "inOrder",
  "sharedTerms",
  "sameSpeaker",
  "otherSpeaker",
  "oneSpeakerUnknown",
  "bothMarked",
  "short",
  "meaning",
  "neighbours",
] as const;

export interface LikenessInput {
  readonly utterances: readonly Utterance[];
  /** Entity id or null for each utterance. */
  readonly speakers: readonly (string | null)[];
}

/** A word that stands in more utterances than this joins nothing by itself; keeps cost near-linear. */
const COMMON = 120;
/** Shared content words from which their number says no more. */
const MANY_SHARED = 6;
/** Words below which a wording is short: likeness of two short ones is often chance. */
const SHORT = 8;
/** Pairs with less of their rare words in common are not looked at. */
const LEAST_CONTAINMENT = 0.2;

/** Share of the shorter wording that must stand in the other, in order, for two utterances of one article to be one. */
const REPEATED = 0.5;

export interface LikePair {
  readonly a: number;
  readonly b: number;
  readonly features: readonly number[];
}

/** All pairs of utterances that share enough rare words to be looked at, with their features; `a` < `b`. */
export function likePairs(input: LikenessInput): readonly LikePair[] {
  const pairs = ownFeatures(input);
  const size = input.utterances.length;
  const cosines = new Map(pairs.map((p) => [p.a * size + p.b, p.features[STORY_COSINE]]));
  const articleOf = (i: number): number => input.utterances[i]?.article ?? -1;
  // Reports that retell one another keep the order: what stands before and after on both sides is alike too.
  return pairs.map(({ a, b, features }) => {
    let best = 0;
    for (let i = a - REACH; i <= a + REACH; i++)
      for (let j = b - REACH; j <= b + REACH; j++)
        if (i !== a && j !== b && articleOf(i) === articleOf(a) && articleOf(j) === articleOf(b))
          best = Math.max(best, cosines.get(i * size + j) ?? 0);
    return { a, b, features: [...features, best] };
  });
}

const STORY_COSINE = FEATURES.indexOf("storyCosine");
/** How many utterances before and after are neighbours. */
const REACH = 2;

function ownFeatures({ utterances, speakers }: LikenessInput): readonly LikePair[] {
  const frequency = new Map<string, number>();
  for (const u of utterances) for (const term of u.terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  // What all of a story's speakers speak of ("the office") tells none of their utterances apart.
  const inStory = (term: string): number => Math.log(1 + utterances.length / (frequency.get(term) ?? 1)) / Math.log(1 + utterances.length);
  const totals = utterances.map((u) => {
    let plain = 0;
    let story = 0;
    for (const [t, w] of u.terms) {
      plain += w * w;
      story += (w * inStory(t)) ** 2;
    }
    return { plain, story };
  });
  const words = utterances.map((u) => wordsOf(u.tokens));
  const meanings = utterances.map((u) => meaningTerms(u.terms));
  const index = new Map<string, number[]>();
  const out: LikePair[] = [];
  utterances.forEach((u, b) => {
    const shared = new Map<number, { plain: number; story: number; count: number }>();
    for (const [term, weight] of u.terms) {
      const list = index.get(term) ?? [];
      const plain = weight * weight;
      const story = (weight * inStory(term)) ** 2;
      if (list.length <= COMMON)
        for (const a of list) {
          const s = shared.get(a) ?? { plain: 0, story: 0, count: 0 };
          shared.set(a, { plain: s.plain + plain, story: s.story + story, count: s.count + 1 });
        }
      list.push(b);
      index.set(term, list);
    }
    for (const [a, s] of shared) {
      const other = utterances[a];
      if (other.article === u.article && other.sentence === u.sentence) continue;
      const containment = s.plain / Math.min(totals[a].plain, totals[b].plain);
      if (containment < LEAST_CONTAINMENT) continue;
      const order = sharedInOrder(alignWords(words[a], words[b]));
      // Within an article only a repetition ("headline and text") is the same utterance: a speaker's next sentence shares words too.
      if (other.article === u.article && order < REPEATED * Math.min(words[a].length, words[b].length)) continue;
      const [x, y] = [speakers[a], speakers[b]];
      const marked = (v: Utterance): boolean => v.form === "direct" || v.form === "unmarked";
      out.push({
        a,
        b,
        features: [
          1,
          s.plain / Math.sqrt(totals[a].plain * totals[b].plain),
          s.story / Math.sqrt(totals[a].story * totals[b].story),
          containment,
          s.story / Math.min(totals[a].story, totals[b].story),
          (2 * order) / (words[a].length + words[b].length),
          Math.min(1, s.count / MANY_SHARED),
          x !== null && x === y ? 1 : 0,
          x !== null && y !== null && x !== y ? 1 : 0,
          (x === null) !== (y === null) ? 1 : 0,
          marked(u) && marked(other) ? 1 : 0,
          Math.min(words[a].length, words[b].length) < SHORT ? 1 : 0,
          sameMeaning(meanings[a], meanings[b]),
        ],
      });
    }
  });
  return out;
}

/** Probability, by a logistic model, that a pair is one utterance. */
export function likeness(features: readonly number[], weights: readonly number[]): number {
  let z = 0;
  features.forEach((f, i) => {
    z += f * weights[i];
  });
  return 1 / (1 + Math.exp(-z));
}
