import { overlaps, type Span } from "../../model/span.ts";
import type { DatedExpression } from "../../model/story.ts";

/**
 * The day on which words were said: the dated expression nearest to the cue in the cue's own sentence, outside the words themselves. EDTF; null where
 * none stands there. "Mora said on Tuesday that …" gives that Tuesday.
 */
export function saidOn(dates: readonly DatedExpression[], sentence: number, cue: Span | null, content: readonly Span[]): string | null {
  if (cue === null) return null;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const d of dates) {
    if (d.sentence !== sentence || d.edtf === null || (d.type !== "DATE" && d.type !== "TIME") || content.some((c) => overlaps(c, d)))
      continue;
    const distance = d.start >= cue.end ? d.start - cue.end : cue.start - d.end;
    if (distance < nearest) {
      best = d.edtf;
      nearest = distance;
    }
  }
  return best;
}
