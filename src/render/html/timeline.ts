import { append } from "../../model/append.ts";
import type { TimelineEntry } from "../../model/dossier.ts";
import { dateWords, publicationEdtf } from "../view/days.ts";
import { onScale, type Scale, scaleOf } from "../view/scale.ts";
import type { Report, View } from "../view/view.ts";
import { counted } from "../view/words.ts";
import { idOf, languageOf, sourceLink } from "./anchors.ts";
import { html, type Markup, NOTHING } from "./markup.ts";

const WIDTH = 960;
const MARGIN = 24;
const LANE = 26;
const TOP = 40;
/** Entries drawn at most; the list holds them all. */
const MOST_DRAWN = 80;

interface Placed {
  readonly entry: TimelineEntry;
  readonly number: number;
  readonly x1: number;
  readonly x2: number;
  readonly lane: number;
}

const KIND_WORDS = { event: "event", plan: "plan", background: "background" } as const;

const xOf = (scale: Scale, day: number): number =>
  Math.round((MARGIN + ((day - scale.from) / (scale.to - scale.from + 1)) * (WIDTH - 2 * MARGIN)) * 10) / 10;

/** Marks in as few lanes as keep them apart, in the order of their dates. */
function placed(scale: Scale, timeline: readonly TimelineEntry[]): readonly Placed[] {
  const ends: number[] = [];
  const out: Placed[] = [];
  timeline.forEach((entry, i) => {
    const days = onScale(scale, entry.date);
    if (days === null || out.length >= MOST_DRAWN) return;
    const width = xOf(scale, days.from + 1) - xOf(scale, days.from);
    const single = days.from === days.to;
    const middle = xOf(scale, days.from) + width / 2;
    const half = i + 1 < 100 ? 10 : 14;
    const x1 = single ? middle - half : xOf(scale, days.from);
    const x2 = single ? middle + half : Math.max(xOf(scale, days.to + 1), x1 + 20);
    let lane = ends.findIndex((end) => end + 4 <= x1);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = x2;
    out.push({ entry, number: i + 1, x1, x2, lane });
  });
  return out;
}

function markOf({ entry, number, x1, x2, lane }: Placed): Markup {
  const y = TOP + 14 + lane * LANE;
  const single = daysAreOne(entry.date);
  const width = Math.round((x2 - x1) * 10) / 10;
  const shape =
    single && width === 20
      ? html`<circle cx="${(x1 + x2) / 2}" cy="${y}" r="10"/>`
      : html`<rect x="${x1}" y="${y - 10}" width="${width}" height="20" rx="${single ? 10 : 3}"/>`;
  return html`<a href="#${idOf("when", number - 1)}" class="mark ${entry.kind}${single ? "" : " span"}"><title>${dateWords(entry.date)}: ${entry.text}</title>${shape}<text x="${(x1 + x2) / 2}" y="${y + 4}">${number}</text></a>`;
}

function daysAreOne(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(edtf) && !edtf.includes("/");
}

function picture(view: View, scale: Scale): Markup {
  const marks = placed(scale, view.dossier.timeline);
  const lanes = Math.max(1, ...marks.map((m) => m.lane + 1));
  const base = TOP + lanes * LANE + 6;
  const reports = view.reports.flatMap((r) => {
    const days = onScale(scale, publicationEdtf(r.article.published));
    return days === null || days.from !== days.to ? [] : [{ r, x: (xOf(scale, days.from) + xOf(scale, days.from + 1)) / 2 }];
  });
  const atDay = new Map<number, typeof reports>();
  for (const p of reports) append(atDay, p.x, p);
  return html`<div class="frame picture" role="region" aria-label="Timeline to scale" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${base + 44}" role="group" aria-label="Timeline from ${dateWords(isoDay(scale.from))} to ${dateWords(isoDay(scale.to))}; the list below says the same">
${scale.ticks.map((t) => {
  const x = xOf(scale, t.day);
  return html`<line class="${t.label === null ? "tick" : "tick day"}" x1="${x}" y1="${t.label === null ? TOP - 12 : TOP - 18}" x2="${x}" y2="${t.label === null ? TOP - 8 : base}"/>${
    t.label !== null && html`<text class="date" x="${x + 4}" y="${TOP - 22}">${t.label}</text>`
  }`;
})}
<line class="axis" x1="${MARGIN}" y1="${TOP - 8}" x2="${WIDTH - MARGIN}" y2="${TOP - 8}"/>
${marks.map(markOf)}
<line class="axis faint" x1="${MARGIN}" y1="${base}" x2="${WIDTH - MARGIN}" y2="${base}"/>
<text class="rowlabel" x="${MARGIN}" y="${base + 38}">Reports appeared</text>
${appeared(atDay, base)}
</svg></div>`;
}

/** Of a letter below the line, in units of the picture. */
const LETTER = 6.5;
/** A mark for each day on which reports appeared, with their numbers or how many they are, where they have room beside those of the day before. */
function appeared(days: ReadonlyMap<number, readonly { readonly r: Report }[]>, base: number): readonly Markup[] {
  let free = 0;
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([x, here]) => {
      const label = here.length > 4 ? counted(here.length, "report") : here.map((p) => String(p.r.number)).join(" ");
      const half = (label.length * LETTER) / 2;
      const fits = x - half >= free;
      if (fits) free = x + half + LETTER;
      return html`<g class="appeared"><title>${here.map((p) => p.r.label).join(", ")}</title><path d="M${x} ${base + 2}l5 8h-10z"/>${
        fits && html`<text x="${x}" y="${base + 22}">${label}</text>`
      }</g>`;
    });
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function entryItem(view: View, entry: TimelineEntry, index: number): Markup {
  const said = [...new Set(entry.expressions.map((x) => `“${x.evidence.text}” → ${dateWords(x.date)}`))];
  return html`<li id="${idOf("when", index)}" class="${entry.kind}"><span class="n" aria-hidden="true">${index + 1}</span><time>${dateWords(entry.date)}${
    entry.kind !== "event" && html` <span class="kind">${KIND_WORDS[entry.kind]}</span>`
  }</time>
<div><span${languageOf(view, entry.evidence[0] ?? { article: "" })}>${entry.text}</span> ${entry.evidence.map((e) => html`${sourceLink(view, e)} `)}${
    said.length > 0 && html`<span class="aside worked" dir="auto">${said.join("; ")}</span>`
  }</div></li>`;
}

/** When: the days of the story to scale, and every entry as a list with the same numbers. */
export function timelineSection(view: View): Markup {
  const { timeline } = view.dossier;
  if (timeline.length === 0) return NOTHING;
  const scale = scaleOf(view.dossier);
  return html`<section aria-labelledby="when"><h2 id="when">When</h2>
${scale !== null && picture(view, scale)}
<p class="legend"><span><b class="dot solid" aria-hidden="true"></b> a day</span> <span><b class="bar" aria-hidden="true"></b> within these days</span> <span><b class="dot outline" aria-hidden="true"></b> planned</span> <span>dates too far off for the picture stand in the list</span></p>
<ol class="timeline">${timeline.map((t, i) => entryItem(view, t, i))}</ol></section>`;
}
