import type { AnnotatedArticle } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Conflict, Entity, Lineage, Publication, Quote, Update } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { ClaimGroup, ClaimStatement, DatedExpression } from "../../model/story.ts";
import { alignedPairs } from "./align.ts";
import { withoutBoth } from "./both-wordings.ts";
import { compareCasualties } from "./casualties.ts";
import { clusterOf } from "./collect.ts";
import { comparePair } from "./compare.ts";
import { byMateriality, type ClaimsAt, conflictOf } from "./conflict.ts";
import { compareSpellings } from "./entity-names.ts";
import { compareEntityRoles } from "./entity-roles.ts";
import { compareWithSource } from "./missing-at-source.ts";
import { compareSpeakers } from "./quote-speakers.ts";
import { compareWording } from "./quote-wording.ts";
import { asUpdate } from "./updates.ts";
import { type StatementView, viewsOf } from "./view.ts";

export interface ConflictContext {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly ClaimGroup[];
  readonly dates: readonly DatedExpression[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly lineage: Lineage;
}

/**
 * Differences between aligned statements that matter, and newer figures that are updates instead. Each side of a conflict points at the
 * sentences that say so. Independent of the order of `articles`; cost near-linear in their number.
 */
export function findConflicts(
  articles: readonly AnnotatedArticle[],
  context: ConflictContext,
): { readonly conflicts: readonly Conflict[]; readonly updates: readonly Update[] } {
  const views = viewsOf(articles, context.dates, context.published);
  const pairs = alignedPairs(views, context.claims);
  const comparisons = [
    ...pairs.flatMap(comparePair),
    ...compareSpellings(views),
    ...compareEntityRoles(context.entities, views),
    ...compareWording(context.quotes, views),
    ...compareSpeakers(context.quotes, context.entities, views),
    ...compareWithSource(context.lineage, context.entities, views),
    ...compareCasualties(views),
  ];
  const clusters = clusterOf(withoutBoth(comparisons, views));
  const at = claimsAt(context.claims, views);
  const conflicts: Conflict[] = [];
  const updates: Update[] = [];
  for (const cluster of clusters) {
    const update = asUpdate(cluster, context.published, at.claims);
    if (update === "moved") continue;
    if (update !== null) updates.push(update);
    else conflicts.push(conflictOf(cluster, at));
  }
  return {
    conflicts: conflicts.sort(byMateriality),
    updates: updates.sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0)),
  };
}

/** Claims by the places where the sentences of their statements begin: a statement may be a clause, evidence is a sentence or a part of it. */
function claimsAt(claims: readonly ClaimGroup[], views: ReadonlyMap<string, readonly StatementView[]>): ClaimsAt {
  const all = new Map<string, string[]>();
  const leads = new Map<string, string[]>();
  const note = (index: Map<string, string[]>, s: ClaimStatement, id: string): void => {
    append(index, `${s.article}:${views.get(s.article)?.[s.sentence]?.sentence.start ?? s.start}`, id);
  };
  for (const claim of claims) {
    for (const s of claim.statements) note(all, s, claim.id);
    note(leads, claim.statements[0], claim.id);
  }
  const get = (index: ReadonlyMap<string, readonly string[]>) => (e: Evidence) => index.get(`${e.article}:${e.start}`) ?? [];
  return { claims: get(all), leads: get(leads) };
}
