import { publicationWords } from "../view/days.ts";
import { oneLine } from "../view/neutral.ts";
import { labelOf, type Report, type View } from "../view/view.ts";
import { articleId } from "./anchors.ts";
import { type Block, blocksOf, type Piece } from "./article-blocks.ts";
import { html, langAttributes, type Markup, NOTHING, outwardLink } from "./markup.ts";

/** With more articles than this, each is folded until it is asked for. */
const MOST_OPEN = 12;

function piece(p: Piece): Markup {
  const anchors = p.anchors.map((id) => html`<span class="at" id="${id}"></span>`);
  const words =
    p.owners.length === 0
      ? html`${p.text}`
      : html`<a class="ev ${p.owners[0].kind}" data-s="${p.start}" data-e="${p.end}" href="#${p.owners[0].target}" title="${[...new Set(p.owners.map((o) => o.words))].join(", ")}">${p.text}</a>`;
  return html`${anchors}${p.removed === null ? words : html`<span class="removed" title="left out: ${p.removed}">${words}</span>`}`;
}

function block(b: Block): Markup {
  const words = b.pieces.map(piece);
  if (b.removed === null) return html`<p>${words}</p>`;
  return html`<details class="removed"><summary>left out: ${b.removed}</summary><p>${words}</p></details>`;
}

/** An article's headline, facts and text, its evidence marked. */
export function articleBody(view: View, r: Report): Markup {
  const { article } = r;
  const facts = [article.byline ?? "", publicationWords(article.published)].map(oneLine).filter((f) => f !== "");
  return html`${article.title !== null && html`<p class="headline" dir="auto" id="${articleId(r.number)}-title">${article.title}</p>`}
<p class="facts" dir="auto">${facts.map((f) => html`<span>${f}</span> · `)}<span>${outwardLink(article.source)}</span></p>
${article.duplicateOf !== null && html`<p class="facts">Almost word for word the same as ${labelOf(view, article.duplicateOf)}.</p>`}
<div class="text"${langAttributes(article.language)}>${blocksOf(view, r).map(block)}</div>`;
}

/** The articles in full, evidence underlined and linked back to what rests on it. */
export function articlesSection(view: View): Markup {
  if (view.reports.length === 0) return NOTHING;
  const open = view.reports.length <= MOST_OPEN;
  return html`<section aria-labelledby="articles"><h2 id="articles">The articles</h2>
<p class="legend"><span><u class="ev claim">underlined</u>: a claim rests on it</span> <span><u class="ev quote">dotted</u>: a quote</span> <span><u class="ev conflict">double</u>: reports differ</span> <span class="removed">grey: left out, with the reason</span></p>
${view.reports.map(
  (
    r,
  ) => html`<article class="report" id="${articleId(r.number)}" data-n="${r.number}" aria-labelledby="${articleId(r.number)}-head"><details${open && html` open`}><summary><h3 id="${articleId(r.number)}-head"><span class="n">${r.number}</span> ${r.label}</h3></summary>
${articleBody(view, r)}</details></article>`,
)}</section>`;
}

/** What could not be read, or not in full. */
export function problemsSection(view: View): Markup {
  const { problems } = view.dossier;
  if (problems.length === 0) return NOTHING;
  return html`<section class="problems" aria-labelledby="problems"><h2 id="problems">What could not be read in full</h2>
<ul>${problems.map((p) => html`<li><b dir="auto">${p.source}</b>: ${p.reason}. <span class="aside">${p.hint} (${p.code})</span></li>`)}</ul></section>`;
}
