import { type Figures, f1, rate } from "../lib.ts";
import { type Aligned, links, pairPrecision } from "./case.ts";

/** Pairs of sentences, in two articles, that state the same thing. "may" pairs count neither way. */
export function scoreClaims({ gold, dossier, sentencesUnder, misses }: Aligned): Figures {
  const wanted = links(gold.claims.map((c) => c.sentences));
  const neutral = links(gold.claims.map((c) => [...c.sentences, ...c.may]));
  for (const pair of gold.mayLinks) for (const key of links([pair])) neutral.add(key);
  const perClaim = dossier.claims.map((c) => links([[...new Set(c.statements.flatMap((e) => sentencesUnder(e)))]]));
  const found = new Set(perClaim.flatMap((s) => [...s]));
  let hit = 0;
  let wrong = 0;
  for (const key of found)
    if (wanted.has(key)) hit++;
    else if (!neutral.has(key)) {
      wrong++;
      misses.push(`claims: wrongly linked ${key}`);
    }
  for (const key of wanted) if (!found.has(key)) misses.push(`claims: not linked ${key}`);
  const p = pairPrecision(hit, wrong, found.size, wanted.size);
  const r = rate(hit, wanted.size);
  return {
    "claim links precision": p,
    "claim links recall": r,
    "claim links F1": f1(p, r),
    "claims across articles, to those of the case": rate(
      perClaim.filter((s) => s.size > 0).length,
      gold.claims.filter((c) => links([c.sentences]).size > 0).length,
    ),
  };
}
