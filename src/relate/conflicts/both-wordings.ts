import type { Comparison, Position } from "./difference.ts";
import type { StatementView } from "./view.ts";

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Drops differences of wording between articles that both print both sentences: they are two utterances. */
export function withoutBoth(
  comparisons: readonly Comparison[],
  views: ReadonlyMap<string, readonly StatementView[]>,
): readonly Comparison[] {
  const known = new Map<string, string>();
  const lettersIn = (article: string): string => {
    const letters = known.get(article) ?? lettersOf(views.get(article)?.[0]?.article.article.text ?? "");
    known.set(article, letters);
    return letters;
  };
  const prints = (article: string, p: Position): boolean => lettersIn(article).includes(lettersOf(p.evidence.text));
  return comparisons.filter((c) => c.kind !== "wording" || !(prints(c.a.evidence.article, c.b) && prints(c.b.evidence.article, c.a)));
}
