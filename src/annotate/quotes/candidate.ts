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

const OPENS = /["“‘«'„‹(\p{L}\p{N}$£€#@[]/u;
const MARKS = /["“”‘’«»'„]/;

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

function shareInMarks(text: string, spans: readonly Span[]): number {
  let inside = 0;
  let all = 0;
  for (const s of spans) {
    let open = false;
    for (let i = s.start; i < s.end; i++) {
      const c = text[i];
      if (c === '"') open = !open;
      else if (c === "“" || c === "«" || (c === "‘" && !open)) open = true;
      else if (c === "”" || c === "»") open = false;
      else if (/[\p{L}\p{N}]/u.test(c)) {
        all++;
        if (open) inside++;
      }
    }
  }
  return all === 0 ? 0 : inside / all;
}

/** The finished candidate: content without cue and source, form told by the marks. Null where nothing is left. */
export function candidateOf(text: string, d: Draft): QuoteCandidate | null {
  const content = without(d.content, [...d.cue, ...d.source.filter(() => d.sourceKind !== "carried")])
    .map((s) => tidy(text, s))
    .filter((s) => s !== null);
  if (content.length === 0) return null;
  const form = d.unmarked ? "unmarked" : formOf(text, content);
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

function formOf(text: string, content: readonly Span[]): QuoteCandidate["form"] {
  const first = content[0];
  const whole = content.every((s) => MARKS.test(text[s.start]));
  const share = shareInMarks(text, content);
  if (whole && MARKS.test(text[first.start]) && share > 0.9) return "direct";
  return share > 0 ? "mixed" : "indirect";
}
