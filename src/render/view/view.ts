import { append } from "../../model/append.ts";
import type { Conflict, Dossier, DossierArticle } from "../../model/dossier.ts";
import { homeOrigins, type OriginGroup, originGroups } from "../../model/origins.ts";
import { oneLine, shortened } from "./neutral.ts";
import { type Cell, supportOf } from "./support.ts";
import { counted } from "./words.ts";

/** An article as the page speaks of it. */
export interface Report {
  readonly article: DossierArticle;
  /** From 1, by time of publication. */
  readonly number: number;
  /** The outlet; where it is unknown, the source. Told apart by the article's number where two are the same. */
  readonly label: string;
  readonly origin: OriginGroup | null;
}

/** A dossier with everything that more than one form works out from it. */
export interface View {
  readonly dossier: Dossier;
  readonly reports: readonly Report[];
  readonly reportOf: ReadonlyMap<string, Report>;
  /** Articles in the order of the claim table: under their origin, unknown last. */
  readonly columns: readonly Report[];
  readonly origins: readonly OriginGroup[];
  /** Origin id → its label. */
  readonly originLabels: ReadonlyMap<string, string>;
  /** By claim, in the dossier's order: article id → what it says. */
  readonly support: readonly ReadonlyMap<string, Cell>[];
  readonly conflictsOfClaim: ReadonlyMap<string, readonly Conflict[]>;
  /** "6 articles", "2 independent origins", "3 conflicts"… */
  readonly figures: readonly string[];
}

const LABEL_LENGTH = 28;

function sourceName(source: string): string {
  const tail = source.split("/").at(-1) ?? source;
  return tail.replace(/\.(?:txt|md|html?|jsonl?|pdf|docx|eml)(?:\.gz)?$/i, "") || source;
}

function labels(articles: readonly DossierArticle[]): readonly string[] {
  const plain = articles.map((a) => shortened(a.outlet ?? sourceName(a.source), LABEL_LENGTH) || "unnamed");
  const times = new Map<string, number>();
  for (const label of plain) times.set(label, (times.get(label) ?? 0) + 1);
  const seen = new Map<string, number>();
  return plain.map((label) => {
    if (times.get(label) === 1) return label;
    const n = (seen.get(label) ?? 0) + 1;
    seen.set(label, n);
    return `${label} (${n})`;
  });
}

/** Everything the forms have in common, worked out once. */
export function viewOf(dossier: Dossier): View {
  const origins = originGroups(dossier);
  const home = homeOrigins(dossier, origins);
  const names = labels(dossier.articles);
  const reports = dossier.articles.map(
    (article, i): Report => ({ article, number: i + 1, label: names[i], origin: home.get(article.id) ?? null }),
  );
  const firstOf = new Map<OriginGroup | null, number>();
  for (const r of reports) if (!firstOf.has(r.origin)) firstOf.set(r.origin, r.number);
  const place = (r: Report): number => (r.origin === null ? Number.POSITIVE_INFINITY : (firstOf.get(r.origin) ?? 0));
  const conflictsOfClaim = new Map<string, Conflict[]>();
  for (const c of dossier.conflicts) for (const id of c.claims) append(conflictsOfClaim, id, c);
  return {
    dossier,
    reports,
    reportOf: new Map(reports.map((r) => [r.article.id, r])),
    columns: [...reports].sort((a, b) => (place(a) === place(b) ? a.number - b.number : place(a) - place(b))),
    origins,
    originLabels: new Map(dossier.lineage.origins.map((o) => [o.id, o.label])),
    support: supportOf(dossier),
    conflictsOfClaim,
    figures: figuresOf(dossier, origins, reports),
  };
}

function figuresOf(dossier: Dossier, origins: readonly OriginGroup[], reports: readonly Report[]): readonly string[] {
  const unknown = reports.filter((r) => r.origin === null).length;
  const out = [
    counted(reports.length, "article"),
    origins.length === 0 ? "no origin shows" : counted(origins.length, "independent origin"),
    counted(dossier.conflicts.length, "conflict"),
  ];
  if (unknown > 0) out.push(`${unknown} whose source does not show`);
  if (dossier.updates.length > 0) out.push(counted(dossier.updates.length, "update"));
  return out;
}

/** The name of an article in running text: its outlet, or its source. */
export function labelOf(view: View, article: string): string {
  return view.reportOf.get(article)?.label ?? oneLine(article);
}

/** The label of an origin or article that an edge points to. */
export function nodeLabel(view: View, id: string): string {
  return view.reportOf.get(id)?.label ?? oneLine(view.originLabels.get(id) ?? id);
}
