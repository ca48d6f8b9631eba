import { type Span, trimSpan } from "../model/span.ts";

/**
 * Paragraphs: runs between line breaks, without white space at their ends. A line break always ends a paragraph, so that
 * headlines, captions and lists are never glued to the text after them. Parts inside `without` (sorted spans) are cut out.
 */
export function splitParagraphs(text: string, without: readonly Span[] = []): readonly Span[] {
  const out: Span[] = [];
  const push = (start: number, end: number): void => {
    const line = /[^\n\r\u2028\u2029\u0085]+/g;
    line.lastIndex = start;
    for (let m = line.exec(text); m !== null && m.index < end; m = line.exec(text)) {
      const span = trimSpan(text, { start: m.index, end: Math.min(end, m.index + m[0].length) });
      if (span) out.push(span);
    }
  };
  let from = 0;
  for (const gap of without) {
    if (gap.start > from) push(from, gap.start);
    from = Math.max(from, gap.end);
  }
  push(from, text.length);
  return out;
}
