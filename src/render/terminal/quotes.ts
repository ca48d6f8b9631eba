import type { Quote } from "../../model/dossier.ts";
import { ledgerOf, wordingKey } from "../view/ledger.ts";
import { labelOf, type View } from "../view/view.ts";
import { changeWords, FORM_WORDS } from "../view/words.ts";
import { type Paper, plain } from "./paper.ts";

const MOST_QUOTES = 20;
const MOST_CHANGES = 6;

function quoteLines(paper: Paper, view: View, q: Quote): void {
  const { ink } = paper;
  const words = (i: number): string => plain(q.variants[i].evidence.map((e) => e.text).join(" … "));
  const outlets = (list: readonly number[]): string =>
    [...new Set(list.map((i) => labelOf(view, q.variants[i].evidence[0].article)))].join(", ");
  const all = q.variants.map((_, i) => i);
  const same = all.filter((i) => wordingKey(q.variants[i]) === wordingKey(q.variants[q.fullest]));
  paper.say(`${words(q.fullest)} ${ink.dim(`[${outlets(same)}; ${FORM_WORDS[q.variants[q.fullest].form]}]`)}`, "  ");
  for (const i of all) {
    if (same.includes(i)) continue;
    paper.say(`${words(i)} ${ink.dim(`[${outlets([i])}; ${FORM_WORDS[q.variants[i].form]}]`)}`, `    ${ink.yellow("≠")} `);
    const changes = q.changes.filter((c) => c.variant === i).map(changeWords);
    if (changes.length > 0) paper.say(changes.slice(0, MOST_CHANGES).map(plain).join("; "), "      ", ink.dim);
  }
}

/** Who said what: the utterances that several articles print, by speaker; of the others the first ones. */
export function quotesPart(paper: Paper, view: View): void {
  const ledger = ledgerOf(view.dossier);
  if (ledger.length === 0) return;
  paper.heading("Who said what");
  let shown = 0;
  for (const entry of ledger) {
    const quotes = entry.quotes.slice(0, Math.max(0, MOST_QUOTES - shown));
    if (quotes.length === 0) continue;
    shown += quotes.length;
    const roles = entry.roles.length > 0 ? paper.ink.dim(`, ${entry.roles.join(", ")}`) : "";
    paper.gap().say(`${paper.ink.bold(entry.speaker || "Speaker unknown")}${roles}`);
    for (const q of quotes) quoteLines(paper, view, q);
  }
  const left = view.dossier.quotes.length - shown;
  if (left > 0) paper.gap().say(`… and ${left} more quotations in the page: --format html`, "  ", paper.ink.dim);
}
