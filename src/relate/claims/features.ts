import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Candidate } from "./candidates.ts";
import { clauseMeasure } from "./measures/clauses.ts";
import { type ClaimContext, contextMeasure } from "./measures/context.ts";
import { LEVEL_NAMES, levelOf } from "./measures/level.ts";
import { likenessGrids } from "./measures/likeness-grid.ts";
import { meaningMeasure } from "./measures/meaning.ts";
import { neighbourMeasure } from "./measures/neighbours.ts";
import { overlapMeasure } from "./measures/overlap.ts";
import { statedMeasure } from "./measures/stated.ts";
import { storyMeasure } from "./measures/story.ts";
import type { StoryTerms } from "./story-terms.ts";

export interface MeasuredPair extends Candidate {
  /** Features in the order of `names`. */
  readonly values: readonly number[];
}

export interface MeasuredPairs {
  readonly names: readonly string[];
  readonly pairs: readonly MeasuredPair[];
}

/** Measures each candidate pair: shared words, meaning, place in the story, neighbours, and what earlier stages have settled. */
export function measurePairs(
  articles: readonly AnnotatedArticle[],
  story: StoryTerms,
  candidates: readonly Candidate[],
  context: ClaimContext,
): MeasuredPairs {
  const grids = likenessGrids(story);
  const measures = [
    overlapMeasure(story),
    meaningMeasure(story, grids),
    storyMeasure(story),
    neighbourMeasure(story, candidates),
    contextMeasure(articles, story.units, context),
    statedMeasure(story, grids),
    clauseMeasure(story, grids),
  ];
  const names = measures.flatMap((m) => m.names);
  const values = candidates.map((c) => measures.flatMap((m) => m.of(c)));
  const levels = levelOf(names, candidates, values);
  return {
    names: [...names, ...LEVEL_NAMES],
    pairs: candidates.map((c, n) => ({ ...c, values: [...values[n], ...levels[n]] })),
  };
}
