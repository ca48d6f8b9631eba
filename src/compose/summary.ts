import type { Claim } from "../model/dossier.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Story } from "../model/story.ts";

/** Three to seven sentences of the articles that cover the best-supported claims. */
export function pickSummary(_story: Story, claims: readonly Claim[]): readonly Evidence[] {
  return claims.slice(0, 5).map(({ statements: [s] }) => ({ article: s.article, start: s.start, end: s.end, text: s.text }));
}
