import type { ClaimStatus, Statement } from "../model/dossier.ts";

/**
 * What stands behind a claim, counted in independent origins, never in articles. A statement whose origin does not show is unknown
 * and never corroborates. `standsFor` maps an origin to the one that stands for it (outlets of one
 * publisher are one).
 */
export function claimStatus(
  statements: readonly Statement[],
  origins: readonly string[],
  standsFor: (origin: string) => string,
  disputed: boolean,
): ClaimStatus {
  if (disputed) return "disputed";
  const independent = new Set(origins.map(standsFor)).size;
  if (independent >= 2) return "corroborated";
  if (new Set(statements.map((s) => s.article)).size < 2) return "single-article";
  return independent === 1 && statements.every((s) => s.origin !== null) ? "single-origin" : "origin-unknown";
}
