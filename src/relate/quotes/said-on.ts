import type { ArticleId } from "../../model/article.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { DatedExpression } from "../../model/story.ts";

/** Dated expressions by article and sentence. */
export type DatesBySentence = ReadonlyMap<string, readonly DatedExpression[]>;

const placeOf = (article: ArticleId, sentence: number): string => `${article} ${sentence}`;

export function datesBySentence(dates: readonly DatedExpression[]): DatesBySentence {
  const out = new Map<string, DatedExpression[]>();
  for (const d of dates) {
    const place = placeOf(d.article, d.sentence);
    const list = out.get(place);
    if (list) list.push(d);
    else out.set(place, [d]);
  }
  return out;
}

/**
 * The day on which words were said: the dated expression nearest to the cue in the cue's own sentence, outside the words themselves. EDTF; null where
 * none stands there. "Mora said on Tuesday that …" gives that Tuesday.
 */
export function saidOn(
  dates: DatesBySentence,
  article: ArticleId,
  sentence: number,
  cue: Span | null,
  content: readonly Span[],
): string | null {
  if (cue === null) return null;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const d of dates.get(placeOf(article, sentence)) ?? []) {
    if (d.edtf === null || (d.type !== "DATE" && d.type !== "TIME") || content.some((c) => overlaps(c, d))) continue;
    const distance = d.start >= cue.end ? d.start - cue.end : cue.start - d.end;
    if (distance < nearest) {
      best = d.edtf;
      nearest = distance;
    }
  }
  return best;
}
