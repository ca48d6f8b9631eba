import type { Dossier } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { View } from "../view/view.ts";
import { html, langAttributes, type Markup } from "./markup.ts";

/** What rests on a piece of evidence; the first of these wins where several rest on the same words. */
export const OWNER_KINDS = ["conflict", "quote", "claim", "when", "origin", "published"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** A line of the dossier that points at a place in an article. */
export interface Owner {
  readonly kind: OwnerKind;
  /** Id of the element in the page. */
  readonly target: string;
  readonly words: string;
  readonly evidence: Evidence;
}

/** Ids are made from places in the dossier alone: what an article or a foreign dossier calls itself never becomes one. */
export const idOf = (kind: OwnerKind, index: number): string => `${kind}-${index + 1}`;
export const articleId = (number: number): string => `article-${number}`;

const whole = (n: number): number => Math.max(0, Math.trunc(Number(n)) || 0);

/** Id of a piece of evidence inside its article; null where the article is not part of the dossier. */
export function evidenceId(view: View, e: Evidence): string | null {
  const report = view.reportOf.get(e.article);
  if (report === undefined) return null;
  return e.field === "title" ? `${articleId(report.number)}-title` : `a${report.number}-${whole(e.start)}-${whole(e.end)}`;
}

/** Everything that rests on evidence, in the order of the page. */
export function ownersOf(dossier: Dossier): readonly Owner[] {
  const out: Owner[] = [];
  const add = (kind: OwnerKind, target: string, words: string, evidence: readonly Evidence[]): void => {
    for (const e of evidence) out.push({ kind, target, words, evidence: e });
  };
  dossier.conflicts.forEach((c, i) => {
    for (const side of c.sides) add("conflict", idOf("conflict", i), `difference ${i + 1}`, side.evidence);
  });
  dossier.quotes.forEach((q, i) => {
    for (const v of q.variants) add("quote", idOf("quote", i), `quote ${i + 1}`, v.evidence);
  });
  dossier.claims.forEach((c, i) => {
    add("claim", idOf("claim", i), `claim ${i + 1}`, c.statements);
  });
  dossier.timeline.forEach((t, i) => {
    add("when", idOf("when", i), `timeline ${i + 1}`, t.evidence);
  });
  dossier.lineage.edges.forEach((edge, i) => {
    add("origin", idOf("origin", i), `source ${i + 1}`, edge.evidence);
  });
  dossier.lineage.origins.forEach((o) => {
    add("origin", "lineage", "origin", o.evidence);
  });
  dossier.articles.forEach((a, i) => {
    add("published", articleId(i + 1), "day of publication", a.published.evidence);
  });
  return out;
}

/** The outlet as a link to the place in its article. */
export function sourceLink(view: View, e: Evidence): Markup {
  const report = view.reportOf.get(e.article);
  const id = evidenceId(view, e);
  if (report === undefined || id === null) return html`<span class="source">${e.article}</span>`;
  return html`<a class="source" href="#${id}"><span class="n">${report.number}</span> ${report.label}</a>`;
}

/** Attributes that say in which language the words of an article stand. */
export function languageOf(view: View, e: { readonly article: string }): Markup {
  return langAttributes(view.reportOf.get(e.article)?.article.language ?? "und");
}
