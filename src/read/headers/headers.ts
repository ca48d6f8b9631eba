import type { Removed } from "../../model/article.ts";
import type { DayOrder } from "../../model/day-order.ts";
import { bySpan, overlaps, type Span } from "../../model/span.ts";
import type { Doc, Line } from "../clean/doc.ts";
import type { Finding } from "../problem.ts";
import { dateLine } from "./date-line.ts";
import { dateline } from "./dateline.ts";
import { brokenDateline, bylineLine, fieldLine } from "./labels.ts";
import type { Header, HeaderRule, Zone } from "./rule.ts";

/** What headers inside a plain text say. */
export interface Headers {
  readonly date: { readonly value: string; readonly span: Span; readonly finding: Finding | null } | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly removed: readonly Removed[];
}

export const HEADER_RULES: readonly HeaderRule[] = [fieldLine, dateLine, bylineLine, brokenDateline, dateline];

/** Headers stand in the first lines; a line of so many words is the report. */
const TOP_LINES = 14;
const PROSE_WORDS = 18;
const BOTTOM_LINES = 3;

function zoneOf(lines: readonly Line[]): Omit<Zone, "order"> {
  const prose = lines.slice(0, TOP_LINES + 1).findIndex((line) => line.words >= PROSE_WORDS);
  const end = prose < 0 ? Math.min(TOP_LINES, lines.length) : prose;
  return {
    top: lines.slice(0, end),
    first: prose < 0 ? null : lines[prose],
    bottom: lines.slice(Math.max(end, lines.length - BOTTOM_LINES)),
  };
}

/**
 * Reads the headers that stand in a text: lines with date, byline, source or address above the report, a dateline before its first sentence,
 * "First published …" below it. What was read is marked in `removed` with reason "header"; the text stays.
 */
export function readHeaders(doc: Doc, order: DayOrder | null = null): Headers {
  const zone = { ...zoneOf(doc.lines), order };
  const found = HEADER_RULES.flatMap((rule) => rule(zone));
  const dated = found.filter((h) => h.date !== undefined).sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))[0]?.date;
  const first = (pick: (h: Header) => string | undefined): string | null => found.map(pick).find((v) => v !== undefined) ?? null;
  return {
    date: dated?.value ? { value: dated.value, span: dated.span, finding: dated.finding } : null,
    outlet: first((h) => h.outlet),
    byline: first((h) => h.byline),
    url: first((h) => h.url),
    title: first((h) => h.title),
    removed: markHeaders(found),
  };
}

function markHeaders(found: readonly Header[]): readonly Removed[] {
  const out: Removed[] = [];
  for (const { rule, spans } of found) {
    for (const { start, end } of spans) {
      if (!out.some((o) => overlaps(o, { start, end }))) out.push({ start, end, reason: "header", rule });
    }
  }
  return out.sort(bySpan);
}

const MAX_HEADLINE = 160;
const MIN_HEADLINE_WORDS = 3;

/**
 * The headline that a plain text begins with: its first line that is left, where it is short, unfinished and stands above longer prose; without the
 * marks of a Markdown heading.
 */
export function headlineIn(doc: Doc, removed: readonly Span[]): string | null {
  const lines = doc.lines.slice(0, TOP_LINES).filter((line) => !removed.some((r) => overlaps(r, line)));
  const [first, second, third] = lines;
  if (first === undefined || second === undefined) return null;
  const prose = [second, third].some((l) => l?.ended && l.words >= 12 && l.text.length > first.text.length);
  return prose && !/[.…:;,]["”’]?$/.test(first.text) && first.text.length <= MAX_HEADLINE && first.words >= MIN_HEADLINE_WORDS
    ? first.text.replace(/^#{1,6}\s+/, "")
    : null;
}
