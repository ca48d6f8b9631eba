import type { ClaimStatus, Statement } from "../model/dossier.ts";

/**
 * How many independent origins bear a claim out: those of statements that a sure link ties to a statement of another origin. Where
 * none is tied so, 1 where any origin shows, else 0. `sure`: pairs of statements by index. `standsFor` maps an origin to the one that
 * stands for it (outlets of one publisher are one).
 */
export function bornOutBy(
  statements: readonly Statement[],
  sure: readonly (readonly [number, number])[],
  standsFor: (origin: string) => string,
): number {
  const originAt = (i: number): string | null => {
    const origin = statements[i]?.origin ?? null;
    return origin === null ? null : standsFor(origin);
  };
  const tied = new Set<string>();
  for (const [i, j] of sure) {
    const a = originAt(i);
    const b = originAt(j);
    if (a === null || b === null || a === b) continue;
    tied.add(a).add(b);
  }
  return tied.size > 0 ? tied.size : statements.some((s) => s.origin !== null) ? 1 : 0;
}

/**
 * What stands behind a claim, counted in independent origins, never in articles. A statement whose origin does not show is unknown
 * and never corroborates; nor do statements of two origins that are only loosely alike: what is behind the claim then is unknown.
 */
export function claimStatus(
  statements: readonly Statement[],
  sure: readonly (readonly [number, number])[],
  standsFor: (origin: string) => string,
  disputed: boolean,
): ClaimStatus {
  if (disputed) return "disputed";
  if (bornOutBy(statements, sure, standsFor) >= 2) return "corroborated";
  if (new Set(statements.map((s) => s.article)).size < 2) return "single-article";
  const origins = new Set(statements.map((s) => (s.origin === null ? null : standsFor(s.origin))));
  return origins.size === 1 && !origins.has(null) ? "single-origin" : "origin-unknown";
}
