import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Entity } from "../../model/dossier.ts";
import { byEvidence, type Evidence, evidenceOf } from "../../model/evidence.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import type { Span } from "../../model/span.ts";
import { clusterNames } from "./cluster.ts";
import { discourseOf, resolveAnaphora } from "./coreference.ts";
import type { Cluster } from "./mention.ts";
import { nameWords } from "./name-key.ts";
import { roleText } from "./roles.ts";

/**
 * The same person, organisation or place across a story's articles, with the pronouns and role nouns that clearly stand for it. What could be
 * two persons (a surname that a family shares) is left out rather than guessed. Entities come by number of mentions (most first), then id;
 * mentions and the evidence of roles by article and place. Independent of the order of `articles`; cost near-linear in their length.
 */
export function linkEntities(articles: readonly AnnotatedArticle[]): readonly Entity[] {
  const sorted = [...articles].sort((a, b) => byCodeUnit(a.article.id, b.article.id));
  const clusters = clusterNames(sorted);
  const spans: (Span & { readonly article: number })[][] = clusters.map((c) => [...c.mentions]);
  const discourse = discourseOf(clusters, sorted);
  sorted.forEach((a, i) => {
    for (const anaphor of resolveAnaphora(a, i, discourse)) spans[anaphor.cluster].push(anaphor);
  });
  const entities = clusters.map((cluster, i): Entity => {
    const name = fullestName(cluster);
    const mentions = spans[i].map((s) => evidenceOf(sorted[s.article].article, s)).sort(byEvidence);
    const [first] = mentions;
    return {
      id: contentId("e", cluster.kind, nameWords(name).join(" "), first.article, String(first.start)),
      kind: cluster.kind,
      name,
      roles: cluster.kind === "person" ? rolesOf(cluster, sorted) : [],
      mentions,
    };
  });
  return entities.sort((a, b) => b.mentions.length - a.mentions.length || byCodeUnit(a.id, b.id));
}

const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

/** The fullest name: most words, then the most often used, not set in capitals; ties by code unit. */
function fullestName(cluster: Cluster): string {
  const counts = new Map<string, number>();
  for (const m of cluster.mentions) counts.set(m.text, (counts.get(m.text) ?? 0) + 1);
  const rank = ([text, count]: [string, number]): readonly number[] => [isShouted(text) ? 1 : 0, -nameWords(text).length, -count];
  return [...counts]
    .sort((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || byCodeUnit(a[0], b[0]);
    })[0][0]
    .replace(/\s+/g, " ");
}

function rolesOf(cluster: Cluster, articles: readonly AnnotatedArticle[]): Entity["roles"] {
  const roles = new Map<string, Evidence[]>();
  for (const m of cluster.mentions) {
    const text = m.title === null ? null : roleText(m.title.text);
    if (text === null || m.title === null) continue;
    const evidence = evidenceOf(articles[m.article].article, m.title);
    const list = roles.get(text);
    if (list) list.push(evidence);
    else roles.set(text, [evidence]);
  }
  return [...roles]
    .map(([text, evidence]) => ({ text, evidence: evidence.sort(byEvidence) }))
    .sort((a, b) => b.evidence.length - a.evidence.length || byCodeUnit(a.text, b.text));
}
