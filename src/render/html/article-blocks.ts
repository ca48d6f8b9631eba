import type { Report, View } from "../view/view.ts";
import { evidenceId, OWNER_KINDS, type Owner, ownersOf } from "./anchors.ts";

/** Words of an article on which the same lines of the dossier rest. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ids of evidence that begins here. */
  readonly anchors: readonly string[];
  readonly owners: readonly Owner[];
  /** Reason, where the piece is a short part that was left out. */
  readonly removed: string | null;
}

/** A paragraph, or a part that was left out as a whole. */
export interface Block {
  readonly removed: string | null;
  readonly pieces: readonly Piece[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly removed: string | null;
}

/** A part left out inside a line stands in its place; a longer one is folded. */
const INLINE_LENGTH = 80;

const ownersByView = new WeakMap<View, ReadonlyMap<string, readonly Owner[]>>();

function ownersIn(view: View, article: string): readonly Owner[] {
  let map = ownersByView.get(view);
  if (map === undefined) {
    const grouped = new Map<string, Owner[]>();
    for (const o of ownersOf(view.dossier)) {
      if (o.evidence.field === "title") continue;
      const list = grouped.get(o.evidence.article);
      if (list === undefined) grouped.set(o.evidence.article, [o]);
      else list.push(o);
    }
    map = grouped;
    ownersByView.set(view, map);
  }
  return map.get(article) ?? [];
}

/** The text cut into paragraphs and folded parts; a short part left out inside a paragraph does not break it. */
function stretches(r: Report): readonly Stretch[] {
  const { text, removed } = r.article;
  const out: Stretch[] = [];
  const paragraphs = (from: number, to: number): void => {
    for (const m of text.slice(from, to).matchAll(/[^\n]+/g)) {
      if (m[0].trim() !== "") out.push({ start: from + m.index, end: from + m.index + m[0].length, removed: null });
    }
  };
  let at = 0;
  for (const part of removed) {
    const start = Math.max(at, Math.min(part.start, text.length));
    const end = Math.min(part.end, text.length);
    if (start >= end || isInline(text, start, end)) continue;
    paragraphs(at, start);
    out.push({ start, end, removed: part.reason });
    at = end;
  }
  paragraphs(at, text.length);
  return out;
}

function isInline(text: string, start: number, end: number): boolean {
  const inside = text.slice(start, end);
  const wholeLine = (start === 0 || text[start - 1] === "\n") && (end === text.length || text[end] === "\n");
  return end - start <= INLINE_LENGTH && !inside.includes("\n") && !wholeLine;
}

/**
 * The blocks of an article, every boundary of evidence kept: where evidence overlaps, each piece knows all that rests on it. One pass over
 * the text: what begins is taken up, what has ended is dropped.
 */
export function blocksOf(view: View, r: Report): readonly Block[] {
  const owners = [...ownersIn(view, r.article.id)].sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
  const inline = r.article.removed.filter((p) => isInline(r.article.text, p.start, p.end)).sort((a, b) => a.start - b.start);
  const placedIds = new Set<string>();
  let nextOwner = 0;
  let nextInline = 0;
  let open: readonly Owner[] = [];
  let openInline: readonly (typeof inline)[number][] = [];
  return stretches(r).map((s): Block => {
    const firstOwner = nextOwner;
    const firstInline = nextInline;
    while (nextOwner < owners.length && owners[nextOwner].evidence.start < s.end) nextOwner++;
    while (nextInline < inline.length && inline[nextInline].start < s.end) nextInline++;
    const inside = [...open.filter((o) => o.evidence.end > s.start), ...owners.slice(firstOwner, nextOwner)];
    const short = [...openInline.filter((p) => p.end > s.start), ...inline.slice(firstInline, nextInline)];
    const cuts = new Set([s.start, s.end]);
    for (const { start, end } of [...inside.map((o) => o.evidence), ...short]) {
      if (start > s.start && start < s.end) cuts.add(start);
      if (end > s.start && end < s.end) cuts.add(end);
    }
    const bounds = [...cuts].sort((a, b) => a - b);
    const owning = reaching(inside, (o) => o.evidence);
    const removing = reaching(short, (p) => p);
    const pieces = bounds.slice(0, -1).map((start, i): Piece => {
      const end = bounds[i + 1];
      const { begun, here } = owning(start, end);
      // Evidence that begins in the white space before a paragraph is anchored at the paragraph's start.
      const anchors = begun.flatMap((o) => {
        const id = evidenceId(view, o.evidence);
        if (id === null || placedIds.has(id)) return [];
        placedIds.add(id);
        return [id];
      });
      const removed = removing(start, end).here[0]?.reason ?? null;
      return { start, end, text: r.article.text.slice(start, end), anchors, owners: byKind(here), removed };
    });
    open = inside;
    openInline = short;
    return { removed: s.removed, pieces };
  });
}

/** For pieces asked for from left to right: which of the spans (by rising start) begin at or before each and were not yet told, and which reach over all of it. */
function reaching<T>(
  spans: readonly T[],
  placeOf: (span: T) => { readonly start: number; readonly end: number },
): (start: number, end: number) => { readonly begun: readonly T[]; readonly here: readonly T[] } {
  let next = 0;
  let here: readonly T[] = [];
  return (start, end) => {
    const first = next;
    while (next < spans.length && placeOf(spans[next]).start <= start) next++;
    const begun = spans.slice(first, next);
    here = [...here, ...begun].filter((span) => placeOf(span).end >= end);
    return { begun, here };
  };
}

function byKind(owners: readonly Owner[]): readonly Owner[] {
  return [...owners].sort((a, b) => OWNER_KINDS.indexOf(a.kind) - OWNER_KINDS.indexOf(b.kind));
}
