import type { View } from "../../src/render/view/view.ts";

/** The orders in which the claims can be read. */
export const SORTS = [
  { id: "support", words: "best supported first" },
  { id: "disputed", words: "disputed first" },
  { id: "articles", words: "most articles first" },
  { id: "first", words: "first reported first" },
] as const;
export type Sort = (typeof SORTS)[number]["id"];

/** Indexes of the dossier's claims in an order; what is equal keeps the dossier's own. */
export function orderedClaims({ dossier, support, reportOf }: View, sort: Sort): readonly number[] {
  const indexes = dossier.claims.map((_, i) => i);
  const first = (i: number): number =>
    Math.min(...dossier.claims[i].statements.map((s) => reportOf.get(s.article)?.number ?? Number.MAX_SAFE_INTEGER));
  const key: Record<Sort, (i: number) => number> = {
    support: () => 0,
    disputed: (i) => (dossier.claims[i].status === "disputed" ? 0 : 1),
    articles: (i) => -support[i].size,
    first,
  };
  return indexes.sort((a, b) => key[sort](a) - key[sort](b) || a - b);
}
