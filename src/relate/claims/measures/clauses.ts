import type { StoryTerms } from "../story-terms.ts";
import type { Unit, UnitClause } from "../unit.ts";
import type { likenessGrids } from "./likeness-grid.ts";
import type { Measure } from "./measure.ts";

const NAMES = ["clauseBest", "clauseHigh", "clauseMain", "clauseVerb", "clauseSubject", "clauseRest"] as const;

/** A clause must hold so much weight to speak for a sentence by itself: about two common words. */
const LEAST_WEIGHT = 5;

/**
 * How well one clause of a sentence says what one clause of the other does. A sentence with two facts is like two others that are not
 * like each other, and neither is like the whole of it.
 */
export function clauseMeasure(story: StoryTerms, grids: ReturnType<typeof likenessGrids>): Measure {
  const { units, weights } = story;
  const telling = units.map(tellingOf);
  return {
    names: NAMES,
    of: ({ a, b }) => {
      const { at, columns } = grids(a, b);
      const x = units[a].terms;
      const y = units[b].terms;
      const like = (i: number, j: number): number => at[i * columns + j];
      const likeTurned = (j: number, i: number): number => at[i * columns + j];
      const wx = (i: number): number => weights[x[i]];
      const wy = (j: number): number => weights[y[j]];
      const wholeX = placesOf(x.length);
      const wholeY = placesOf(y.length);
      let best = 0;
      let bestMain = 0;
      let high = 0;
      let pair: { readonly p: UnitClause; readonly q: UnitClause } | null = null;
      for (const p of telling[a]) {
        if (weightOf(p.terms, wx) >= LEAST_WEIGHT) high = Math.max(high, cover(p.terms, wholeY, wx, like));
        for (const q of telling[b]) {
          const both = likenessOf(p.terms, q.terms, { wx, wy, like, likeTurned });
          if (both > best) {
            best = both;
            pair = { p, q };
          }
          if (p.main && q.main && both > bestMain) bestMain = both;
        }
      }
      for (const q of telling[b]) if (weightOf(q.terms, wy) >= LEAST_WEIGHT) high = Math.max(high, cover(q.terms, wholeX, wy, likeTurned));
      let verb = 0;
      let subject = 0;
      let rest = 0;
      if (pair !== null) {
        const { p, q } = pair;
        if (p.verb >= 0 && q.verb >= 0) verb = like(p.verb, q.verb);
        const swapped = p.passive !== q.passive;
        const others = (c: UnitClause): Int32Array => c.terms.filter((t) => t !== c.verb && !c.subject.includes(t));
        const [p1, p2] = [p.subject, others(p)];
        const [q1, q2] = swapped ? [others(q), q.subject] : [q.subject, others(q)];
        subject = Math.max(cover(p1, q1, wx, like), cover(q1, p1, wy, likeTurned));
        rest = Math.min(cover(p2, q2, wx, like), cover(q2, p2, wy, likeTurned));
      }
      const values: Record<(typeof NAMES)[number], number> = {
        clauseBest: best,
        clauseHigh: high,
        clauseMain: bestMain,
        clauseVerb: verb,
        clauseSubject: subject,
        clauseRest: rest,
      };
      return NAMES.map((name) => values[name]);
    },
  };
}

/** How much one clause of a sentence is like the clause of another sentence that is most like it, 0 to 1. */
export function clauseLikeness(
  { weights }: StoryTerms,
  grids: ReturnType<typeof likenessGrids>,
): (own: Unit, clause: UnitClause, other: Unit) => number {
  return (own, clause, other) => {
    const turned = other.index < own.index;
    const { at, columns } = turned ? grids(other.index, own.index) : grids(own.index, other.index);
    const like = (i: number, j: number): number => (turned ? at[j * columns + i] : at[i * columns + j]);
    const sides: Sides = {
      wx: (i) => weights[own.terms[i]],
      wy: (j) => weights[other.terms[j]],
      like,
      likeTurned: (j, i) => like(i, j),
    };
    return Math.max(0, ...tellingOf(other).map((q) => likenessOf(clause.terms, q.terms, sides)));
  };
}

/** The clauses that do not only say who says so; all where there is no other. */
function tellingOf(unit: Unit): readonly UnitClause[] {
  const own = unit.clauses.filter((c) => !c.reports);
  return own.length > 0 ? own : unit.clauses;
}

interface Sides {
  readonly wx: (i: number) => number;
  readonly wy: (j: number) => number;
  readonly like: (i: number, j: number) => number;
  readonly likeTurned: (j: number, i: number) => number;
}

/** Harmonic mean of how much of each of two lists of terms the other holds. */
function likenessOf(x: Int32Array, y: Int32Array, { wx, wy, like, likeTurned }: Sides): number {
  const mine = cover(x, y, wx, like);
  const theirs = mine === 0 ? 0 : cover(y, x, wy, likeTurned);
  // a clause of one name is no fact
  const size = Math.min(1, Math.min(weightOf(x, wx), weightOf(y, wy)) / LEAST_WEIGHT);
  return mine + theirs === 0 ? 0 : (size * 2 * mine * theirs) / (mine + theirs);
}

const runs: Int32Array[] = [];
/** 0, 1, … up to a number. */
function placesOf(length: number): Int32Array {
  runs[length] ??= Int32Array.from({ length }, (_, i) => i);
  return runs[length];
}

function weightOf(list: Int32Array, weight: (i: number) => number): number {
  let sum = 0;
  for (const i of list) sum += weight(i);
  return sum;
}

/** Which part of the weight of a list of terms another list holds too, by likeness, 0 to 1. */
function cover(of: Int32Array, by: Int32Array, weight: (i: number) => number, like: (i: number, j: number) => number): number {
  let sum = 0;
  let whole = 0;
  for (const i of of) {
    let most = 0;
    for (const j of by) {
      const l = like(i, j);
      if (l > most) most = l;
    }
    whole += weight(i);
    sum += weight(i) * most;
  }
  return whole === 0 ? 0 : sum / whole;
}
