import { labelOf, nodeLabel, type View } from "../view/view.ts";
import { EDGE_WORDS, percent } from "../view/words.ts";
import { type Paper, plain } from "./paper.ts";

/** Who had it from whom; then the articles that name no source. */
export function lineagePart(paper: Paper, view: View): void {
  const { ink } = paper;
  paper.heading("Who had it from whom");
  for (const e of view.dossier.lineage.edges) {
    const share = e.kind === "credits" ? "" : ink.dim(` (${percent(e.share)} of its text)`);
    paper.say(`${labelOf(view, e.from)} ${EDGE_WORDS[e.kind]} ${ink.bold(plain(nodeLabel(view, e.to)))}${share}`, "  ");
  }
  const unknown = view.reports.filter((r) => r.origin === null).map((r) => r.label);
  if (unknown.length > 0) paper.say(`${unknown.join(", ")}: where they have it from does not show`, "  ", ink.yellow);
}
