import { dateWords } from "../view/days.ts";
import { labelOf, type View } from "../view/view.ts";
import { type Paper, plain } from "./paper.ts";

const KIND_WORDS = { event: "", plan: " planned", background: " background" } as const;

/** When: one entry an event, by date. */
export function timelinePart(paper: Paper, view: View): void {
  const { ink } = paper;
  const { timeline } = view.dossier;
  if (timeline.length === 0) return;
  paper.heading("When");
  let before = "";
  for (const t of timeline) {
    const date = `${dateWords(t.date)}${KIND_WORDS[t.kind]}`;
    if (date !== before) paper.gap().say(date, "", ink.bold);
    before = date;
    const outlets = [...new Set(t.evidence.map((e) => labelOf(view, e.article)))];
    paper.say(`${plain(t.text)} ${ink.dim(`[${outlets.join(", ")}]`)}`, "  ");
  }
}
