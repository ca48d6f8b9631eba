import type { Sentence, Token } from "../model/annotated.ts";
import type { Span } from "../model/span.ts";
import { parse } from "./nlp.ts";

/** Abbreviations after which a full stop does not end a sentence, when a name or number follows. General English usage. */
const BEFORE_NAME =
  /^(mr|mrs|ms|dr|drs|prof|gen|col|lt|sgt|capt|cmdr|maj|adm|sen|rep|gov|pres|rev|hon|st|mt|ft|fr|no|nos|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|est|fig|vol|pp?|art|det|supt|insp|messrs|mme|mlle|sr|jr)\.?$/i;
const INITIAL = /^\p{Lu}\.?$/u;
const CLOSING = /^["”’»)\]'›]+$/;
const OPENER = /^["“‘«([‹']/;
const STOP = /^[.!?…]+$/;
const ENDS = ".!?…:;";
const CLOSING_MARKS = "\"”’»)]'›";
/** More marks than this close no sentence: keeps the look back short. */
const MOST_CLOSING = 16;

/** Longest piece handed to the NLP library at once: its cost per token stays flat below this. */
const PIECE_LIMIT = 8_000;

/** Cuts an over-long paragraph at spaces, so that cost stays linear on hostile input. */
function pieces(text: string, paragraph: Span): readonly Span[] {
  if (paragraph.end - paragraph.start <= PIECE_LIMIT) return [paragraph];
  const out: Span[] = [];
  let start = paragraph.start;
  while (start < paragraph.end) {
    let end = Math.min(paragraph.end, start + PIECE_LIMIT);
    if (end < paragraph.end) {
      // In this piece alone: in the whole text the search would go back to its beginning where there is none.
      const piece = text.slice(start, end + 2);
      const stop = start + piece.lastIndexOf(". ", PIECE_LIMIT);
      const space = start + piece.lastIndexOf(" ", PIECE_LIMIT);
      end = stop > start + PIECE_LIMIT / 2 ? stop + 2 : space > start ? space + 1 : end;
    }
    out.push({ start, end });
    start = end;
  }
  return out;
}

/** Tokens of a piece from `from` up to `to`. */
interface Draft {
  from: number;
  to: number;
}

/** A straight mark opens or closes by what stands beside it; where both sides are glued to it, by the marks before it in the paragraph. */
function opensGlued(tokens: readonly Token[], i: number, straight: Uint8Array | null): boolean {
  if (straight === null || tokens[i].text !== '"' || straight[i] !== 0) return false;
  return i > 0 && i + 1 < tokens.length && tokens[i - 1].end === tokens[i].start && tokens[i].end === tokens[i + 1].start;
}

/** For each token whether the number of straight double marks before it is odd; null where there are none. */
function straightMarks(tokens: readonly Token[]): Uint8Array | null {
  if (!tokens.some((t) => t.text === '"')) return null;
  let odd = 0;
  const out = new Uint8Array(tokens.length);
  tokens.forEach((t, i) => {
    out[i] = odd;
    if (t.text === '"') odd ^= 1;
  });
  return out;
}

/** Whether the text up to the end of a token ends as a sentence does: a stop, then closing marks. */
function endsHere(text: string, start: number, end: number): boolean {
  let i = end - 1;
  for (const least = Math.max(start, end - MOST_CLOSING); i >= least && CLOSING_MARKS.includes(text[i]); i--);
  return i >= start && ENDS.includes(text[i]);
}

/** Joins what the library breaks wrongly: closing marks, abbreviations, initials, a break before a small letter. */
function join(
  text: string,
  tokens: readonly Token[],
  breaks: readonly (readonly [number, number])[],
  straight: Uint8Array | null,
): Draft[] {
  const out: Draft[] = [];
  for (const [from, to] of breaks) {
    const before = out.at(-1);
    if (!before) {
      out.push({ from, to });
      continue;
    }
    // Closing marks belong to the sentence that they close.
    let first = from;
    // An opening mark that the library leaves behind belongs to what it opens.
    if (
      opensGlued(tokens, from - 1, straight) &&
      from - 1 > before.from &&
      endsHere(text, tokens[before.from].start, tokens[from - 2].end)
    ) {
      before.to = from - 1;
      out.push({ from: from - 1, to });
      continue;
    }
    while (
      first < to &&
      CLOSING.test(tokens[first].text) &&
      !opensGlued(tokens, first, straight) &&
      (tokens[first].start === tokens[first - 1].end || /[”’»)\]›]/.test(tokens[first].text))
    )
      first++;
    before.to = first;
    if (first === to) continue;
    const moved = first > from;
    const end = tokens[first - 1];
    const word = end.text === "." && first - 2 >= before.from ? tokens[first - 2] : end;
    const opening = tokens[first].text;
    const wrong =
      (/\.$/.test(end.text) &&
        (BEFORE_NAME.test(word.text) || (INITIAL.test(word.text) && first - before.from > 1)) &&
        /^[\p{Lu}\d]/u.test(opening)) ||
      (/^\p{Ll}/u.test(opening) && !OPENER.test(opening) && !moved && !/[!?]$/.test(end.text)) ||
      (moved && /^\p{Ll}/u.test(opening)) ||
      (moved && /^[,;–—-]/.test(opening)) ||
      !endsHere(text, tokens[before.from].start, end.end);
    if (wrong) before.to = to;
    else out.push({ from: first, to });
  }
  return out;
}

/** Whether a token begins with an ASCII letter or digit: it is neither a stop nor a mark. */
function beginsWord(text: string): boolean {
  const c = text.charCodeAt(0);
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39);
}

/** Cuts what the library leaves whole: "… said.“Next …", "… quote.” Next …", "… moved on.Then …". */
function cut(tokens: readonly Token[], draft: Draft, straight: Uint8Array | null, out: Draft[]): void {
  let from = draft.from;
  for (let i = draft.from + 1; i < draft.to - 1; i++) {
    const here = tokens[i];
    if (beginsWord(here.text)) continue;
    const before = tokens[i - 1];
    const closing = CLOSING.test(here.text) && !opensGlued(tokens, i, straight);
    if (!STOP.test(here.text) && !(closing && before.end === here.start && STOP.test(before.text))) continue;
    if (here.text === "." && (BEFORE_NAME.test(before.text) || INITIAL.test(before.text))) continue;
    const next = tokens[i + 1];
    const glued = opensGlued(tokens, i + 1, straight);
    const opensQuote = /^[“‘«]/.test(next.text) || (/^["']$/.test(next.text) && next.start > here.end) || glued;
    const starts = opensQuote || /^\p{Lu}\p{Ll}/u.test(next.text) || /^(I|A)$/.test(next.text);
    if (starts && (next.start > here.end || /\p{L}/u.test(before.text) || closing)) {
      out.push({ from, to: i + 1 });
      from = i + 1;
    }
  }
  out.push({ from, to: draft.to });
}

/**
 * Sentences of each paragraph, in order: never across a line break, never between a sentence's end and the quotation mark that closes it.
 * A quotation of several sentences is several sentences. Method: the NLP library's breaks, joined and cut by the rules above.
 */
export function splitSentences(text: string, paragraphs: readonly Span[]): readonly Sentence[] {
  const out: Sentence[] = [];
  paragraphs.forEach((paragraph, number) => {
    for (const piece of pieces(text, paragraph)) {
      const { tokens, breaks } = parse(text, piece);
      const straight = straightMarks(tokens);
      const drafts: Draft[] = [];
      for (const draft of join(text, tokens, breaks, straight)) cut(tokens, draft, straight, drafts);
      for (const { from, to } of drafts) {
        const own = tokens.slice(from, to);
        out.push({ start: own[0].start, end: own[own.length - 1].end, index: out.length, paragraph: number, tokens: own });
      }
    }
  });
  return out;
}
