import { dateWords } from "../view/days.ts";
import { labelOf, type View } from "../view/view.ts";
import { type Paper, plain } from "./paper.ts";

/** Title, span of days, the count of origins; then the summary with the outlet of each sentence. */
export function headPart(paper: Paper, view: View): void {
  const { ink } = paper;
  const { story } = view.dossier;
  paper.say(plain(story.title), "", ink.bold);
  paper.say(dateWords(story.when), "", ink.dim);
  paper.say(view.figures.join(" · "), "", ink.bold);
  if (story.summary.length === 0) return;
  paper.gap();
  for (const s of story.summary) paper.say(`${plain(s.text)} ${ink.dim(`[${labelOf(view, s.article)}]`)}`, "  ");
}
