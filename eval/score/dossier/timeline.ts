import { type Figures, rate } from "../lib.ts";
import type { Aligned } from "./case.ts";

/** Sentences dated right. An entry's expression says what the sentence itself says; the entry's own date may be finer. */
export function scoreTimeline({ gold, dossier, sentencesUnder, misses }: Aligned): Figures {
  const dated = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, sentence: string, date: string): void => {
    const dates = to.get(sentence) ?? new Set();
    dates.add(date);
    to.set(sentence, dates);
  };
  for (const t of dossier.timeline) {
    const own = new Set<string>();
    for (const x of t.expressions)
      for (const s of sentencesUnder(x.evidence, 0.9)) {
        own.add(s);
        add(dated, s, x.date);
      }
    for (const e of t.evidence) for (const s of sentencesUnder(e)) if (!own.has(s)) add(dated, s, t.date);
  }
  const wanted = new Map<string, Set<string>>();
  for (const g of gold.timeline) for (const s of g.sentences) add(wanted, s, g.date);
  let hit = 0;
  let all = 0;
  let offered = 0;
  let right = 0;
  for (const [s, dates] of wanted) {
    for (const d of dates) {
      all++;
      if (dated.get(s)?.has(d)) hit++;
      else misses.push(`timeline: ${s} is ${d}, dossier says ${[...(dated.get(s) ?? [])].join(", ") || "nothing"}`);
    }
    for (const d of dated.get(s) ?? []) {
      offered++;
      if (dates.has(d)) right++;
    }
  }
  return { "timeline recall": rate(hit, all), "timeline precision (on dated sentences)": all > 0 ? (rate(right, offered) ?? 0) : null };
}
