import type { Claim } from "../model/dossier.ts";

/** In how many articles a claim is stated. */
export function supportOf(claim: Claim): number {
  return new Set(claim.statements.map((s) => s.article)).size;
}

/** How much of what the story's articles agree on each article tells: the sum, over the claims it states, of the other articles that state them too. */
export function centrality(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const claim of claims) {
    const articles = new Set(claim.statements.map((s) => s.article));
    for (const a of articles) out.set(a, (out.get(a) ?? 0) + articles.size - 1);
  }
  return out;
}
