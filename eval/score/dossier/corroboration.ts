import type { Figures } from "../lib.ts";
import type { Aligned, Case } from "./case.ts";

/** The case's articles that tell one text, by any article of it: copies, rewrites and shared text, however long the chain. */
function textFamilies({ articles, lineage }: Case): (article: string) => string {
  const parent = new Map(Object.keys(articles).map((a) => [a, a]));
  const root = (a: string): string => (parent.get(a) === a || !parent.has(a) ? a : root(parent.get(a) as string));
  for (const { from, to, kind } of lineage) if (kind !== "credits") parent.set(root(from), root(to));
  return root;
}

/**
 * Claims called corroborated, and how many of them are so wrongly: by the case's lineage all their articles may go back to one origin, as
 * one text or with one credit in common. An article that credits nobody stands for itself.
 */
export function scoreCorroboration({ gold, dossier, goldOf, misses }: Aligned): Figures {
  const family = textFamilies(gold);
  const credits = new Map<string, Set<string>>();
  for (const { from, to, kind } of gold.lineage)
    if (kind === "credits") credits.set(family(from), (credits.get(family(from)) ?? new Set()).add(to in gold.articles ? family(to) : to));
  const called = dossier.claims.filter((c) => c.status === "corroborated");
  const wrong = called.filter((claim) => {
    const known = claim.statements.filter((s) => s.origin !== null).flatMap((s) => goldOf.get(s.article) ?? []);
    const roots = [...new Set(known.map(family))].map((f) => credits.get(f) ?? new Set([f]));
    return roots.length > 0 && [...roots[0]].some((origin) => roots.every((r) => r.has(origin)));
  });
  for (const claim of wrong) misses.push(`corroboration: wrongly called corroborated: ${claim.text}`);
  return { "claims called corroborated": called.length, "claims wrongly called corroborated": wrong.length };
}
