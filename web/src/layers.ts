/** A stretch of an article's text and what lies on it. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly T[];
}

/**
 * Cuts `text` at every boundary of the marks that lie in it, and at line breaks, which stand in no segment: the segments of each line, in
 * order. Offsets are UTF-16 code units; marks may overlap, and those outside the text are cut to it. Cost: marks × lengths they cover.
 */
export function linesOf<T extends { readonly start: number; readonly end: number }>(
  text: string,
  marks: readonly T[],
): readonly (readonly Segment<T>[])[] {
  const sorted = marks.filter((m) => m.end > m.start).sort((a, b) => a.start - b.start || b.end - a.end);
  const lines: Segment<T>[][] = [];
  let next = 0;
  let open: T[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const from = line.index;
    const to = from + line[0].length;
    while (next < sorted.length && sorted[next].start < to) open.push(sorted[next++]);
    open = open.filter((m) => m.end > from);
    const cuts = new Set([from, to]);
    for (const { start, end } of open) for (const at of [start, end]) if (at > from && at < to) cuts.add(at);
    const bounds = [...cuts].sort((a, b) => a - b);
    lines.push(
      bounds.slice(0, -1).map((start, i) => {
        const end = bounds[i + 1];
        return { start, end, text: text.slice(start, end), marks: open.filter((m) => m.start <= start && m.end >= end) };
      }),
    );
  }
  return lines;
}
