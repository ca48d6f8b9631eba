import { append } from "../../model/append.ts";
import type { Quote, QuoteVariant } from "../../model/dossier.ts";
import { dateWords } from "../view/days.ts";
import { ledgerOf, wordingKey } from "../view/ledger.ts";
import type { View } from "../view/view.ts";
import { changeWords, counted, FORM_WORDS } from "../view/words.ts";
import { idOf, languageOf, sourceLink } from "./anchors.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { alignedWording } from "./sentence.ts";

const wordsOf = (v: QuoteVariant): string => v.evidence.map((e) => e.text).join(" … ");

function variantLine(view: View, quote: Quote, same: readonly number[], plain: boolean): Markup {
  const index = same[0];
  const variant = quote.variants[index];
  const fullest = quote.variants[quote.fullest] ?? quote.variants[0];
  const words = wordsOf(variant);
  const aligned = plain ? null : alignedWording(wordsOf(fullest), words);
  const notes = [
    FORM_WORDS[variant.form],
    ...(quote.variants.length > 1 && same.includes(quote.earliest) ? ["earliest"] : []),
    ...(quote.variants.length > 1 && same.includes(quote.fullest) ? ["fullest"] : []),
    ...(variant.saidOn === null ? [] : [`said ${dateWords(variant.saidOn)}`]),
    ...quote.changes
      .filter((c) => c.variant === index && (aligned === null || !["replaced", "dropped", "added"].includes(c.kind)))
      .map(changeWords),
  ];
  return html`<div class="variant"><blockquote${languageOf(view, variant.evidence[0] ?? { article: "" })}>${aligned ?? words}</blockquote>
<p class="by">${same.map((i) => quote.variants[i].evidence[0]).map((e) => e !== undefined && html`${sourceLink(view, e)} `)}<span class="aside">${notes.join(" · ")}</span></p></div>`;
}

/** Variants that print the same words in the same form stand together; the fullest comes first, so that the others align under it. */
function stacked(quote: Quote): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  quote.variants.forEach((v, i) => {
    const speaker = quote.changes.filter((c) => c.variant === i && c.kind === "speaker").map((c) => c.to);
    const key = JSON.stringify([wordingKey(v), v.form, speaker]);
    append(groups, key, i);
  });
  return [...groups.values()].sort((a, b) => Number(b.includes(quote.fullest)) - Number(a.includes(quote.fullest)) || a[0] - b[0]);
}

function quoteItem(view: View, quote: Quote, index: number): Markup {
  return html`<li class="quote" id="${idOf("quote", index)}">${stacked(quote).map((same, n) => variantLine(view, quote, same, n === 0))}</li>`;
}

/** More quotes of one speaker than this are folded after the first ones. */
const SHOWN_A_SPEAKER = 6;

/** Who said what: by speaker, an utterance with its wordings stacked. */
export function quotesSection(view: View): Markup {
  if (view.dossier.quotes.length === 0) return NOTHING;
  const indexOf = new Map(view.dossier.quotes.map((q, i) => [q, i]));
  const item = (q: Quote): Markup => quoteItem(view, q, indexOf.get(q) ?? -1);
  return html`<section aria-labelledby="quotes"><h2 id="quotes">Who said what</h2>
<p class="legend"><span>plain: kept</span> <span><ins>marked</ins>: changed or added</span> <span><del>struck</del>: left out</span> <span>held against the fullest wording</span></p>
<div class="ledger">${ledgerOf(view.dossier).map(
    ({
      speaker,
      roles,
      quotes,
    }) => html`<section class="speaker"><div class="who"><h3 class="${speaker === "" ? "unknown" : "known"}" dir="auto">${speaker === "" ? "Speaker unknown" : speaker}</h3>${
      roles.length > 0 && html`<p class="aside" dir="auto">${roles.join(", ")}</p>`
    }</div>
<div class="words"><ul>${quotes.slice(0, SHOWN_A_SPEAKER).map(item)}</ul>${
      quotes.length > SHOWN_A_SPEAKER &&
      html`<details class="fold"><summary>${counted(quotes.length - SHOWN_A_SPEAKER, "more quote")}</summary><ul>${quotes.slice(SHOWN_A_SPEAKER).map(item)}</ul></details>`
    }</div></section>`,
  )}</div></section>`;
}
