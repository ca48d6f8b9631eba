import type { Sentence, Token } from "../model/annotated.ts";
import type { Span } from "../model/span.ts";
import { parse } from "./nlp.ts";

/** Abbreviations after which a full stop does not end a sentence, when a name or number follows. General English usage. */
const BEFORE_NAME =
  /^(mr|mrs|ms|dr|drs|prof|gen|col|lt|sgt|capt|cmdr|maj|adm|sen|rep|gov|pres|rev|hon|st|mt|ft|fr|no|nos|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|est|fig|vol|pp?|art|det|supt|insp|messrs|mme|mlle|sr|jr)\.?$/i;
const INITIAL = /^\p{Lu}\.?$/u;
const CLOSING = /^["”’»)\]'›]+$/;
const OPENER = /^["“‘«([‹']/;
const ENDS = /[.!?…:;]["”’»)\]'›]*$/;

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
      const stop = text.lastIndexOf(". ", end);
      const space = text.lastIndexOf(" ", end);
      end = stop > start + PIECE_LIMIT / 2 ? stop + 2 : space > start ? space + 1 : end;
    }
    out.push({ start, end });
    start = end;
  }
  return out;
}

interface Draft {
  tokens: Token[];
}

const last = (d: Draft): Token => d.tokens[d.tokens.length - 1];

/** Joins what the library breaks wrongly: closing marks, abbreviations, initials, a break before a small letter. */
function join(text: string, drafts: Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const before = out.at(-1);
    if (!before) {
      out.push(draft);
      continue;
    }
    // Closing marks belong to the sentence that they close.
    let moved = 0;
    const glued = (): boolean => draft.tokens[moved].start === last(before).end;
    while (
      moved < draft.tokens.length &&
      CLOSING.test(draft.tokens[moved].text) &&
      (glued() || /[”’»)\]›]/.test(draft.tokens[moved].text))
    ) {
      before.tokens.push(draft.tokens[moved]);
      moved++;
    }
    const rest = draft.tokens.slice(moved);
    if (rest.length === 0) continue;
    const end = last(before);
    const word = end.text === "." ? (before.tokens.at(-2) ?? end) : end;
    const first = rest[0].text;
    const wrong =
      (/\.$/.test(end.text) &&
        (BEFORE_NAME.test(word.text) || (INITIAL.test(word.text) && before.tokens.length > 1)) &&
        /^[\p{Lu}\d]/u.test(first)) ||
      (/^\p{Ll}/u.test(first) && !OPENER.test(first) && moved === 0 && !/[!?]$/.test(end.text)) ||
      (moved > 0 && /^\p{Ll}/u.test(first)) ||
      (moved > 0 && /^[,;–—-]/.test(first)) ||
      !ENDS.test(text.slice(before.tokens[0].start, end.end));
    if (wrong) before.tokens.push(...rest);
    else out.push({ tokens: rest });
  }
  return out;
}

/** Cuts what the library leaves whole: "… said.“Next …", "… quote.” Next …", "… moved on.Then …". */
function cut(text: string, draft: Draft): Draft[] {
  const out: Draft[] = [];
  let from = 0;
  const t = draft.tokens;
  for (let i = 1; i < t.length - 1; i++) {
    const here = t[i];
    const next = t[i + 1];
    const stop = /^[.!?…]+$/.test(here.text) || (CLOSING.test(here.text) && /^[.!?…]+$/.test(t[i - 1].text) && t[i - 1].end === here.start);
    if (!stop) continue;
    if (here.text === "." && (BEFORE_NAME.test(t[i - 1].text) || INITIAL.test(t[i - 1].text))) continue;
    const opensQuote = /^[“‘«]/.test(next.text) || (/^["']$/.test(next.text) && next.start > here.end);
    const starts = /^\p{Lu}\p{Ll}/u.test(next.text) || /^(I|A)$/.test(next.text) || opensQuote;
    if (starts && (next.start > here.end || /\p{L}/u.test(t[i - 1].text) || CLOSING.test(here.text))) {
      out.push({ tokens: t.slice(from, i + 1) });
      from = i + 1;
    }
  }
  out.push({ tokens: t.slice(from) });
  return out.filter((d) => d.tokens.length > 0 && text.length > 0);
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
      const drafts = breaks.map(([a, b]) => ({ tokens: tokens.slice(a, b) }));
      for (const draft of join(text, drafts).flatMap((d) => cut(text, d))) {
        out.push({ start: draft.tokens[0].start, end: last(draft).end, index: out.length, paragraph: number, tokens: draft.tokens });
      }
    }
  });
  return out;
}
