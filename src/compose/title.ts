import type { Claim } from "../model/dossier.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Story } from "../model/story.ts";
import { centrality } from "./central.ts";
import { leadOf } from "./summary.ts";

/**
 * What the story is called: the title of the article that tells most of what the articles agree on; where none has a title, the lead of
 * the most central one, whole. Ties: the earlier article, then the source.
 */
export function pickTitle(story: Story, claims: readonly Claim[]): string {
  const central = centrality(claims);
  const day = (id: string): string => story.published.get(id)?.earliest ?? "9999";
  const order = [...story.articles].sort(
    (a, b) =>
      (central.get(b.article.id) ?? 0) - (central.get(a.article.id) ?? 0) ||
      byCodeUnit(day(a.article.id), day(b.article.id)) ||
      byCodeUnit(a.article.source, b.article.source) ||
      byCodeUnit(a.article.id, b.article.id),
  );
  const titled = order.find(({ article }) => article.title !== null && article.title.trim() !== "");
  if (titled?.article.title) return titled.article.title;
  for (const article of order) {
    const lead = leadOf(article);
    if (lead !== null) return lead.text;
  }
  return order[0]?.article.source ?? "";
}
