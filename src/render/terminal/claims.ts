import type { Claim } from "../../model/dossier.ts";
import type { View } from "../view/view.ts";
import { MARK_SIGNS, STATUS_WORDS } from "../view/words.ts";
import { type Paper, plain } from "./paper.ts";

/** A terminal is read from top to bottom: more claims than this are counted, not shown. */
const MOST_CLAIMS = 25;

function marks(view: View, index: number, { ink }: Paper): string {
  const paint = { states: ink.green, partly: ink.green, contradicts: ink.red, silent: ink.dim };
  return view.columns
    .flatMap((r) => {
      const mark = view.support[index].get(r.article.id)?.mark;
      return mark === undefined || mark === "silent" ? [] : [`${paint[mark](MARK_SIGNS[mark])} ${r.label}`];
    })
    .join("  ");
}

function status(view: View, claim: Claim, { ink }: Paper): string {
  const words = STATUS_WORDS[claim.status];
  const labels = [...new Set(claim.origins.map((o) => view.origins.find((g) => g.ids.includes(o))?.label ?? o))];
  const painted = claim.status === "corroborated" ? ink.green(words) : claim.status === "disputed" ? ink.red(words) : ink.yellow(words);
  return labels.length > 0 ? `${painted} ${ink.dim(`(${labels.map(plain).join(", ")})`)}` : painted;
}

/** What they say: each claim, its standing, and who states it. */
export function claimsPart(paper: Paper, view: View): void {
  const several = view.dossier.claims.map((claim, i) => ({ claim, i })).filter(({ i }) => view.support[i].size > 1);
  if (several.length === 0) return;
  paper.heading("What they say");
  paper.say("● states it   ◐ less or other detail   ✕ contradicts", "", paper.ink.dim);
  for (const { claim, i } of several.slice(0, MOST_CLAIMS)) {
    paper.gap().say(plain(claim.text), "  ");
    paper.say(status(view, claim, paper), "    ");
    paper.say(marks(view, i, paper), "    ");
  }
  const left = several.length - MOST_CLAIMS;
  if (left > 0) paper.gap().say(`… and ${left} more in the page: --format html`, "  ", paper.ink.dim);
}
