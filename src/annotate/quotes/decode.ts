import { type Attribution, attributionOf, cueShare, sourceOf } from "./attribution.ts";
import type { Choice } from "./choice.ts";
import { closesSentence } from "./closing.ts";
import type { Model } from "./model.ts";
import type { Unit } from "./units.ts";
import { columns, POS, type View, viewOf } from "./view.ts";

/** Below this a word is no cue. Chosen on PolNeAR dev for the F1 of contents. */
export const LEAST_CUE_SHARE = 0.35;

/** What a clause that closes its sentence is worth, at least. */
const CLOSING_SHARE = 0.9;

export interface Decoded {
  readonly attributions: readonly Attribution[];
  /** A cue at the unit's end, whose content is to follow: "She went on:". */
  readonly open: { readonly cue: number; readonly source: Choice; readonly share: number } | null;
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

/** Units of up to so many tokens are read in one room, one after the other. */
const ROOM = 1024;
const room = columns(ROOM);

/** The attributions of one unit, surest cue first; none inside another's content. */
export function decode(model: Model, unit: Unit, least = LEAST_CUE_SHARE): Decoded {
  const view = viewOf(unit, model.classOf, unit.tokens.length <= ROOM ? room : undefined);
  const words = cueWords(view)
    .map((i) => {
      const closing = closesSentence(view, i);
      const share = cueShare(model.weights, view, i);
      return { i, closing, share: closing ? Math.max(share, CLOSING_SHARE) : share };
    })
    .filter((w) => w.share >= least)
    .sort((a, b) => Number(b.closing) - Number(a.closing) || b.share - a.share || a.i - b.i);
  const out: Attribution[] = [];
  for (const { i, share, closing } of words) {
    if (out.some((a) => inside(i, a.content))) continue;
    const found = attributionOf(model.weights, view, i, share, closing);
    if (!found) continue;
    const content = found.content.filter((r) => !out.some((a) => cross([r], a.content)));
    if (content.length === 0) continue;
    if (out.some((a) => inside(a.cue, content))) continue;
    out.push({ ...found, content });
  }
  return { attributions: out.sort((a, b) => a.cue - b.cue), open: openCue(model, view, out) };
}

/** Below this the last cue word before a colon announces nothing. A colon before a quotation says most already. */
const LEAST_OPEN_SHARE = 0.1;

function openCue(model: Model, v: View, taken: readonly Attribution[]): Decoded["open"] {
  const end = v.size - 1;
  if (end < 0 || v.unit.inMarked[end] >= 0) return null;
  const colon = v.unit.tokens[end].text === ":";
  const word = colon || v.unit.tokens[end].text === "," ? end - 1 : end;
  let found: Decoded["open"] = null;
  const least = colon ? LEAST_OPEN_SHARE : LEAST_CUE_SHARE;
  for (const i of colon ? cueWords(v) : v.cue[word] === 4 && v.unit.inMarked[word] < 0 ? [word] : []) {
    if (v.pos[i] === POS.PUNCT || taken.some((a) => inside(i, a.content))) continue;
    const share = cueShare(model.weights, v, i);
    if (share >= least && (found === null || share >= found.share)) found = { cue: i, source: { side: "none", from: -1, to: -1 }, share };
  }
  return found && { ...found, source: sourceOf(model.weights, v, found.cue).choice };
}
