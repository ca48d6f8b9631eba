import type { LineageEdge } from "../../../src/model/dossier.ts";
import { type Figures, rate } from "../lib.ts";
import type { Aligned } from "./case.ts";

const FULL_NAMES: Readonly<Record<string, string>> = {
  ap: "associated press",
  afp: "agence france presse",
  pa: "press association",
  nyt: "new york times",
  wsj: "wall street journal",
};

function outletName(label: string): string {
  const name = (label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").replace(/^the /, "");
  return FULL_NAMES[name] ?? name;
}

/** Credits, text edges and origins. */
export function scoreLineage({ gold, dossier, goldOf, misses }: Aligned): Figures {
  const { origins, edges } = dossier.lineage;
  const labelOf = new Map(origins.map((o) => [o.id, outletName(o.label)]));
  const credit = (e: LineageEdge): boolean => e.kind === "credits";
  const matches = (e: LineageEdge, g: { from: string; to: string; kind: string }): boolean => {
    const from = goldOf.get(e.from);
    const to = goldOf.get(e.to);
    if (g.kind === "credits") return credit(e) && from === g.from && ((labelOf.get(e.to) ?? "") === outletName(g.to) || to === g.to);
    return !credit(e) && ((from === g.from && to === g.to) || (from === g.to && to === g.from));
  };
  let hit = 0;
  for (const g of gold.lineage)
    if (edges.some((e) => matches(e, g))) hit++;
    else misses.push(`lineage: not found ${g.from} ${g.kind} ${g.to}`);
  const wrong = edges.filter((e) => goldOf.has(e.from) && (credit(e) || goldOf.has(e.to)) && !gold.lineage.some((g) => matches(e, g)));
  for (const e of wrong)
    misses.push(`lineage: not in the case ${goldOf.get(e.from)} ${e.kind} ${credit(e) ? labelOf.get(e.to) || e.to : goldOf.get(e.to)}`);
  const wanted = new Set(gold.origins.map(outletName));
  const labels = new Set(labelOf.values());
  return {
    "lineage recall": rate(hit, gold.lineage.length),
    "lineage expected": gold.lineage.length,
    "lineage found": hit,
    "text edges that are none": wrong.filter((e) => !credit(e)).length,
    "credits not in the case": wrong.filter(credit).length,
    "origins found": rate([...wanted].filter((o) => labels.has(o)).length, wanted.size),
  };
}
