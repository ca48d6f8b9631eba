import { f1, rate, type Scored } from "./lib.ts";

/** An article with TIMEX3 expressions; `dct` is the day of publication. */
export interface DateGold {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timex: readonly { readonly start: number; readonly end: number; readonly type: string; readonly value: string }[];
}

export interface DatePrediction {
  readonly id: string;
  readonly dates: readonly { readonly start: number; readonly end: number; readonly type: string; readonly value: string }[];
}

const counts = (type: string): boolean => type === "DATE" || type === "TIME";
const plain = (value: string): string => value.replace(/T.*$/, "");

/** Time expressions against TIMEX3 gold: DATE and TIME; durations and sets count neither way. Relaxed: any overlap. */
export function scoreDates(golds: readonly DateGold[], predictions: readonly DatePrediction[]): Scored {
  const byId = new Map(predictions.map((p) => [p.id, p]));
  const n = { gold: 0, offered: 0, relaxed: 0, strict: 0, value: 0, missing: 0 };
  const misses: string[] = [];
  for (const g of golds) {
    if (!g.dct) continue;
    const p = byId.get(g.id);
    if (!p) n.missing++;
    const used = new Set<unknown>();
    const wanted = g.timex.filter((t) => counts(t.type));
    const neutral = g.timex.filter((t) => !counts(t.type));
    const found = (p?.dates ?? []).filter((d) => d.type !== "DURATION" && d.type !== "SET");
    n.gold += wanted.length;
    for (const t of wanted) {
      const words = JSON.stringify(g.text.slice(t.start, t.end));
      const hit = found.find((d) => !used.has(d) && d.start < t.end && d.end > t.start);
      if (!hit) {
        misses.push(`missed ${g.id} ${words} ${t.value}`);
        continue;
      }
      used.add(hit);
      n.relaxed++;
      if (hit.start === t.start && hit.end === t.end) n.strict++;
      if (hit.value === t.value || (t.type === "TIME" && plain(hit.value) === plain(t.value))) n.value++;
      else misses.push(`value ${g.id} ${g.dct} ${words} ${t.value} got ${hit.value}`);
    }
    n.offered += found.filter((d) => used.has(d) || !neutral.some((t) => d.start < t.end && d.end > t.start)).length;
  }
  const of = (hits: number): number | null => f1(rate(hits, n.offered), rate(hits, n.gold));
  return {
    figures: {
      "articles without a prediction": n.missing,
      "gold expressions": n.gold,
      "relaxed F1": of(n.relaxed),
      "strict F1": of(n.strict),
      "value precision": rate(n.value, n.offered),
      "value recall": rate(n.value, n.gold),
      "value F1": of(n.value),
    },
    misses,
  };
}
