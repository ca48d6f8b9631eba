import type { Credit } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { ArticleId } from "../../model/article.ts";
import type { LineageEdge, Publication } from "../../model/dossier.ts";
import { byEvidence, evidenceOf } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { TextOverlap } from "../../model/story.ts";
import { creditEvidence, MOST_EVIDENCE, originId, type Sourced } from "./origins.ts";
import { isOutlet } from "./own-outlet.ts";

/** An edge for each outlet that an article has something from. */
export function creditEdges(all: readonly Sourced[]): readonly LineageEdge[] {
  return all.flatMap(({ annotated, credits }) => {
    const byOrigin = new Map<string, Credit[]>();
    for (const c of credits) append(byOrigin, originId(c.name), c);
    return [...byOrigin].map(([to, found]) => ({
      from: annotated.article.id,
      to,
      kind: "credits" as const,
      share: 0,
      evidence: found.flatMap((c) => creditEvidence(annotated.article, c)).slice(0, MOST_EVIDENCE),
      rule: found[0].rule,
    }));
  });
}

/** How much closer both steps of a chain must be than the pair they explain. */
const CLOSER = 1.25;

const closeness = (o: TextOverlap): number => Math.max(o.shareOfA, o.shareOfB);

/**
 * Overlaps without those that a chain explains: where X and Y share less than X shares with Z and Z with Y, X has its text from Z (or Z
 * from X), not from Y.
 */
export function withoutExplained(overlaps: readonly TextOverlap[]): readonly TextOverlap[] {
  const neighbours = new Map<ArticleId, Map<ArticleId, number>>();
  const note = (from: ArticleId, to: ArticleId, share: number): void => {
    const known = neighbours.get(from) ?? new Map<ArticleId, number>();
    neighbours.set(from, known.set(to, share));
  };
  for (const o of overlaps) {
    note(o.a, o.b, closeness(o));
    note(o.b, o.a, closeness(o));
  }
  return overlaps.filter((o) => {
    const least = closeness(o) * CLOSER;
    const other = neighbours.get(o.b);
    return ![...(neighbours.get(o.a) ?? [])].some(([z, share]) => share >= least && (other?.get(z) ?? 0) >= least);
  });
}

/** Share of the contained side, and how much less of the other, from which the shorter text is cut from the longer. */
const CONTAINED = 0.8;
const CONTAINER = 0.6;

type Direction = { readonly fromA: boolean; readonly rule: string } | null;

/** Which of two articles has its text from the other; null where it does not show. */
function direction(o: TextOverlap, a: Sourced, b: Sourced, published: ReadonlyMap<ArticleId, Publication>): Direction {
  const credits = (x: Sourced, y: Sourced): boolean =>
    x.credits.some((c) => (y.own.name !== null && isOutlet(c.name, y.own.name)) || (y.signedBy?.name === c.name && x.signedBy === null));
  const aFromB = credits(a, b);
  if (aFromB !== credits(b, a)) return { fromA: aFromB, rule: "lineage/credited" };
  // Both signed by one agency: one source behind both.
  if (a.signedBy && b.signedBy && a.signedBy.name === b.signedBy.name) return null;
  const pa = published.get(o.a);
  const pb = published.get(o.b);
  const aLater = Boolean(pa?.earliest && pb?.latest && later(pa.earliest, pb.latest));
  const bLater = Boolean(pb?.earliest && pa?.latest && later(pb.earliest, pa.latest));
  // An agency's report and one that is not signed with it: the latter has it from the agency, even on the same day.
  const agency = (x: Sourced): boolean => x.own.wire || x.signedBy !== null;
  if (agency(a) !== agency(b)) {
    if (!aLater && !bLater) return { fromA: !agency(a), rule: "lineage/agency" };
    // Almost the same words, printed before the signed one: both have them from the agency.
    if (o.kind === "copy" && (agency(a) ? aLater : bLater)) return null;
  }
  if (aLater) return { fromA: true, rule: "lineage/later" };
  if (bLater) return { fromA: false, rule: "lineage/later" };
  if (o.shareOfA >= CONTAINED && o.shareOfB <= o.shareOfA * CONTAINER) return { fromA: true, rule: "lineage/contained" };
  if (o.shareOfB >= CONTAINED && o.shareOfA <= o.shareOfB * CONTAINER) return { fromA: false, rule: "lineage/contained" };
  return null;
}

/** Whether one ISO day or time is later than another for certain: a bare day lies anywhere within it. */
function later(x: string, y: string): boolean {
  const n = Math.min(x.length, y.length, 16);
  return x.slice(0, n) > y.slice(0, n);
}

/** Edges between articles that share text. */
export function textEdges(
  all: readonly Sourced[],
  overlaps: readonly TextOverlap[],
  published: ReadonlyMap<ArticleId, Publication>,
): readonly LineageEdge[] {
  const byId = new Map(all.map((s) => [s.annotated.article.id, s]));
  return withoutExplained(overlaps).flatMap((o) => {
    const a = byId.get(o.a);
    const b = byId.get(o.b);
    if (a === undefined || b === undefined) return [];
    const found = direction(o, a, b, published);
    const fromA = found?.fromA ?? true;
    const [from, to] = fromA ? [a, b] : [b, a];
    const longest = [...o.passages]
      .sort((p, q) => q.a.end - q.a.start - (p.a.end - p.a.start) || p.a.start - q.a.start)
      .slice(0, MOST_EVIDENCE);
    return [
      {
        from: from.annotated.article.id,
        to: to.annotated.article.id,
        kind:
          found === null || o.kind === "passages"
            ? ("shares-text" as const)
            : o.kind === "copy"
              ? ("copies" as const)
              : ("rewrites" as const),
        share: Math.round((fromA ? o.shareOfA : o.shareOfB) * 1000) / 1000,
        evidence: longest.flatMap((p) => [evidenceOf(a.annotated.article, p.a), evidenceOf(b.annotated.article, p.b)]).sort(byEvidence),
        rule: found?.rule ?? "lineage/shared-text",
      },
    ];
  });
}

/** Order of edges: from, to, kind. */
export function byEdge(x: LineageEdge, y: LineageEdge): number {
  return byCodeUnit(x.from, y.from) || byCodeUnit(x.to, y.to) || byCodeUnit(x.kind, y.kind);
}
