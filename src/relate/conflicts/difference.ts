import type { ConflictKind } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { NumberRange } from "./number-range.ts";

/** What one statement says on the point compared. */
export interface Position {
  /** The short phrase that says it, as it stands: a number, a date, a name. */
  readonly value: string;
  /** Equal for positions that say the same. */
  readonly key: string;
  /** For numbers: what the phrase leaves open; positions whose ranges meet say the same. */
  readonly range: NumberRange | null;
  /** The sentence that says it. */
  readonly evidence: Evidence;
}

/** The outcome of holding one point of two statements against each other. */
export interface Comparison {
  readonly kind: ConflictKind;
  readonly rule: string;
  readonly verdict: "differ" | "agree";
  readonly a: Position;
  readonly b: Position;
}

/** Key of a position's place: positions of one sentence with one value are one. */
export function placeOf(p: Position): string {
  return `${p.evidence.article}:${p.evidence.field ?? ""}${p.evidence.start}:${p.key}`;
}

/** How surely two statements speak of the same thing. */
export interface Alignment {
  /** Cosine of their weighted content words, 0 to 1. */
  readonly score: number;
  /** Whether a claim holds both. */
  readonly claimed: boolean;
}
