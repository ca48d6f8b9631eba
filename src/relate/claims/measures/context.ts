import type { AnnotatedArticle } from "../../../model/annotated.ts";
import type { Entity, Quote } from "../../../model/dossier.ts";
import type { Evidence } from "../../../model/evidence.ts";
import { type Span, sharedLength } from "../../../model/span.ts";
import type { DatedExpression, TextOverlap } from "../../../model/story.ts";
import type { Unit } from "../unit.ts";
import type { Measure } from "./measure.ts";

/** What the stages before have settled about a story. */
export interface ClaimContext {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DatedExpression[];
  readonly overlaps: readonly TextOverlap[];
}

const NAMES = [
  "entityCosine",
  "entitiesMissed",
  "sameQuote",
  "sameSpeaker",
  "otherSpeaker",
  "attributed",
  "sameDay",
  "otherDay",
  "sameQuantity",
] as const;

/** Share of a sentence that a quote or a shared passage must cover to speak for it. */
const COVERS = 0.3;

interface Known {
  readonly entities: ReadonlySet<string>;
  readonly quotes: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** What is counted → values. */
  readonly quantities: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Finds the unit that holds a place of an article. */
function locator(units: readonly Unit[]): (article: string, span: Span) => readonly Unit[] {
  const byArticle = new Map<string, Unit[]>();
  for (const u of units) {
    const list = byArticle.get(u.article);
    if (list === undefined) byArticle.set(u.article, [u]);
    else list.push(u);
  }
  return (article, span) => {
    const list = byArticle.get(article) ?? [];
    // the first unit that ends after the span begins
    let low = 0;
    let high = list.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (list[mid].sentence.end <= span.start) low = mid + 1;
      else high = mid;
    }
    const out: Unit[] = [];
    for (let i = low; i < list.length && list[i].sentence.start < span.end; i++) out.push(list[i]);
    return out;
  };
}

const coversMuch = (unit: Unit, span: Span): boolean => {
  const shorter = Math.min(unit.sentence.end - unit.sentence.start, span.end - span.start);
  return sharedLength(unit.sentence, span) >= COVERS * shorter;
};

/** Measures on a pair what the stages before have settled: entities, quotes and speakers, days, quantities, shared text. */
export function contextMeasure(articles: readonly AnnotatedArticle[], units: readonly Unit[], context: ClaimContext): Measure {
  const at = locator(units);
  const entities = units.map(() => new Set<string>());
  const quotes = units.map(() => new Set<string>());
  const speakers = units.map(() => new Set<string>());
  const days = units.map(() => new Set<string>());
  const quantities = units.map(() => new Map<string, Set<number>>());
  const holding = new Map<string, number>();
  for (const entity of context.entities)
    for (const mention of entity.mentions) {
      if (mention.field === "title") continue;
      for (const u of at(mention.article, mention)) {
        if (!entities[u.index].has(entity.id)) holding.set(entity.id, (holding.get(entity.id) ?? 0) + 1);
        entities[u.index].add(entity.id);
      }
    }
  for (const quote of context.quotes)
    for (const variant of quote.variants)
      for (const evidence of variant.evidence as readonly Evidence[])
        for (const u of at(evidence.article, evidence))
          if (coversMuch(u, evidence)) {
            quotes[u.index].add(quote.id);
            if (quote.speaker !== null) speakers[u.index].add(quote.speaker);
          }
  for (const date of context.dates) if (date.edtf !== null) for (const u of at(date.article, date)) days[u.index].add(date.edtf);
  for (const article of articles)
    for (const statement of article.statements)
      for (const q of statement.quantities)
        for (const u of at(article.article.id, q)) {
          const what = `${q.unit ?? ""} ${q.counted ?? ""}`;
          const values = quantities[u.index].get(what);
          if (values === undefined) quantities[u.index].set(what, new Set([q.value]));
          else values.add(q.value);
        }
  const rarity = (id: string): number => Math.log((units.length + 1) / ((holding.get(id) ?? 0) + 0.5));
  const norm = entities.map((set) => Math.sqrt([...set].reduce((s, id) => s + rarity(id) ** 2, 0)) || 1);
  const known: Known[] = units.map((u) => ({
    entities: entities[u.index],
    quotes: quotes[u.index],
    speakers: speakers[u.index],
    days: days[u.index],
    quantities: quantities[u.index],
  }));
  return {
    names: NAMES,
    of: ({ a, b }) => {
      const x = known[a];
      const y = known[b];
      const sharedEntities = [...x.entities].filter((id) => y.entities.has(id));
      const both = (s: ReadonlySet<string>, t: ReadonlySet<string>): [number, number] => {
        if (s.size === 0 || t.size === 0) return [0, 0];
        return [...s].some((v) => t.has(v)) ? [1, 0] : [0, 1];
      };
      const [sameSpeaker, otherSpeaker] = both(x.speakers, y.speakers);
      const [sameDay, otherDay] = both(x.days, y.days);
      let sameQuantity = 0;
      const otherQuantity = 0;
      for (const [what, values] of x.quantities) {
        const theirs = y.quantities.get(what);
        if (theirs === undefined) continue;
        if ([...values].some((v) => theirs.has(v))) sameQuantity = 1;
      }
      return [
        sharedEntities.reduce((s, id) => s + rarity(id) ** 2, 0) / (norm[a] * norm[b]),
        x.entities.size > 0 && y.entities.size > 0 && sharedEntities.length === 0 ? 1 : 0,
        both(x.quotes, y.quotes)[0],
        sameSpeaker,
        otherSpeaker,
        (x.quotes.size > 0 ? 0.5 : 0) + (y.quotes.size > 0 ? 0.5 : 0),
        sameDay,
        otherDay,
        sameQuantity,
        otherQuantity,
      ];
    },
  };
}
