import { type Figures, f1, lengthAll, overlapAll, type Pair, rate, type Scored } from "./lib.ts";

/** An article with its attributions, as PolNeAR (Newell et al. 2018) has them. Spans are UTF-16 offsets into `text`. */
export interface QuoteGold {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: readonly Pair[]; readonly cue: readonly Pair[]; readonly content: readonly Pair[] }[];
}

/** What `firsthand annotate` prints, as far as it counts here. */
export interface QuotePrediction {
  readonly id: string;
  readonly quotes: readonly { readonly content: readonly Pair[]; readonly source: readonly Pair[]; readonly cue: readonly Pair[] }[];
}

const isMark = (c: string | undefined): boolean => c !== undefined && /["“”'‘’«»]/.test(c);
/** Quotation marks next to a span count as part of it. */
const withMarks = (text: string, spans: readonly Pair[]): Pair[] =>
  spans.map(([a, b]) => [isMark(text[a - 1]) ? a - 1 : a, isMark(text[b]) ? b + 1 : b]);

/** Whether at least half of the content stands inside double quotation marks. */
function quoted(text: string, spans: readonly Pair[]): boolean {
  const s = spans.map(([a, b]) => text.slice(a, b)).join(" ");
  const inside = [...s.matchAll(/["“]([^"“”]*)["”]?/g)].reduce((n, m) => n + m[1].length, 0);
  return inside >= 0.5 * s.replace(/["“”]/g, "").length && s.length > 0;
}

function lastName(text: string, spans: readonly Pair[]): Pair | null {
  const words = spans.flatMap(([a, b]) =>
    [...text.slice(a, b).matchAll(/[\p{L}\p{N}’'.-]+/gu)].map((m) => ({
      at: [a + m.index, a + m.index + m[0].length] as Pair,
      word: m[0],
    })),
  );
  return (words.filter((w) => /^\p{Lu}/u.test(w.word)).at(-1) ?? words.at(-1))?.at ?? null;
}

/** Right: intersection over union of at least 0.5, or inside the gold span and holding its last name. */
function right(text: string, gold: readonly Pair[], got: readonly Pair[]): boolean {
  if (got.length === 0) return false;
  const both = overlapAll(gold, got);
  if (both / (lengthAll(gold) + lengthAll(got) - both) >= 0.5) return true;
  const name = lastName(text, gold);
  return both >= lengthAll(got) && name !== null && got.some(([a, b]) => a <= name[0] && b >= name[1]);
}

/** Pairs gold and predicted contents one to one, best overlap first, where it is at least half of their union. */
function match(golds: readonly { content: Pair[] }[], preds: readonly { content: Pair[] }[]): Map<number, number> {
  const pairs: [number, number, number][] = [];
  golds.forEach((a, i) => {
    preds.forEach((q, j) => {
      const both = overlapAll(a.content, q.content);
      const iou = both / (lengthAll(a.content) + lengthAll(q.content) - both);
      if (iou >= 0.5) pairs.push([iou, i, j]);
    });
  });
  pairs.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  const ofGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, i, j] of pairs)
    if (!ofGold.has(i) && !taken.has(j)) {
      ofGold.set(i, j);
      taken.add(j);
    }
  return ofGold;
}

/** Quotations and attributions against PolNeAR-style gold. */
export function scoreQuotes(golds: readonly QuoteGold[], predictions: readonly QuotePrediction[]): Scored {
  const byId = new Map(predictions.map((p) => [p.id, p]));
  const tally = () => ({ gold: 0, pred: 0, hit: 0, source: 0, sourceOf: 0, both: 0, cue: 0, cueOf: 0 });
  const all = tally();
  const direct = tally();
  const misses: string[] = [];
  let missing = 0;
  for (const g of golds) {
    const p = byId.get(g.id);
    if (!p) missing++;
    const words = (spans: readonly Pair[]): string => JSON.stringify(spans.map(([x, y]) => g.text.slice(x, y)).join(" … "));
    const gold = g.attributions
      .filter((a) => a.content.length > 0)
      .map((a) => ({ ...a, content: withMarks(g.text, a.content) }))
      .map((a) => ({ ...a, direct: quoted(g.text, a.content) }));
    const pred = (p?.quotes ?? [])
      .map((q) => ({ ...q, content: withMarks(g.text, q.content) }))
      .map((q) => ({ ...q, direct: quoted(g.text, q.content) }));
    const found = match(gold, pred);
    const goldOf = new Map([...found].map(([i, j]) => [j, i]));
    gold.forEach((a, i) => {
      const q = found.has(i) ? pred[found.get(i) as number] : null;
      const sourceRight = q !== null && (a.source.length > 0 ? right(g.text, a.source, q.source) : q.source.length === 0);
      if (q === null) misses.push(`missed ${g.id} ${words(a.content)}`);
      else if (!sourceRight && a.source.length > 0) misses.push(`source ${g.id} ${words(a.source)} got ${words(q.source)}`);
      for (const t of a.direct ? [all, direct] : [all]) {
        t.gold++;
        if (q === null) continue;
        t.hit++;
        if (a.source.length > 0) {
          t.sourceOf++;
          if (sourceRight) t.source++;
        }
        if (sourceRight) t.both++;
        if (a.cue.length > 0) {
          t.cueOf++;
          if (right(g.text, a.cue, q.cue)) t.cue++;
        }
      }
    });
    pred.forEach((q, j) => {
      const i = goldOf.get(j);
      all.pred++;
      if (i !== undefined ? gold[i].direct : q.direct) direct.pred++;
    });
  }
  const figures: Figures = { "articles without a prediction": missing };
  for (const [name, t] of [["all", all] as const, ["direct", direct] as const]) {
    const p = rate(t.hit, t.pred) ?? 0;
    const r = rate(t.hit, t.gold);
    figures[`${name}: content precision`] = p;
    figures[`${name}: content recall`] = r;
    figures[`${name}: content F1`] = f1(p, r);
    figures[`${name}: right source, of those found`] = rate(t.source, t.sourceOf);
    figures[`${name}: right cue, of those found`] = rate(t.cue, t.cueOf);
    figures[`${name}: content and source F1`] = f1(rate(t.both, t.pred) ?? 0, rate(t.both, t.gold));
  }
  return { figures, misses };
}
