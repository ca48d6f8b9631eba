import type { Dossier } from "../../src/model/dossier.ts";
import { idOf } from "../../src/render/html/anchors.ts";
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

/** The line of a claim or quote that a hash names by its id in the dossier ("#c0a1…"), as searches know it; null where it names none. */
export function lineOf({ claims, quotes }: Dossier, hash: string): string | null {
  const at = (kind: "claim" | "quote", lines: readonly { readonly id: string }[]): string | null => {
    const index = lines.findIndex(({ id }) => hash === `#${id}`);
    return index < 0 ? null : `#${idOf(kind, index)}`;
  };
  return at("claim", claims) ?? at("quote", quotes);
}
