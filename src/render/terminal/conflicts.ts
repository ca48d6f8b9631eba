import { dateWords } from "../view/days.ts";
import { labelOf, type View } from "../view/view.ts";
import { CONFLICT_WORDS } from "../view/words.ts";
import { type Paper, plain } from "./paper.ts";

/** Sentences shown of a side: the first of each article. */
const MOST_SENTENCES = 3;

/** Where they differ: each conflict with its sides and their sentences; then the figures that were only updated. */
export function conflictsPart(paper: Paper, view: View): void {
  const { ink } = paper;
  const { conflicts, updates } = view.dossier;
  if (conflicts.length > 0) paper.heading("Where they differ");
  for (const c of conflicts) {
    paper.gap().say(`${CONFLICT_WORDS[c.kind]}: ${c.sides.map((s) => ink.bold(plain(s.value))).join(ink.dim(" / "))}`, `${ink.red("✕")} `);
    for (const side of c.sides) {
      const firsts = side.evidence.filter((e, i) => side.evidence.findIndex((x) => x.article === e.article) === i);
      for (const e of firsts.slice(0, MOST_SENTENCES))
        paper.say(`${plain(e.text)} ${ink.dim(`[${labelOf(view, e.article)}]`)}`, `  ${ink.dim("·")} `);
      const left = firsts.length - MOST_SENTENCES;
      if (left > 0) paper.say(`… and ${left} more articles`, "    ", ink.dim);
    }
  }
  if (updates.length > 0) paper.heading("Updated figures");
  for (const u of updates)
    paper.say(u.steps.map((s) => `${ink.bold(plain(s.value))} ${ink.dim(`(${dateWords(s.asOf)})`)}`).join(" → "), "  ");
}
