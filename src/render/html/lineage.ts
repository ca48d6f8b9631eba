import type { LineageEdge } from "../../model/dossier.ts";
import { publicationWords } from "../view/days.ts";
import { shortened } from "../view/neutral.ts";
import { nodeLabel, type Report, type View } from "../view/view.ts";
import { counted, EDGE_WORDS, percent } from "../view/words.ts";
import { idOf, sourceLink } from "./anchors.ts";
import { lineagePicture } from "./lineage-picture.ts";
import { html, type Markup, NOTHING } from "./markup.ts";

function reportLink(view: View, id: string): Markup {
  const report = view.reportOf.get(id);
  if (report === undefined) return html`<b dir="auto">${nodeLabel(view, id)}</b>`;
  return html`<a class="source" href="#article-${report.number}"><span class="n">${report.number}</span> ${report.label}</a>`;
}

/** A shared passage runs over paragraphs: its beginning is enough to find it by, its link leads to the whole. */
const PASSAGE_LENGTH = 90;

function passages(view: View, edge: LineageEdge): Markup {
  const quoted = edge.evidence.map(
    (e) => html` <q class="aside" dir="auto">${shortened(e.text, PASSAGE_LENGTH)}</q> ${sourceLink(view, e)}`,
  );
  if (edge.kind === "credits") return html`${quoted}`;
  return html`<details class="fold"><summary>${counted(quoted.length, "passage")}</summary>${quoted.map((q) => html`<p>${q}</p>`)}</details>`;
}

function edgeItem(view: View, edge: LineageEdge, index: number): Markup {
  return html`<li id="${idOf("origin", index)}">${reportLink(view, edge.from)} ${EDGE_WORDS[edge.kind] ?? edge.kind} ${reportLink(view, edge.to)}${
    edge.share > 0 && html` <span class="share">${percent(edge.share)} of its text</span>`
  }${edge.evidence.length > 0 && passages(view, edge)}</li>`;
}

function unknownList(reports: readonly Report[]): Markup {
  return html`<div class="untraced"><h3>Where these have it from does not show</h3>
<ul>${reports.map((r) => html`<li><a class="source" href="#article-${r.number}"><span class="n">${r.number}</span> ${r.label}</a> <span class="aside">${publicationWords({ ...r.article.published, doubt: null })}</span></li>`)}</ul></div>`;
}

/** Who had it from whom: a picture, and the same as a list. */
export function lineageSection(view: View): Markup {
  const { origins, edges } = view.dossier.lineage;
  const unknown = view.reports.filter((r) => r.origin === null);
  if (view.reports.length < 2 && origins.length === 0) return NOTHING;
  return html`<section aria-labelledby="lineage"><h2 id="lineage">Who had it from whom</h2>
${origins.length + edges.length > 0 && lineagePicture(view)}
<div class="lineage-lists">${
    view.origins.length > 0 &&
    html`<div><h3>${counted(view.origins.length, "independent origin")}</h3><ul>${view.origins.map(
      (o) =>
        html`<li><b dir="auto">${o.label}</b>${o.own.length > 0 ? html` <span class="aside">its own:</span> ${o.own.map((a) => html`${reportLink(view, a)} `)}` : html` <span class="aside">known from credits only</span>`}</li>`,
    )}</ul></div>`
  }${edges.length > 0 && html`<div><h3>Credits and shared text</h3><ul>${edges.map((edge, i) => edgeItem(view, edge, i))}</ul></div>`}${unknown.length > 0 && unknownList(unknown)}</div></section>`;
}
