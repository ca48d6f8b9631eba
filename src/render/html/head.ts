import { dateWords, publicationWords } from "../view/days.ts";
import type { Report, View } from "../view/view.ts";
import { languageOf, sourceLink } from "./anchors.ts";
import { html, type Markup, NOTHING } from "./markup.ts";

/** Title, span of days, and the sentence that counts origins instead of articles. */
export function mastheadSection(view: View): Markup {
  const { story } = view.dossier;
  return html`<header class="masthead">
<p class="kicker">Firsthand <span>Dossier of a story</span></p>
<h1 dir="auto">${story.title}</h1>
<p class="span">${dateWords(story.when)}</p>
<p class="figures">${view.figures.map((f, i) => html`${i > 0 && html`<span class="dot" aria-hidden="true"> · </span>`}<span>${f}</span>`)}</p>
</header>`;
}

/** Sentences of the reports themselves, each with its outlet. */
export function summarySection(view: View): Markup {
  const { summary } = view.dossier.story;
  if (summary.length === 0) return NOTHING;
  return html`<section class="summary" aria-labelledby="summary">
<h2 id="summary" class="label">In short</h2>
${summary.map((e) => html`<p><span${languageOf(view, e)}>${e.text}</span> ${sourceLink(view, e)}</p>`)}
</section>`;
}

function keyLine(report: Report): Markup {
  const { article } = report;
  const copy = article.duplicateOf === null ? null : html` <span class="aside">a copy</span>`;
  return html`<li><a href="#article-${report.number}"><span class="n">${report.number}</span> ${report.label}</a>${copy}
<span class="day">${publicationWords({ ...article.published, doubt: null })}</span></li>`;
}

/** The reports with their numbers, under the origin they go back to. */
export function keySection(view: View): Markup {
  const groups: { readonly label: string; readonly known: boolean; readonly reports: Report[] }[] = [];
  for (const r of view.columns) {
    const label = r.origin?.label ?? "Source does not show";
    const last = groups.at(-1);
    if (last?.label === label && last.known === (r.origin !== null)) last.reports.push(r);
    else groups.push({ label, known: r.origin !== null, reports: [r] });
  }
  return html`<nav class="key" aria-labelledby="key">
<h2 id="key" class="label">Reports, under their origin</h2>
<div class="key-body">${groups.map(
    (g) => html`<div class="key-group"><h3 class="${g.known ? "origin" : "origin unknown"}">${g.label}</h3>
<ol>${g.reports.map(keyLine)}</ol></div>`,
  )}</div>
</nav>`;
}
