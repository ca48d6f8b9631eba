import { append } from "../../model/append.ts";
import type { Conflict, Update } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import { dateWords } from "../view/days.ts";
import { shortened } from "../view/neutral.ts";
import type { View } from "../view/view.ts";
import { CONFLICT_WORDS, counted } from "../view/words.ts";
import { idOf, languageOf, sourceLink } from "./anchors.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { withValue } from "./sentence.ts";

/** Sentences that are the same to the letter stand once, with all who print them. */
export function printedTogether(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const byText = new Map<string, Evidence[]>();
  for (const e of evidence) append(byText, e.text, e);
  return [...byText.values()];
}

function saidBy(view: View, same: readonly Evidence[], value: string): Markup {
  return html`<figure class="said"><blockquote${languageOf(view, same[0])}>${withValue(same[0].text, value)}</blockquote>
<figcaption>${same.map((e) => html`${sourceLink(view, e)} `)}</figcaption></figure>`;
}

function conflictCard(view: View, conflict: Conflict, index: number): Markup {
  return html`<article class="card" id="${idOf("conflict", index)}" aria-labelledby="${idOf("conflict", index)}-head">
<h3 id="${idOf("conflict", index)}-head"><span class="kind">${CONFLICT_WORDS[conflict.kind] ?? conflict.kind}</span> <span class="pattern" dir="auto">${conflict.summary}</span></h3>
<div class="versus">${conflict.sides.map(
    (
      side,
    ) => html`<div class="side"><p class="${[...side.value].length > 28 ? "big long" : "big"}" dir="auto">${shortened(side.value, 120)}</p>
<p class="aside">${counted(new Set(side.evidence.map((e) => e.article)).size, "report")}</p>
${printedTogether(side.evidence).map((same) => saidBy(view, same, side.value))}</div>`,
  )}</div></article>`;
}

function updateCard(view: View, update: Update): Markup {
  const index = view.dossier.claims.findIndex((c) => c.id === update.claim);
  return html`<article class="card newer"><h3><span class="kind">Update</span> <span class="pattern">A newer figure, not a contradiction${
    index >= 0 && html` · <a href="#${idOf("claim", index)}">the claim</a>`
  }</span></h3>
<div class="versus">${update.steps.map(
    (
      step,
    ) => html`<div class="side"><p class="big" dir="auto">${shortened(step.value, 120)}</p><p class="aside">as of ${dateWords(step.asOf)}</p>
${printedTogether(step.evidence).map((same) => saidBy(view, same, step.value))}</div>`,
  )}</div></article>`;
}

/** Where they differ: one card a conflict, the values large, their sentences under them. Updates follow, and say so. */
export function conflictsSection(view: View): Markup {
  const { conflicts, updates } = view.dossier;
  if (conflicts.length + updates.length === 0) return NOTHING;
  return html`<section aria-labelledby="conflicts"><h2 id="conflicts">Where they differ</h2>
<div class="cards">${conflicts.map((c, i) => conflictCard(view, c, i))}${updates.map((u) => updateCard(view, u))}</div></section>`;
}
