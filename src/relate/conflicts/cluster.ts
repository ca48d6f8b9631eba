import type { ConflictKind } from "../../model/dossier.ts";
import { byEvidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Position } from "./difference.ts";

/** Comparisons of one kind that hang together through a shared position: one difference, told by many articles. */
export interface Cluster {
  readonly kind: ConflictKind;
  readonly rule: string;
  readonly sides: readonly { readonly value: string; readonly positions: readonly Position[] }[];
}

/** The phrase that most of a side's sentences use; ties by code unit. */
function phraseOf(positions: readonly Position[]): string {
  const counts = new Map<string, number>();
  for (const p of positions) counts.set(p.value, (counts.get(p.value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0][0];
}

/** The key that most of a side's positions have. */
export function valueKey(positions: readonly Position[]): string {
  const counts = new Map<string, number>();
  for (const p of positions) counts.set(p.key, (counts.get(p.key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0][0];
}

/** Sides by how many articles are on them, then by their phrase. */
export function orderSides(sides: readonly (readonly Position[])[]): Cluster["sides"] {
  return sides
    .map((positions) => ({ value: phraseOf(positions), positions: [...positions].sort((p, q) => byEvidence(p.evidence, q.evidence)) }))
    .sort(
      (a, b) =>
        articlesOf(b.positions) - articlesOf(a.positions) ||
        byCodeUnit(a.value, b.value) ||
        byEvidence(a.positions[0].evidence, b.positions[0].evidence),
    );
}

/** How many articles hold these positions. */
export const articlesOf = (positions: readonly Position[]): number => new Set(positions.map((p) => p.evidence.article)).size;
