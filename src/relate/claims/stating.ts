import type { StatementClause } from "../../model/annotated.ts";
import type { clauseLikeness } from "./measures/clauses.ts";
import type { Unit, UnitClause } from "./unit.ts";

/** From this likeness on a clause says what the other statements of its claim say … */
const SAYS = 0.45;
/** … and under this it has nothing to do with them. */
const APART = 0.15;

/** What stands behind a clause that is whole. */
const ENDS = /^(?:[,;:.!?…—–]|and|but|or|nor|yet|so)$/;

/** The clause of a sentence by which it belongs to a claim, and whether that clause alone does. */
export interface Stating {
  readonly clause: StatementClause;
  readonly alone: boolean;
}

/**
 * Which clause of a sentence states a claim: the one most like a clause of the claim's other statements, on average. "Nobody was hurt, but
 * the depot burned down" stands in a claim on the depot by its second half. It stands there alone where each half is stated in its own
 * right with a subject of its own, nothing in the sentence says who says so, and no other statement has anything of the first half.
 * Null: no clause is like any.
 */
export function statingClause(own: Unit, others: readonly Unit[], likeness: ReturnType<typeof clauseLikeness>): Stating | null {
  const fits = own.clauses
    .filter((c) => !c.reports)
    .map((c) => {
      const by = others.map((v) => likeness(own, c, v));
      return { c, mean: by.reduce((s, x) => s + x, 0) / Math.max(1, by.length), least: Math.min(...by), most: Math.max(...by) };
    });
  let best: (typeof fits)[number] | null = null;
  for (const fit of fits) if (fit.mean > (best?.mean ?? 0)) best = fit;
  if (best === null) return null;
  const rest = fits.filter((f) => f !== best);
  const alone =
    best.least >= SAYS &&
    rest.some((f) => standsAlone(f.c, own)) &&
    standsAlone(best.c, own) &&
    rest.every((f) => f.most < APART) &&
    own.clauses.every((c) => !c.reports);
  return { clause: best.c.clause, alone };
}

/** A clause stated in its own right, with a subject and a verb of its own, in one run of words. */
function standsAlone({ main, clause }: UnitClause, { sentence }: Unit): boolean {
  const first = clause.tokens[0];
  const run = clause.tokens.every((n, i) => n - first === i);
  const last = clause.tokens[clause.tokens.length - 1];
  return (
    main &&
    run &&
    ENDS.test(sentence.tokens[last + 1]?.text ?? sentence.tokens[last].text) &&
    clause.verb >= 0 &&
    clause.subject.length > 0 &&
    clause.subject.every((n) => clause.tokens.includes(n))
  );
}
