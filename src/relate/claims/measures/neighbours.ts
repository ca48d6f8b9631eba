import type { Candidate } from "../candidates.ts";
import type { StoryTerms } from "../story-terms.ts";
import type { Measure } from "./measure.ts";

const NAMES = ["around", "beside"] as const;

/**
 * Whether the sentences next to a pair are alike too: reports that retell one source keep its order ("around": both neighbours; "beside":
 * one sentence and the other's neighbour, where one report says in two sentences what the other says in one).
 */
export function neighbourMeasure(story: StoryTerms, candidates: readonly Candidate[]): Measure {
  const { units } = story;
  const cosines = new Map<number, number>();
  for (const { a, b, cosine } of candidates) cosines.set(a * units.length + b, cosine);
  const cosineOf = (a: number, b: number): number => cosines.get(a < b ? a * units.length + b : b * units.length + a) ?? 0;
  const next = (u: number, step: number): number | null => (units[u + step]?.article === units[u].article ? u + step : null);
  return {
    names: NAMES,
    of: ({ a, b }) => {
      let around = 0;
      let beside = 0;
      for (const i of [-1, 1]) {
        const x = next(a, i);
        const y = next(b, i);
        if (x !== null) beside = Math.max(beside, cosineOf(x, b));
        if (y !== null) beside = Math.max(beside, cosineOf(a, y));
        for (const j of [-1, 1]) {
          const z = next(b, j);
          if (x !== null && z !== null) around = Math.max(around, cosineOf(x, z));
        }
      }
      return [around, beside];
    },
  };
}
