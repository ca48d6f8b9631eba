import type { ConflictKind } from "../../model/dossier.ts";
import { byEvidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import { type Position, placeOf } from "./difference.ts";
import { meet, type NumberRange } from "./number-range.ts";

/** What is said on one side of a difference. */
export interface Side {
  readonly positions: Position[];
}

/** For each place of a position (`placeOf`) the places that it was held against, with one verdict. */
export class Ties {
  readonly #others = new Map<string, Set<string>>();

  add(p: Position, q: Position): void {
    this.#note(placeOf(p), placeOf(q));
    this.#note(placeOf(q), placeOf(p));
  }

  of(p: Position): Iterable<string> {
    return this.#others.get(placeOf(p)) ?? [];
  }

  #note(from: string, to: string): void {
    const known = this.#others.get(from);
    if (known === undefined) this.#others.set(from, new Set([to]));
    else known.add(to);
  }
}

/**
 * The sides of a group of positions: those that say the same (an equal key, or ranges that meet) or were found to agree stand together; one
 * that fits two sides speaks for neither. Each position looks up the sides it fits; only the
 * different ranges of a group are held against one another.
 */
export function sidesOf(positions: readonly Position[], agreed: Ties): readonly Side[] {
  const width = (p: Position): number => (p.range === null ? 0 : p.range.high - p.range.low);
  const sorted = [...positions].sort((p, q) => width(p) - width(q) || byCodeUnit(p.key, q.key) || byEvidence(p.evidence, q.evidence));
  const sides: Side[] = [];
  const atPlace = new Map<string, Side>();
  const byKey = new Map<string, Set<Side>>();
  const byKeyWithoutRange = new Map<string, Set<Side>>();
  const rangesOf = new Map<Side, Map<string, NumberRange>>();
  const fitting = (p: Position): ReadonlySet<Side> => {
    const found = new Set((p.range === null ? byKey : byKeyWithoutRange).get(p.key));
    for (const place of agreed.of(p)) {
      const side = atPlace.get(place);
      if (side !== undefined) found.add(side);
    }
    const { range } = p;
    if (range !== null) for (const [side, ranges] of rangesOf) if ([...ranges.values()].some((r) => meet(range, r))) found.add(side);
    return found;
  };
  const put = (p: Position, side: Side): void => {
    side.positions.push(p);
    atPlace.set(placeOf(p), side);
    for (const index of p.range === null ? [byKey, byKeyWithoutRange] : [byKey]) {
      const known = index.get(p.key);
      if (known === undefined) index.set(p.key, new Set([side]));
      else known.add(side);
    }
    if (p.range === null) return;
    const ranges = rangesOf.get(side) ?? new Map<string, NumberRange>();
    rangesOf.set(side, ranges.set(`${p.range.low} ${p.range.high}`, p.range));
  };
  for (const p of sorted) {
    const [side, ...more] = fitting(p);
    if (side !== undefined && more.length === 0) put(p, side);
    else if (side === undefined) {
      const own = { positions: [] };
      sides.push(own);
      put(p, own);
    }
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

/** The sides that were held against one of the others, not only tied to it through sentences that speak for neither. */
export function opposedSides(sides: readonly Side[], opposed: Ties): readonly Side[] {
  const sideAt = new Map(sides.flatMap((s) => s.positions.map((p) => [placeOf(p), s] as const)));
  const isOther = (place: string, own: Side): boolean => sideAt.has(place) && sideAt.get(place) !== own;
  return sides.filter((s) => s.positions.some((p) => [...opposed.of(p)].some((place) => isOther(place, s))));
}
