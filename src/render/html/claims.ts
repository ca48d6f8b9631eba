import type { Claim, Update } from "../../model/dossier.ts";
import { dateWords } from "../view/days.ts";
import { oneLine } from "../view/neutral.ts";
import type { Report, View } from "../view/view.ts";
import { counted, MARK_SIGNS, MARK_WORDS, STATUS_WORDS } from "../view/words.ts";
import { idOf, languageOf, sourceLink } from "./anchors.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { againstLead } from "./sentence.ts";

const MODE_WORDS = { asserted: null, planned: "as planned", possible: "as possible", denied: "denied" } as const;

/** The columns of the table under their origins, as its head shows them. */
export function originGroupsOf(
  columns: readonly Report[],
): readonly { readonly label: string; readonly unknown: boolean; readonly count: number }[] {
  const out: { label: string; unknown: boolean; count: number; origin: Report["origin"] }[] = [];
  for (const r of columns) {
    const last = out.at(-1);
    if (last !== undefined && last.origin === r.origin) last.count++;
    else out.push({ label: r.origin?.label ?? "Source does not show", unknown: r.origin === null, count: 1, origin: r.origin });
  }
  return out;
}

function tableHead(columns: readonly Report[]): Markup {
  return html`<thead role="rowgroup">
<tr role="row"><th role="columnheader" rowspan="2" scope="col" class="what">Claim</th>${originGroupsOf(columns).map(
    (g) =>
      html`<th role="columnheader" scope="colgroup" colspan="${g.count}" class="group${g.unknown ? " unknown" : ""}${g.count === 1 ? " thin" : ""}"><span title="${g.label}">${g.label}</span></th>`,
  )}</tr>
<tr role="row">${columns.map(
    (r, i) =>
      html`<th role="columnheader" scope="col" class="${i > 0 && columns[i - 1].origin !== r.origin ? "col edge" : "col"}"><a href="#article-${r.number}"><span class="n">${r.number}</span><span class="name">${r.label}</span></a></th>`,
  )}</tr>
</thead>`;
}

function cell(view: View, claim: number, r: Report, edge: boolean): Markup {
  const mark = view.support[claim].get(r.article.id)?.mark ?? "silent";
  return html`<td role="cell" class="${edge ? "cell edge" : "cell"} ${mark}"><span class="n" aria-hidden="true">${r.number}</span><span class="sign" aria-hidden="true">${MARK_SIGNS[mark]}</span><span class="vh">${r.label} ${MARK_WORDS[mark]}</span></td>`;
}

function updateLine(update: Update): Markup {
  return html`<p class="update"><b>Updated:</b> ${update.steps.map(
    (s, i) => html`${i > 0 && " → "}<span dir="auto">${s.value}</span> <span class="aside">(${dateWords(s.asOf)})</span>`,
  )}</p>`;
}

/** The sentences behind a claim, side by side, the differing words set off. */
export function claimSentences(view: View, claim: Claim, index: number): Markup {
  const statements = [...claim.statements].sort(
    (a, b) => (view.reportOf.get(a.article)?.number ?? 0) - (view.reportOf.get(b.article)?.number ?? 0) || a.start - b.start,
  );
  const conflicts = view.conflictsOfClaim.get(claim.id) ?? [];
  const updates = view.dossier.updates.filter((u) => u.claim === claim.id);
  return html`<div class="sides">${statements.map((s) => {
    const mark = view.support[index].get(s.article)?.mark ?? "states";
    const mode = MODE_WORDS[s.mode];
    const origin = s.origin === null ? "origin unknown" : `from ${view.originLabels.get(s.origin) ?? s.origin}`;
    return html`<figure class="said ${mark}"><blockquote${languageOf(view, s)}>${againstLead(claim.text, s.text)}</blockquote>
<figcaption>${sourceLink(view, s)} <span class="aside">${origin}${mode !== null && ` · ${mode}`}</span></figcaption></figure>`;
  })}</div>
${updates.map(updateLine)}${
  conflicts.length > 0 &&
  html`<p class="see">Differs: ${conflicts.map((c, i) => html`${i > 0 && ", "}<a href="#${idOf("conflict", view.dossier.conflicts.indexOf(c))}">${c.sides.map((s) => oneLine(s.value)).join(" / ")}</a>`)}</p>`
}`;
}

function claimRows(view: View, claim: Claim, index: number): Markup {
  const known = [...new Set(claim.origins.map((o) => view.origins.find((g) => g.ids.includes(o))?.label ?? o))];
  const updated = view.dossier.updates.some((u) => u.claim === claim.id);
  const columns = view.columns;
  return html`<tr role="row" class="claim" id="${idOf("claim", index)}"><th role="rowheader" scope="row" class="what"><span${languageOf(view, claim.statements[0] ?? { article: "" })}>${claim.text}</span></th>${columns.map(
    (r, i) => cell(view, index, r, i > 0 && columns[i - 1].origin !== r.origin),
  )}</tr>
<tr role="row" class="more"><td role="cell" colspan="${columns.length + 1}"><details><summary><span class="status ${claim.status}">${STATUS_WORDS[claim.status]}</span>${updated && html` <span class="status">updated</span>`}${known.length > 0 && html` <span class="aside">${known.join(", ")}</span>`} <span class="open">${counted(claim.statements.length, "sentence")}</span></summary>
${claimSentences(view, claim, index)}</details></td></tr>`;
}

function soloItem(view: View, claim: Claim, index: number): Markup {
  const [s] = claim.statements;
  return html`<li id="${idOf("claim", index)}"><span${languageOf(view, s)}>${claim.text}</span> ${sourceLink(view, s)}</li>`;
}

/** What they say: claims × articles. What one report alone says is folded away under it. */
export function claimsSection(view: View): Markup {
  const { claims } = view.dossier;
  if (claims.length === 0) return NOTHING;
  const several = claims
    .map((claim, i) => ({ claim, i }))
    .filter(({ i, claim }) => view.support[i].size > 1 || claim.status === "disputed");
  const shown = new Set(several.map(({ i }) => i));
  const solo = claims.map((claim, i) => ({ claim, i })).filter(({ i, claim }) => !shown.has(i) && claim.statements.length > 0);
  const table = html`<p class="legend"><span><b class="states" aria-hidden="true">●</b> states it</span> <span><b class="partly" aria-hidden="true">◐</b> less or other detail</span> <span><b class="contradicts" aria-hidden="true">✕</b> contradicts</span> <span>blank: does not say</span></p>
<div class="frame" role="region" aria-label="Claims by article" tabindex="0"><table class="claims" role="table">${tableHead(view.columns)}
<tbody role="rowgroup">${several.map(({ claim, i }) => claimRows(view, claim, i))}</tbody></table></div>`;
  return html`<section aria-labelledby="claims"><h2 id="claims">What they say</h2>
${several.length > 0 && table}
${
  solo.length > 0 &&
  html`<details class="fold"${several.length === 0 && html` open`}><summary>${counted(solo.length, "statement")} that one report alone makes</summary><ul class="solo">${solo.map(({ claim, i }) => soloItem(view, claim, i))}</ul></details>`
}</section>`;
}
