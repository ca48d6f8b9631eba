import type { ConflictKind } from "../../model/dossier.ts";
import { byEvidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import { type Position, placeOf } from "./difference.ts";
import { meet } from "./number-range.ts";

/** What is said on one side of a difference. */
export interface Side {
  readonly positions: Position[];
}

function saysSame(a: Position, b: Position): boolean {
  return a.range !== null && b.range !== null ? meet(a.range, b.range) : a.key === b.key;
}

/** The sides of a group of positions: those that say the same stand together; one that fits two sides speaks for neither. */
export function sidesOf(positions: readonly Position[], agreed: ReadonlySet<string>): readonly Side[] {
  const together = (p: Position, q: Position): boolean => saysSame(p, q) || agreed.has(pairKey(p, q));
  const width = (p: Position): number => (p.range === null ? 0 : p.range.high - p.range.low);
  const sorted = [...positions].sort((p, q) => width(p) - width(q) || byCodeUnit(p.key, q.key) || byEvidence(p.evidence, q.evidence));
  const sides: Side[] = [];
  for (const p of sorted) {
    const fitting = sides.filter((s) => s.positions.some((q) => together(p, q)));
    if (fitting.length === 1) fitting[0].positions.push(p);
    else if (fitting.length === 0) sides.push({ positions: [p] });
  }
  return sides;
}

const CORRECTION = /\b(?:initially|previously|originally|earlier|at first|first reported|updated?|corrected)\b/i;

/** A figure that one article gives two values of has moved, or measures two things: that article explains the difference. */
export function isExplained(sample: Position, kind: ConflictKind, sides: readonly Side[]): boolean {
  // An article that prints both wordings prints two utterances.
  if (kind === "wording") return shareArticle(sides);
  if (sample.key.startsWith("% ") || sample.range === null) return false;
  // Two ages in one article are of two people, unless it says that it corrects itself.
  const corrected = sides.some((s) => s.positions.some((p) => CORRECTION.test(p.evidence.text)));
  if (sample.key.startsWith("year-old ") && corrected) return false;
  return shareArticle(sides);
}

function shareArticle(sides: readonly Side[]): boolean {
  const seen = new Set<string>();
  for (const s of sides) {
    const own = new Set(s.positions.map((p) => p.evidence.article));
    if ([...own].some((id) => seen.has(id))) return true;
    for (const id of own) seen.add(id);
  }
  return false;
}

/** Two positions by their places, in either order. */
export function pairKey(p: Position, q: Position): string {
  const [x, y] = [placeOf(p), placeOf(q)];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

/** The sides that were held against one of the others, not only tied to it through sentences that speak for neither. */
export function opposedSides(sides: readonly Side[], opposed: ReadonlySet<string>): readonly Side[] {
  const places = sides.map((s) => s.positions.slice(0, MOST_COMPARED));
  const against = (i: number, j: number): boolean => places[i].some((p) => places[j].some((q) => opposed.has(pairKey(p, q))));
  return sides.filter((_, i) => sides.some((_, j) => j !== i && against(i, j)));
}

/** Positions of a side that are looked at for having been compared. */
const MOST_COMPARED = 60;
