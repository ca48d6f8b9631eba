import { f1, mean, type Scored } from "./lib.ts";

/** Page id → the article's text. */
export type ExtractionGold = Readonly<Record<string, { readonly articleBody?: string }>>;

export interface ExtractionPrediction {
  readonly id: string;
  readonly text: string;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Article text from web pages, by shared 4-word shingles, page by page (the measure of the article-extraction benchmark). */
export function scoreExtraction(gold: ExtractionGold, predictions: readonly ExtractionPrediction[]): Scored {
  const textOf = new Map(predictions.map((p) => [p.id, p.text]));
  const precision: number[] = [];
  const recall: number[] = [];
  const misses: { f: number; line: string }[] = [];
  let missing = 0;
  let empty = 0;
  for (const [id, g] of Object.entries(gold)) {
    if (!textOf.has(id)) missing++;
    if (!textOf.get(id)) empty++;
    const a = shingles(g.articleBody ?? "");
    const b = shingles(textOf.get(id) ?? "");
    let tp = 0;
    let fp = 0;
    let fn = 0;
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const x = a.get(key) ?? 0;
      const y = b.get(key) ?? 0;
      tp += Math.min(x, y);
      fp += Math.max(0, y - x);
      fn += Math.max(0, x - y);
    }
    if (tp + fp > 0) precision.push(tp / (tp + fp));
    if (tp + fn > 0) recall.push(tp / (tp + fn));
    const page = f1(tp + fp > 0 ? tp / (tp + fp) : 0, tp + fn > 0 ? tp / (tp + fn) : 0) ?? 0;
    if (page < 0.9) misses.push({ f: page, line: `${page.toFixed(3)} ${id} missing ${fn} too much ${fp}` });
  }
  misses.sort((x, y) => x.f - y.f || (x.line < y.line ? -1 : 1));
  return {
    figures: {
      "pages without a prediction": missing,
      "pages with no text": empty,
      precision: mean(precision),
      recall: mean(recall),
      F1: f1(mean(precision), mean(recall)),
    },
    misses: misses.map((m) => m.line),
  };
}
