import type { Span } from "../../model/span.ts";

/** A stretch between quotation marks, marks included. Offsets are UTF-16 code units into the article's text. */
export interface Marked extends Span {
  /** "unclosed": the paragraph ends first; the region then ends with the paragraph. */
  readonly closed: boolean;
  readonly single: boolean;
}

/** Straight single marks before these are apostrophes: 'em, 'til, '90s. General English usage. */
const ELISION = /^(em|til|tis|twas|cause|n|bout|round|tude|cos|s|ll|re|ve|d|t|m)\b|^\d0s/i;
const LONGEST_ELISION = 6;

type Kind = "double" | "guillemet" | "low" | "single";
interface Mark {
  readonly at: number;
  readonly length: number;
  readonly kind: Kind;
  /** A bit set: 1 can open, 2 can close, 4 closes even after an "s". */
  readonly can: number;
}
const OPEN = 1;
const CLOSE = 2;
const SURELY = 4;

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const isSpace = (c: string | undefined): boolean => c === undefined || /[\s\u00a0]/.test(c);

function doubleMark(text: string, at: number, length: number, from: number, to: number): Mark {
  const before = at > from ? text[at - 1] : undefined;
  const after = at + length < to ? text[at + length] : undefined;
  const left = isSpace(before) || /[([{—–-]/.test(before ?? "");
  const right = isSpace(after) || /[.,;:!?)\]—–-]/.test(after ?? "");
  return { at, length, kind: "double", can: left && !right ? OPEN : right && !left ? CLOSE : OPEN | CLOSE };
}

function singleMark(text: string, at: number, from: number, to: number): Mark | null {
  const c = text[at];
  const before = at > from ? text[at - 1] : undefined;
  const after = at + 1 < to ? text[at + 1] : undefined;
  if (c === "‘") return isSpace(after) ? null : { at, length: 1, kind: "single", can: OPEN };
  if (isWord(before) && isWord(after)) return null;
  if (c === "'" && !isWord(before) && /[.,!?…:;—–-]/.test(before ?? "") === false) {
    if (isSpace(after) || ELISION.test(text.slice(at + 1, at + 1 + LONGEST_ELISION))) return null;
    return { at, length: 1, kind: "single", can: OPEN };
  }
  if (isWord(after) || isSpace(before)) return null;
  const sure = /[.,!?…;:”"]/.test(before ?? "") || before !== "s";
  return { at, length: 1, kind: "single", can: sure ? CLOSE | SURELY : CLOSE };
}

function marksOf(text: string, span: Span): Mark[] {
  const out: Mark[] = [];
  const mark = /["“”„‟«»‹›‘’'`]/g;
  // In the paragraph alone: from a place in the whole text a paragraph without marks would be searched on to the text's end.
  const own = text.slice(span.start, span.end);
  for (let m = mark.exec(own); m !== null; m = mark.exec(own)) {
    const at = span.start + m.index;
    const c = m[0];
    const pair = text[at + 1] === c && at + 1 < span.end;
    if (c === '"') out.push(doubleMark(text, at, 1, span.start, span.end));
    else if ((c === "'" || c === "`" || c === "’" || c === "‘") && pair) {
      // Two single marks stand for a double one.
      out.push(doubleMark(text, at, 2, span.start, span.end));
      mark.lastIndex = m.index + 2;
    } else if (c === "“" || c === "‟") out.push({ at, length: 1, kind: "double", can: OPEN });
    else if (c === "”") {
      // Now and then a closing mark is typed where one opens.
      const opens = isSpace(at > span.start ? text[at - 1] : undefined) && isWord(text[at + 1]);
      out.push({ at, length: 1, kind: "double", can: opens ? OPEN | CLOSE : CLOSE });
    } else if (c === "„") out.push({ at, length: 1, kind: "double", can: OPEN });
    else if (c === "«" || c === "‹") out.push({ at, length: 1, kind: "guillemet", can: OPEN });
    else if (c === "»" || c === "›") out.push({ at, length: 1, kind: "guillemet", can: CLOSE });
    else if (c !== "`") {
      const s = singleMark(text, at, span.start, span.end);
      if (s) out.push(s);
    }
  }
  return out;
}

/** For each mark, the number of the first single mark after it that closes surely (at all where none does); -1 for none. */
function nextCloser(marks: readonly Mark[]): Int32Array {
  const out = new Int32Array(marks.length).fill(-1);
  let sure = -1;
  let any = -1;
  for (let i = marks.length - 1; i >= 0; i--) {
    out[i] = sure >= 0 ? sure : any;
    if (marks[i].kind !== "single") continue;
    if (marks[i].can & SURELY) sure = i;
    else if (marks[i].can & CLOSE) any = i;
    // A new single opening: what closes later belongs to it.
    if (marks[i].can & OPEN) {
      sure = -1;
      any = -1;
    }
  }
  return out;
}

/** A paragraph this long (in code units) that opens with a single mark is a quotation that goes on, not an elided word. */
const LONG_PARAGRAPH = 40;
const CAPITAL = /^[[(]?\p{Lu}/u;
/** How many marks are looked through for the one that closes a single mark: keeps hostile text linear. */
const WALK = 64;

/** The number of the mark that closes the single mark `i`, with others nested in between; -1 for none. */
function closingOf(marks: readonly Mark[], closer: Int32Array, i: number): number {
  let depth = 1;
  for (let j = i + 1; j < marks.length && j <= i + WALK; j++) {
    const m = marks[j];
    if (m.kind !== "single") continue;
    if (m.can & OPEN) depth += closer[j] >= 0 ? 1 : 0;
    else if (m.can & SURELY || closer[j - 1] === j) {
      depth--;
      if (depth === 0) return j;
    }
  }
  return closer[i];
}

/**
 * Stretches between quotation marks in one paragraph: straight, curly, single, guillemets, doubled single marks; the outermost only, since a
 * quotation inside a quotation belongs to it. A mark that opens and is not closed runs to the end of the paragraph; a single mark that is not
 * closed is an apostrophe. Linear in the length of the paragraph.
 */
export function findMarked(text: string, paragraph: Span): readonly Marked[] {
  const marks = marksOf(text, paragraph);
  const closer = nextCloser(marks);
  const out: Marked[] = [];
  let open: Mark | null = null;
  let closesAt = -1;
  for (let i = 0; i < marks.length; i++) {
    const m = marks[i];
    if (open === null) {
      if (!(m.can & OPEN)) continue;
      if (m.kind === "single") {
        closesAt = closingOf(marks, closer, i);
        // Where quotations run over paragraphs each opens with a mark and only the last one closes.
        if (
          closesAt < 0 &&
          !(m.at === paragraph.start && paragraph.end - paragraph.start >= LONG_PARAGRAPH && CAPITAL.test(text.slice(m.at + 1, m.at + 3)))
        )
          continue;
      }
      open = m;
      continue;
    }
    const closes: boolean = open.kind === "single" ? i === closesAt : m.kind === open.kind && (m.can & CLOSE) !== 0;
    if (closes) {
      out.push({ start: open.at, end: m.at + m.length, closed: true, single: open.kind === "single" });
      open = null;
    } else if (m.kind === open.kind && m.kind === "double" && m.at > open.at + open.length && text[m.at] !== "“") {
      // A straight mark that can only open: the one before was never closed.
      out.push({ start: open.at, end: endBefore(text, m.at, open.at), closed: false, single: false });
      open = m;
    }
  }
  if (open !== null) out.push({ start: open.at, end: paragraph.end, closed: false, single: open.kind === "single" });
  // A quotation over several paragraphs whose last one lost the mark that opens it.
  const first = marks[0];
  if (first !== undefined && first.kind === "double" && first.can === CLOSE && first.at + first.length >= paragraph.end - 1)
    out.unshift({ start: paragraph.start, end: first.at + first.length, closed: true, single: false });
  return out;
}

function endBefore(text: string, at: number, start: number): number {
  let end = at;
  while (end > start + 1 && isSpace(text[end - 1])) end--;
  return end;
}
