import type { LineageEdge } from "../../model/dossier.ts";
import type { OriginGroup } from "../../model/origins.ts";
import { dateWords, daysOf, publicationWords } from "../view/days.ts";
import { shortened } from "../view/neutral.ts";
import { type Scale, scaleOf } from "../view/scale.ts";
import type { Report, View } from "../view/view.ts";
import { EDGE_WORDS, percent } from "../view/words.ts";
import { html, type Markup, NOTHING } from "./markup.ts";

const WIDTH = 960;
const LEFT = 220;
const RIGHT = 210;
const TOP = 40;
const ROW = 34;
const GAP = 14;
/** With more articles the picture says less than the list. */
const MOST_DRAWN = 60;
/** A word of this many characters fits beside a dot. */
const LABEL = 26;
/** So many in bold fit left of the origins. */
const ORIGIN_LABEL = 20;

interface Node {
  readonly x: number;
  readonly y: number;
}

interface Row extends Node {
  readonly report: Report;
  /** Last day it may have appeared, where the first is not the last; open: no last day is known. */
  readonly until: number | null;
  readonly open: boolean;
  readonly dated: boolean;
}

interface Band {
  readonly origin: OriginGroup | null;
  readonly y: number;
  readonly rows: readonly Row[];
}

const round = (n: number): number => Math.round(n * 10) / 10;

function bandsOf(view: View, x: (day: number) => number, last: number): readonly Band[] {
  const bands: Band[] = [];
  let y = TOP + 24;
  const groups: (OriginGroup | null)[] = [...new Set(view.columns.map((r) => r.origin))];
  for (const o of view.origins) if (!groups.includes(o)) groups.splice(groups.includes(null) ? groups.length - 1 : groups.length, 0, o);
  for (const origin of groups) {
    const reports = view.columns.filter((r) => r.origin === origin);
    const rows = reports.map((report, i): Row => {
      const { earliest, latest } = report.article.published;
      const from = daysOf((earliest ?? latest ?? "x").slice(0, 10))?.from ?? null;
      const to = latest === null ? null : (daysOf(latest.slice(0, 10))?.to ?? null);
      return {
        report,
        x: from === null ? x(last + 1) : x(from),
        y: y + i * ROW,
        until: from !== null && to !== null && to > from ? x(to) : null,
        open: from !== null && to === null,
        dated: from !== null,
      };
    });
    bands.push({ origin, y: y + ((Math.max(1, rows.length) - 1) * ROW) / 2, rows });
    y += Math.max(1, rows.length) * ROW + GAP;
  }
  return bands;
}

function arrow(edge: LineageEdge, from: Node, to: Node, words: string): Markup {
  const thick = edge.share > 0 ? round(1.5 + edge.share * 6) : 1.2;
  const straight = Math.abs(from.x - to.x) > 40;
  const bend = straight ? (from.x + to.x) / 2 : Math.min(from.x, to.x) - 46;
  const tip = to.x + (straight ? (from.x > to.x ? 9 : -9) : -9);
  const start = from.x + (straight ? (from.x > to.x ? -7 : 7) : -7);
  const path = `M${round(start)} ${round(from.y)}C${round(bend)} ${round(from.y)} ${round(bend)} ${round(to.y)} ${round(tip)} ${round(to.y)}`;
  const middle = { x: round((start + 6 * bend + tip) / 8), y: round((from.y + to.y) / 2) };
  return html`<g class="edge ${edge.kind}"><title>${words}</title><path d="${path}" stroke-width="${thick}"${edge.kind !== "shares-text" && html` marker-end="url(#tip)"`}/>${
    edge.share > 0 && html`<text class="share" x="${middle.x}" y="${middle.y + 4}">${percent(edge.share)}</text>`
  }</g>`;
}

function rowMarkup(row: Row, right: number): Markup {
  const { report, x, y, until, open } = row;
  const end = open ? right : until;
  const words = `${report.label}, ${publicationWords(report.article.published)}`;
  const labelX = end !== null && end - x < 120 ? end + 12 : x + 12;
  const textY = end !== null && labelX === x + 12 ? y - 6 : y + 4;
  return html`<a href="#article-${report.number}" class="report"><title>${words}</title>${
    end !== null && html`<line class="${open ? "perhaps open" : "perhaps"}" x1="${round(x)}" y1="${y}" x2="${round(end)}" y2="${y}"/>`
  }<circle class="${row.dated && end === null ? "dot" : "dot hollow"}" cx="${round(x)}" cy="${y}" r="6"/><text x="${round(labelX)}" y="${textY}"><tspan class="n">${report.number}</tspan> ${shortened(report.label, LABEL)}</text></a>`;
}

function axis(scale: Scale, x: (day: number) => number, height: number): Markup {
  return html`${scale.ticks
    .filter((t) => t.label !== null)
    .map(
      (t) =>
        html`<line class="tick day" x1="${round(x(t.day))}" y1="${TOP - 14}" x2="${round(x(t.day))}" y2="${height - 8}"/><text class="date" x="${round(x(t.day)) + 4}" y="${TOP - 18}">${t.label}</text>`,
    )}`;
}

/** Days from the first to the last report alone: events before and after do not belong to this picture. */
function reportScale(view: View): Scale | null {
  return scaleOf({ ...view.dossier, timeline: [] });
}

/** Time runs left to right; origins on the left edge; a thin arrow is a credit, a thick line shared text. */
export function lineagePicture(view: View): Markup {
  if (view.reports.length > MOST_DRAWN) return NOTHING;
  const scale = reportScale(view);
  const last = scale?.to ?? 0;
  const first = scale?.from ?? 0;
  const x = (day: number): number =>
    LEFT + ((Math.min(Math.max(day, first), last + 1) - first) / (last + 1 - first || 1)) * (WIDTH - LEFT - RIGHT);
  const bands = bandsOf(view, x, last);
  const places = new Map<string, Node>();
  for (const band of bands) {
    for (const id of band.origin?.ids ?? []) places.set(id, { x: LEFT - 40, y: band.y });
    for (const row of band.rows) places.set(row.report.article.id, row);
  }
  const height = Math.max(...bands.map((b) => b.y + (Math.max(1, b.rows.length) * ROW) / 2)) + 20;
  const name = (id: string): string => view.reportOf.get(id)?.label ?? view.originLabels.get(id) ?? id;
  // A report that is the origin itself is tied to it by a plain line.
  const own = bands.flatMap((b) => b.rows.filter((r) => b.origin?.own.includes(r.report.article.id)).map((row) => ({ row, y: b.y })));
  return html`<div class="frame picture" role="region" aria-label="Who had it from whom, as a picture" tabindex="0"><svg class="lineage" viewBox="0 0 ${WIDTH} ${round(height)}" role="group" aria-label="Origins at the left, reports by day; the lists below say the same">
<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${scale !== null && axis(scale, x, height)}
${own.map(({ row, y }) => html`<line class="own" x1="${LEFT - 34}" y1="${y}" x2="${round(row.x) - 7}" y2="${row.y}"/>`)}
${view.dossier.lineage.edges.map((edge) => {
  const a = places.get(edge.from);
  const b = places.get(edge.to);
  if (a === undefined || b === undefined) return NOTHING;
  const share = edge.share > 0 ? `, ${percent(edge.share)} of its text` : "";
  return arrow(edge, a, b, `${name(edge.from)} ${EDGE_WORDS[edge.kind] ?? edge.kind} ${name(edge.to)}${share}`);
})}
${bands.map(
  (b) =>
    html`<g class="band">${b.origin !== null && html`<title>${b.origin.label}</title>`}<text class="${b.origin === null ? "origin unknown" : "origin"}" x="${LEFT - 56}" y="${b.y + 4}">${
      b.origin === null ? "source does not show" : shortened(b.origin.label, ORIGIN_LABEL)
    }</text>${b.origin !== null && html`<rect class="root" x="${LEFT - 46}" y="${b.y - 6}" width="12" height="12"/>`}${b.rows.map((r) => rowMarkup(r, x(last + 1)))}</g>`,
)}
</svg></div>
<p class="legend"><span><b class="square" aria-hidden="true"></b> origin</span> <span>thin arrow: credits</span> <span>thick line: text taken over, with its share</span> <span>hollow: day worked out or open${scale !== null && html`, drawn from ${dateWords(new Date(scale.from * 86_400_000 + 86_400_000).toISOString().slice(0, 10))}`}</span></p>`;
}
