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

/** The blocks of an article, every boundary of evidence kept: where evidence overlaps, each piece knows all that rests on it. */
export function blocksOf(view: View, r: Report): readonly Block[] {
  const owners = [...ownersIn(view, r.article.id)].sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
  const inline = r.article.removed.filter((p) => isInline(r.article.text, p.start, p.end));
  const placedIds = new Set<string>();
  let next = 0;
  let open: Owner[] = [];
  return stretches(r).map((s): Block => {
    open = open.filter((o) => o.evidence.end > s.start);
    while (next < owners.length && owners[next].evidence.start < s.end) open.push(owners[next++]);
    const short = inline.filter((p) => p.start < s.end && p.end > s.start);
    const cuts = new Set([s.start, s.end]);
    for (const { start, end } of [...open.map((o) => o.evidence), ...short]) {
      if (start > s.start && start < s.end) cuts.add(start);
      if (end > s.start && end < s.end) cuts.add(end);
    }
    const bounds = [...cuts].sort((a, b) => a - b);
    const pieces = bounds.slice(0, -1).map((start, i): Piece => {
      const end = bounds[i + 1];
      const here = open.filter((o) => o.evidence.start <= start && o.evidence.end >= end);
      const anchors = open.flatMap((o) => {
        // Evidence that begins in the white space before a paragraph is anchored at the paragraph's start.
        const begins = o.evidence.start === start || (start === s.start && o.evidence.start < start);
        const id = begins ? evidenceId(view, o.evidence) : null;
        if (id === null || placedIds.has(id)) return [];
        placedIds.add(id);
        return [id];
      });
      const removed = short.find((p) => p.start <= start && p.end >= end)?.reason ?? null;
      return { start, end, text: r.article.text.slice(start, end), anchors, owners: byKind(here), removed };
    });
    return { removed: s.removed, pieces };
  });
}

function byKind(owners: readonly Owner[]): readonly Owner[] {
  return [...owners].sort((a, b) => OWNER_KINDS.indexOf(a.kind) - OWNER_KINDS.indexOf(b.kind));
}
