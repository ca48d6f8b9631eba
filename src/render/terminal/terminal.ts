import picocolors from "picocolors";
import type { Dossier } from "../../model/dossier.ts";
import { viewOf } from "../view/view.ts";
import { articlesPart, problemsPart } from "./articles.ts";
import { claimsPart } from "./claims.ts";
import { conflictsPart } from "./conflicts.ts";
import { headPart } from "./head.ts";
import { lineagePart } from "./lineage.ts";
import { Paper } from "./paper.ts";
import { quotesPart } from "./quotes.ts";
import { timelinePart } from "./timeline.ts";

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns; kept between 40 and 100. */
  readonly width: number;
}

/** The dossier as text for a terminal: wrapped, coloured only where asked, with the control characters of articles made harmless. */
export function renderTerminal(dossier: Dossier, options: TerminalOptions): string {
  const view = viewOf(dossier);
  const paper = new Paper(options.width, picocolors.createColors(options.color));
  headPart(paper, view);
  claimsPart(paper, view);
  conflictsPart(paper, view);
  quotesPart(paper, view);
  timelinePart(paper, view);
  lineagePart(paper, view);
  articlesPart(paper, view);
  problemsPart(paper, view);
  return paper.toString();
}
