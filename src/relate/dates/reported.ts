import type { AnnotatedArticle } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** How far from its cue a day still says when the words were said, in UTF-16 code units: "told reporters in the capital on Tuesday". */
const REACH = 60;

/**
 * For each time expression inside quoted or reported words (by its number in `dates`): the expression that says on which day they were
 * said. `"Nobody was hurt this morning," she said on Tuesday.` gives that Tuesday for "this morning". `tellsDay`: numbers of the
 * expressions that name a day.
 */
export function saidOnDays({ dates, quotes, sentences }: AnnotatedArticle, tellsDay: ReadonlySet<number>): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  const inSentence = new Map<number, number[]>();
  for (const i of tellsDay) append(inSentence, dates[i].sentence, i);
  const places = [...inSentence.keys()].flatMap((s) => sentences[s] ?? []).sort((a, b) => a.start - b.start);
  if (places.length === 0) return out;
  for (const { content, cue } of quotes) {
    const [first] = cue;
    const sentence = first === undefined ? undefined : places[lastBefore(places, first.start)];
    if (sentence === undefined || first.start >= sentence.end) continue;
    let said: number | null = null;
    let nearest = REACH;
    for (const i of inSentence.get(sentence.index) ?? []) {
      const d = dates[i];
      if (content.some((c) => overlaps(c, d))) continue;
      const distance = Math.max(0, ...cue.map((c) => Math.max(d.start - c.end, c.start - d.end)));
      if (distance >= nearest) continue;
      nearest = distance;
      said = i;
    }
    if (said === null) continue;
    for (const c of content) {
      for (let i = lastBefore(dates, c.start - 1) + 1; i < dates.length && dates[i].start < c.end; i++)
        if (dates[i].end <= c.end) out.set(i, said);
    }
  }
  return out;
}

/** Number of the last of sorted spans that starts at or before a place; -1 where none does. */
function lastBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
