import type { AnnotatedArticle, Credit } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { Article } from "../../model/article.ts";
import type { Origin } from "../../model/dossier.ts";
import { byEvidence, type Evidence, evidenceOf } from "../../model/evidence.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import { familyOf, knownAgency } from "../../model/publishers.ts";
import { isOutlet, type OwnOutlet, ownOutlet, SIGNED } from "./own-outlet.ts";

/** An article with what it shows about where it has its report from. */
export interface Sourced {
  readonly annotated: AnnotatedArticle;
  readonly own: OwnOutlet;
  /** Credits of others than the outlet itself. */
  readonly credits: readonly Credit[];
  /** The one agency that the whole article is signed with; null where there is none or several. */
  readonly signedBy: Credit | null;
}

export function sourced(annotated: AnnotatedArticle): Sourced {
  const own = ownOutlet(annotated);
  const names = [own.name, annotated.article.outlet].filter((n) => n !== null);
  // "Originally published by …" names another edition even where it begins with the outlet's name.
  const credits = annotated.credits.filter((c) => !names.some((n) => isOutlet(c.name, n, c.rule === "credit/original")));
  const signed = credits.filter((c) => SIGNED.has(c.relation) && knownAgency(c.name) !== null);
  return { annotated, own, credits, signedBy: new Set(signed.map((c) => c.name)).size === 1 ? signed[0] : null };
}

/** Id of the origin of that name, however it is spelt: "Riverton Post-Herald" and "The Riverton Post Herald", "bridgewatch" and "Bridgewatch.com" are one. */
export function originId(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[-‐‑–]/g, " ")
    .replace(/’/g, "'")
    .replace(/(?<=\p{L}{6})\.(?:com|org|net)$/u, "");
  return contentId("o", plain);
}

/** Where a credit stands in the text; nowhere for one that only the feed gives. */
export function creditEvidence(article: Article, { start, end }: Credit): readonly Evidence[] {
  return end > start ? [evidenceOf(article, { start, end })] : [];
}

/** Most places that an origin or edge cites. */
export const MOST_EVIDENCE = 3;

/**
 * Whoever something goes back to: the outlets and agencies that are credited, and the outlets whose own reporting shows. `articles`:
 * those of the story that are that outlet's report itself (signed by the agency, or of the outlet where it reports for itself).
 */
export function listOrigins(all: readonly Sourced[]): readonly Omit<Origin, "sameAs">[] {
  const spelt = new Map<string, Map<string, number>>();
  const labels = new Map<string, string>();
  const evidence = new Map<string, Evidence[]>();
  const articles = new Map<string, Set<string>>();
  const note = (name: string, found: readonly Evidence[]): string => {
    const id = originId(name);
    const counts = spelt.get(id) ?? new Map<string, number>();
    spelt.set(id, counts.set(name, (counts.get(name) ?? 0) + 1));
    // The commonest spelling; of equals the first by code unit.
    const [[label]] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    labels.set(id, label);
    for (const e of found) append(evidence, id, e);
    return id;
  };
  for (const s of all) {
    const { article } = s.annotated;
    for (const c of s.credits) note(c.name, creditEvidence(article, c));
    if (s.signedBy) {
      const id = originId(s.signedBy.name);
      articles.set(id, (articles.get(id) ?? new Set()).add(article.id));
    }
  }
  for (const s of all) {
    const { name, dateline, sentences } = s.own;
    if (name === null) continue;
    const { article } = s.annotated;
    const shown = [...(dateline ? [dateline] : []), ...sentences.values()].map((span) => evidenceOf(article, span));
    const credited = [...labels].find(([, label]) => isOutlet(label, name))?.[0];
    if (s.signedBy !== null || (shown.length === 0 && credited === undefined)) continue;
    const id = credited ?? note(name, []);
    for (const e of shown) append(evidence, id, e);
    articles.set(id, (articles.get(id) ?? new Set()).add(article.id));
  }
  return [...labels]
    .map(([id, label]) => ({
      id,
      label,
      articles: [...(articles.get(id) ?? [])].sort(byCodeUnit),
      evidence: (evidence.get(id) ?? []).sort(byEvidence).slice(0, MOST_EVIDENCE),
    }))
    .sort((a, b) => byCodeUnit(a.label, b.label) || byCodeUnit(a.id, b.id));
}

/** For origins of one family: the id that stands for all of them. */
export function sameFamily(origins: readonly Pick<Origin, "id" | "label">[]): ReadonlyMap<string, string> {
  const families = new Map<string, string[]>();
  for (const o of origins) append(families, familyOf(o.label), o.id);
  const out = new Map<string, string>();
  for (const ids of families.values()) {
    const [first] = [...ids].sort(byCodeUnit);
    if (ids.length > 1) for (const id of ids) out.set(id, first);
  }
  return out;
}
