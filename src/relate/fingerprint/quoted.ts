import type { AnnotatedArticle } from "../../model/annotated.ts";
import { bySpan, type Span } from "../../model/span.ts";

/** Longest quotation that a pair of marks is believed for; a mark that nothing closes ends with its paragraph. */
const LONGEST_QUOTE = 1_500;
// An opening mark stands at the start of a word, a closing one at the end of a word or stop; ' and ’ inside words are apostrophes.
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/“/g, /”/g],
  [/(?<![\p{L}\p{N}])"(?=\S)/gu, /(?<=\S)"/g],
  [/«/g, /»/g],
  [/(?<![\p{L}\p{N}])[‘'`](?=[\p{L}\p{N}])/gu, /(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/gu],
];
// "… what somebody posts. — Ann Lee (@annlee) January 5, 2018"
const POST = /[—–-] [^()\n]{1,60} \(@\w{1,30}\)/g;

/**
 * Parts of an article that are somebody's words rather than its own: quotations between marks, quotation candidates, and public posts
 * set into the text. Many articles print the same ones without copying each other. Sorted, not overlapping.
 */
export function quotedSpans({ article, paragraphs, quotes }: AnnotatedArticle): readonly Span[] {
  const spans: Span[] = quotes.filter((q) => q.form !== "indirect").flatMap((q) => q.content);
  for (const paragraph of paragraphs) {
    const piece = article.text.slice(paragraph.start, paragraph.end);
    for (const m of piece.matchAll(POST)) spans.push({ start: paragraph.start, end: paragraph.start + m.index + m[0].length });
    for (const [open, close] of PAIRS) {
      let from = 0;
      for (;;) {
        open.lastIndex = from;
        const a = open.exec(piece);
        if (a === null) break;
        close.lastIndex = a.index + 1;
        const b = close.exec(piece);
        const single = /[‘'`]/.test(a[0]);
        const end = b && b.index - a.index <= LONGEST_QUOTE ? b.index + 1 : null;
        if (end === null) {
          // A quotation over several paragraphs is closed in the last one only. A single mark may be an apostrophe.
          if (!single)
            spans.push({ start: paragraph.start + a.index, end: paragraph.start + Math.min(piece.length, a.index + LONGEST_QUOTE) });
          else if (/^[‘'`]/.test(piece) && a.index === 0) spans.push(paragraph);
          if (!single || b === null) break;
          from = a.index + 1;
          continue;
        }
        spans.push({ start: paragraph.start + a.index, end: paragraph.start + end });
        from = end;
      }
    }
  }
  return merge(spans);
}

function merge(spans: Span[]): readonly Span[] {
  spans.sort(bySpan);
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
