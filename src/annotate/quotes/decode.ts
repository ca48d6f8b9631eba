import { type Attribution, attributionOf, cueShare } from "./attribution.ts";
import type { Model } from "./model.ts";
import type { Unit } from "./units.ts";
import { POS, type View, viewOf } from "./view.ts";

/** Below this a word is no cue. Chosen on PolNeAR dev for the F1 of contents. */
export const LEAST_CUE_SHARE = 0.4;

export interface Decoded {
  readonly view: View;
  readonly attributions: readonly Attribution[];
}

/** Words that may be cues: outside marks, and seen as a cue at least twice where the model was fitted. */
export function cueWords(v: View): number[] {
  const out: number[] = [];
  for (let i = 0; i < v.size; i++) if (v.unit.inMarked[i] < 0 && v.cue[i] > 0 && v.pos[i] !== POS.AUX) out.push(i);
  return out;
}

const inside = (i: number, ranges: readonly (readonly [number, number])[]): boolean => ranges.some(([a, b]) => a <= i && i < b);
const cross = (a: readonly (readonly [number, number])[], b: readonly (readonly [number, number])[]): boolean =>
  a.some(([x, y]) => b.some(([p, q]) => x < q && p < y));

/** The attributions of one unit, surest cue first; none inside another's content. */
export function decode(model: Model, unit: Unit, least = LEAST_CUE_SHARE): Decoded {
  const view = viewOf(unit, model.classOf);
  const words = cueWords(view)
    .map((i) => ({ i, share: cueShare(model.weights, view, i) }))
    .filter((w) => w.share >= least)
    .sort((a, b) => b.share - a.share || a.i - b.i);
  const out: Attribution[] = [];
  for (const { i, share } of words) {
    if (out.some((a) => inside(i, a.content))) continue;
    const found = attributionOf(model.weights, view, i, share);
    if (!found) continue;
    const content = found.content.filter((r) => !out.some((a) => cross([r], a.content)));
    if (content.length === 0) continue;
    if (out.some((a) => inside(a.cue, content))) continue;
    out.push({ ...found, content });
  }
  return { view, attributions: out.sort((a, b) => a.cue - b.cue) };
}
