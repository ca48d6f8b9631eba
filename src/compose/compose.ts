import type { Problem } from "../model/article.ts";
import type { Claim, Dossier, DossierArticle, Statement } from "../model/dossier.ts";
import { byCodeUnit } from "../model/id.ts";
import { type Story, statementKey } from "../model/story.ts";
import { VERSION } from "../model/version.ts";
import { supportOf } from "./central.ts";
import { chains } from "./chains.ts";
import { bornOutBy, claimStatus } from "./status.ts";
import { pickSummary } from "./summary.ts";
import { pickTitle } from "./title.ts";
import { spanOfDays } from "./when.ts";

/** The dossier of a story: one object, every line with its evidence, the same bytes for the same input. */
export function compose(story: Story, problems: readonly Problem[] = []): Dossier {
  const disputed = new Set(story.conflicts.flatMap((c) => c.claims));
  const first = new Map(story.lineage.origins.map((o) => [o.id, o.sameAs ?? o.id]));
  const standsFor = (origin: string): string => first.get(origin) ?? origin;
  const chain = chains(story);
  const ranked = story.claims.map((group) => {
    const statements = group.statements.map(
      (s): Statement => ({
        article: s.article,
        start: s.start,
        end: s.end,
        text: s.text,
        origin: story.originOf.get(statementKey(s)) ?? null,
        via: chain(s),
        mode: s.mode,
      }),
    );
    const origins = [...new Set(statements.flatMap((s) => (s.origin === null ? [] : [s.origin])))].sort(byCodeUnit);
    const sure = group.sure ?? [];
    const status = claimStatus(statements, sure, standsFor, disputed.has(group.id));
    const claim: Claim = { id: group.id, text: statements[0].text, statements, origins, status };
    return { claim, independent: bornOutBy(statements, sure, standsFor), support: supportOf(claim) };
  });
  ranked.sort((a, b) => b.independent - a.independent || b.support - a.support || byCodeUnit(a.claim.id, b.claim.id));
  const claims = ranked.map(({ claim }) => claim);
  const articles = story.articles
    .map(({ article }): DossierArticle => {
      const published = story.published.get(article.id);
      if (published === undefined) throw new Error(`no publication record for ${article.id}`);
      return {
        id: article.id,
        source: article.source,
        outlet: article.outlet,
        title: article.title,
        byline: article.byline,
        language: article.language,
        text: article.text,
        removed: article.removed.map(({ start, end, reason, rule }) => ({ start, end, reason, rule })),
        published,
        duplicateOf: story.duplicateOf.get(article.id) ?? null,
      };
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.published.earliest ?? a.published.latest ?? "9999", b.published.earliest ?? b.published.latest ?? "9999") ||
        byCodeUnit(a.source, b.source) ||
        byCodeUnit(a.id, b.id),
    );
  return {
    format: "firsthand-dossier/1",
    producedBy: `firsthand ${VERSION}`,
    story: {
      id: story.id,
      title: pickTitle(story, claims),
      when: spanOfDays([...story.published.values()]),
      summary: pickSummary(story, claims),
    },
    articles,
    entities: story.entities,
    claims,
    conflicts: story.conflicts,
    updates: story.updates,
    quotes: story.quotes,
    timeline: story.timeline,
    lineage: story.lineage,
    problems: [...problems].sort((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.code, b.code) || byCodeUnit(a.reason, b.reason)),
  };
}
