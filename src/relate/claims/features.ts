import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Candidate } from "./candidates.ts";
import { type ClaimContext, contextMeasure } from "./measures/context.ts";
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
  ];
  return {
    names: measures.flatMap((m) => m.names),
    pairs: candidates.map((c) => ({ ...c, values: measures.flatMap((m) => m.of(c)) })),
  };
}
