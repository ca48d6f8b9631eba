import { publicationWords } from "../view/days.ts";
import { labelOf, type View } from "../view/view.ts";
import { type Paper, plain } from "./paper.ts";

/** The articles, by time of publication. */
export function articlesPart(paper: Paper, view: View): void {
  const { ink } = paper;
  paper.heading("The articles");
  for (const { article, number, label } of view.reports) {
    const copy = article.duplicateOf === null ? "" : `; almost word for word ${labelOf(view, article.duplicateOf)}`;
    paper.say(`${ink.bold(label)}${article.title === null ? "" : `: ${plain(article.title)}`}`, `${String(number).padStart(2)} `);
    paper.say(`${plain(publicationWords(article.published))}${copy} ${ink.dim(plain(article.source))}`, "   ");
  }
}

/** What could not be read, or not in full. */
export function problemsPart(paper: Paper, view: View): void {
  const { problems } = view.dossier;
  if (problems.length === 0) return;
  paper.heading("What could not be read");
  for (const p of problems) paper.say(`${plain(p.source)}: ${plain(p.reason)} ${plain(p.hint)} ${paper.ink.dim(`(${p.code})`)}`, "  ");
}
