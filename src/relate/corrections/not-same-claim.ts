import type { Evidence } from "../../model/evidence.ts";
import type { ClaimGroup } from "../../model/story.ts";
import { claimId } from "../claims/align.ts";

/** A statement, and those that it does not say the same as. */
export interface NotSame {
  readonly statement: Evidence;
  readonly others: readonly Evidence[];
}

/**
 * The claims with a statement taken out of those that hold any of the others; it stays in claims that hold none. A claim that is left with one
 * article is no longer one.
 */
export function apart(claims: readonly ClaimGroup[], { statement, others }: NotSame): readonly ClaimGroup[] {
  return claims.flatMap((claim): readonly ClaimGroup[] => {
    const leaving = claim.statements.findIndex((s) => isSame(s, statement));
    if (leaving < 0 || !claim.statements.some((s, i) => i !== leaving && others.some((o) => isSame(s, o)))) return [claim];
    const statements = claim.statements.filter((_, i) => i !== leaving);
    if (new Set(statements.map((s) => s.article)).size < 2) return [];
    const moved = (i: number): number => (i > leaving ? i - 1 : i);
    const sure = claim.sure?.filter(([a, b]) => a !== leaving && b !== leaving).map(([a, b]) => [moved(a), moved(b)] as const);
    return [{ id: claimId(statements), statements, ...(sure === undefined ? {} : { sure }) }];
  });
}

/** Found again by its article and words: its place moves when a revision changes what stands before it. */
function isSame(a: Evidence, b: Evidence): boolean {
  return a.article === b.article && a.text === b.text;
}

/**
 * The sides of a conflict, or the steps of an update, without the statement where any of the others stands on another: what does not say the same cannot
 * contradict. Conflicts are sought beyond claims too, so that it is not enough to take it out of its claim.
 */
export function unopposed<T extends { readonly evidence: readonly Evidence[] }>(
  sides: readonly T[],
  { statement, others }: NotSame,
): readonly T[] {
  const own = sides.findIndex((side) => side.evidence.some((e) => isPart(e, statement)));
  const isAgainst = sides.some((side, i) => i !== own && side.evidence.some((e) => others.some((o) => isPart(e, o))));
  if (own < 0 || !isAgainst) return sides;
  return sides.flatMap((side) => {
    const evidence = side.evidence.filter((e) => !isPart(e, statement));
    return evidence.length > 0 ? [{ ...side, evidence }] : [];
  });
}

function isPart(part: Evidence, whole: Evidence): boolean {
  return part.article === whole.article && (whole.text.includes(part.text) || part.text.includes(whole.text));
}
