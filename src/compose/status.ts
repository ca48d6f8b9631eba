import type { ClaimStatus, Statement } from "../model/dossier.ts";

/**
 * What stands behind a claim, counted in independent origins, never in articles. A statement whose origin does not show is unknown
 * and never corroborates. `sameOrigin` maps an origin to the one that stands for it where two are not independent.
 */
export function claimStatus(
  statements: readonly Statement[],
  origins: readonly string[],
  sameOrigin: ReadonlyMap<string, string>,
  disputed: boolean,
): ClaimStatus {
  if (disputed) return "disputed";
  const independent = new Set(origins.map((o) => sameOrigin.get(o) ?? o)).size;
  if (independent >= 2) return "corroborated";
  if (new Set(statements.map((s) => s.article)).size < 2) return "single-article";
  return independent === 1 && statements.every((s) => s.origin !== null) ? "single-origin" : "origin-unknown";
}
