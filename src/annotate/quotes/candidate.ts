import type { QuoteCandidate } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";

/** A quote as settled, before its spans are cut to shape. */
export interface Draft {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly sourceKind: QuoteCandidate["sourceKind"];
  readonly confidence: number;
  readonly rule: string;
  readonly unmarked?: boolean;
}

/** Parts of a content this near to each other (in code units), with white space between, are joined. */
const WIDEST_GAP = 8;
const OPENS = /["“‘«'„‹(\p{L}\p{N}$£€#@[]/u;

/** Cuts `take` out of `spans`. */
function without(spans: readonly Span[], take: readonly Span[]): Span[] {
  let out = [...spans];
  for (const t of take) {
    out = out.flatMap((s) => {
      if (t.end <= s.start || s.end <= t.start) return [s];
      return [
        { start: s.start, end: t.start },
        { start: t.end, end: s.end },
      ].filter((x) => x.end > x.start);
    });
  }
  return out;
}

/** Without white space, commas and dashes at the ends; quotation marks, and a stop before a closing mark, stay. */
function tidy(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && !OPENS.test(text[start])) start++;
  while (end > start && /[\s,;:–—-]/.test(text[end - 1])) end--;
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** Share of the letters and digits of `spans` that stand in marked stretches (sorted, not overlapping). */
function shareInMarks(text: string, spans: readonly Span[], marked: readonly Span[]): number {
  let inside = 0;
  for (const s of spans) {
    for (let m = firstEndingAfter(marked, s.start); m < marked.length && marked[m].start < s.end; m++)
      inside += lettersIn(text, Math.max(s.start, marked[m].start), Math.min(s.end, marked[m].end));
  }
  return inside === 0 ? 0 : inside / spans.reduce((n, s) => n + lettersIn(text, s.start, s.end), 0);
}

function lettersIn(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    // Any character beyond ASCII counts, but for the marks and dashes of general punctuation.
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || (c > 191 && (c < 0x2000 || c > 0x206f))) n++;
  }
  return n;
}

/** Number of the first of `marked` (sorted, not overlapping) that ends after a place. */
export function firstEndingAfter(marked: readonly Span[], at: number): number {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marked[middle].end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Content with more than this share of its letters between marks is a direct quotation: a stray "but" outside them makes none mixed. */
const DIRECT_SHARE = 0.9;

/** The finished candidate: content without cue and source, form told by the marks. Null where nothing is left. */
export function candidateOf(text: string, marked: readonly Span[], d: Draft): QuoteCandidate | null {
  const content = without(d.content, [...d.cue, ...d.source.filter(() => d.sourceKind !== "carried")])
    .map((s) => tidy(text, s))
    .filter((s) => s !== null)
    .reduce<Span[]>((all, s) => {
      // Parts with nothing but white space between them are one.
      const before = all.at(-1);
      if (
        before &&
        before.end <= s.start &&
        /^\s*$/.test(text.slice(before.end, Math.min(s.start, before.end + WIDEST_GAP))) &&
        s.start - before.end < WIDEST_GAP
      )
        all[all.length - 1] = { start: before.start, end: s.end };
      else all.push(s);
      return all;
    }, []);
  if (content.length === 0) return null;
  const share = shareInMarks(text, content, marked);
  const form = share > DIRECT_SHARE ? "direct" : share > 0 ? "mixed" : d.unmarked ? "unmarked" : "indirect";
  return {
    content,
    source: d.source,
    cue: d.cue,
    form,
    sourceKind: d.sourceKind,
    confidence: Math.round(d.confidence * 1000) / 1000,
    rule: d.rule,
  };
}
