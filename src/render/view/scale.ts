import type { Dossier } from "../../model/dossier.ts";
import { calendar, daysOf } from "./days.ts";

/** A stretch of days drawn to scale, and what falls on it. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Days that get a tick, and whether the tick carries a date. */
  readonly ticks: readonly { readonly day: number; readonly label: string | null }[];
}

/** Background further than this from the days of publication is listed, not drawn: it would press the story into one dot. */
const NEAR_DAYS = 45;
/** A line carries about this many dates before they touch. */
const MOST_LABELS = 9;
const SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The days of an entry as far as the picture can show them; null where it lies outside. */
export function onScale(scale: Scale, edtf: string): { readonly from: number; readonly to: number } | null {
  const days = daysOf(edtf);
  if (days === null || (days.from === null && days.to === null)) return null;
  const from = days.from ?? days.to ?? 0;
  const to = days.to ?? days.from ?? 0;
  if (from < scale.from || to > scale.to) return null;
  return { from, to };
}

function ticksOf(from: number, to: number): Scale["ticks"] {
  const days = to - from + 1;
  const step = Math.max(1, Math.ceil(days / MOST_LABELS));
  // Every day has a tick as long as ticks stay apart; beyond that, weeks and months.
  const tickStep = days <= 70 ? 1 : days <= 400 ? 7 : step;
  const out: { day: number; label: string | null }[] = [];
  let month = -1;
  for (let day = from; day <= to; day += tickStep) {
    const labelled = (day - from) % (Math.ceil(step / tickStep) * tickStep) === 0;
    const c = calendar(day);
    out.push({ day, label: labelled ? (c.month === month ? `${c.day}` : `${c.day} ${SHORT_MONTHS[c.month - 1]}`) : null });
    if (labelled) month = c.month;
  }
  return out;
}

/** The days around publication, with room for the entries near them; null where no day of publication or event is known. */
export function scaleOf(dossier: Dossier): Scale | null {
  const published = dossier.articles
    .flatMap((a) => [a.published.earliest, a.published.latest])
    .flatMap((d) => daysOf(d?.slice(0, 10) ?? "x")?.from ?? []);
  const entries = dossier.timeline.flatMap((t) => {
    const days = daysOf(t.date);
    return days === null || days.from === null || days.to === null || days.to - days.from > NEAR_DAYS
      ? []
      : [{ from: days.from, to: days.to }];
  });
  const centre = published.length > 0 ? published : entries.map((e) => e.from);
  if (centre.length === 0) return null;
  const sorted = [...centre].sort((a, b) => a - b);
  // The middle day of publication: one wrongly dated report does not stretch the picture.
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const near = [...entries, ...published.map((d) => ({ from: d, to: d }))].filter(
    (e) => e.from >= middle - NEAR_DAYS && e.to <= middle + NEAR_DAYS,
  );
  const from = Math.min(middle, ...near.map((e) => e.from)) - 1;
  const to = Math.max(middle, ...near.map((e) => e.to)) + 1;
  return { from, to, ticks: ticksOf(from, to) };
}
