import type { Dossier } from "../../../src/model/dossier.ts";
import type { Scored } from "../lib.ts";
import { scoreCleaning, scoreEvidence, scorePublished } from "./articles.ts";
import { align, type Case } from "./case.ts";
import { scoreClaims } from "./claims.ts";
import { scoreConflicts } from "./conflicts.ts";
import { scoreCorroboration } from "./corroboration.ts";
import { scoreLineage } from "./lineage.ts";
import { scoreQuotes } from "./quotes.ts";
import { scoreTimeline } from "./timeline.ts";

/** Holds a dossier against what a careful reader finds. `fileText` gives the text of one of the case's files. */
export function scoreDossier(gold: Case, dossier: Dossier, fileText: (file: string) => string): Scored {
  const aligned = align(gold, dossier, fileText);
  const figures = {
    ...scoreEvidence(aligned),
    ...scoreCleaning(aligned),
    ...scorePublished(aligned),
    ...scoreClaims(aligned),
    ...scoreQuotes(aligned),
    ...scoreTimeline(aligned),
    ...scoreConflicts(aligned),
    ...scoreLineage(aligned),
    ...scoreCorroboration(aligned),
  };
  return { figures, misses: aligned.misses };
}
