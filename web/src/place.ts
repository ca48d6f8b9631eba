import type { Report, View } from "../../src/render/view/view.ts";

/** A place in an article of the story, as an address names it: "#a3-120-190", "#article-3", "#article-3-title". */
export interface Place {
  readonly report: Report;
  /** UTF-16 offsets into the article's text; null: the article as a whole. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** The place that an address's hash names; null where it names none of this story. */
export function placeOf(view: View, hash: string): Place | null {
  const spot = /^#a(\d+)-(\d+)-(\d+)$/.exec(hash);
  const whole = /^#article-(\d+)(?:-title)?$/.exec(hash);
  const number = Number(spot?.[1] ?? whole?.[1]);
  const report = view.reports.find((r) => r.number === number);
  if (report === undefined) return null;
  return { report, span: spot === null ? null : { start: Number(spot[2]), end: Number(spot[3]) } };
}
