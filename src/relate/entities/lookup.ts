import type { Entity } from "../../model/dossier.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** Asks which entities a place in an article mentions. */
export interface EntityLookup {
  /** The entity that a span mentions: the mention inside it that starts first of the longest; null where none is there. */
  readonly at: (article: string, span: Span) => Entity | null;
  /** All entities mentioned in a span, in order of place, each once. */
  readonly within: (article: string, span: Span) => readonly Entity[];
  /** The mentions that lie in a span, in order of place. */
  readonly mentions: (article: string, span: Span) => readonly Placed[];
  readonly byId: (id: string) => Entity | null;
}

export interface Placed extends Span {
  readonly entity: Entity;
}

/** An index over the mentions of `entities`: built once, each question costs the logarithm of an article's mentions. */
export function entityLookup(entities: readonly Entity[]): EntityLookup {
  const byArticle = new Map<string, Placed[]>();
  const ids = new Map(entities.map((e) => [e.id, e]));
  for (const entity of entities)
    for (const m of entity.mentions) {
      const placed = { start: m.start, end: m.end, entity };
      const list = byArticle.get(m.article);
      if (list) list.push(placed);
      else byArticle.set(m.article, [placed]);
    }
  for (const list of byArticle.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  const touching = (article: string, span: Span): readonly Placed[] => {
    const list = byArticle.get(article) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (list[mid].end <= span.start) low = mid + 1;
      else high = mid;
    }
    const out: Placed[] = [];
    for (let i = low; i < list.length && list[i].start < span.end; i++) if (overlaps(list[i], span)) out.push(list[i]);
    return out;
  };
  return {
    at: (article, span) => {
      let best: Placed | null = null;
      for (const p of touching(article, span)) if (best === null || p.end - p.start > best.end - best.start) best = p;
      return best?.entity ?? null;
    },
    within: (article, span) => [...new Set(touching(article, span).map((p) => p.entity))],
    mentions: (article, span) => touching(article, span).filter((p) => p.start >= span.start && p.end <= span.end),
    byId: (id) => ids.get(id) ?? null,
  };
}
