import type { Candidate } from "../candidates.ts";

/** A family of features: their names, and what they come to for a pair, in the order of the names. Symmetric in the two sentences. */
export interface Measure {
  readonly names: readonly string[];
  of(pair: Candidate): readonly number[];
}
