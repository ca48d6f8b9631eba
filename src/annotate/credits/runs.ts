import type { Span } from "../../model/span.ts";

/** A run of capitalised words that may name an outlet: "The Riverton Herald", "9to5example", "example.com". */
export interface Run extends Span {
  readonly text: string;
}

// A word of a name: capitalised, or digits and letters mixed, or a domain, or short with a hyphen ("r-tv"). No possessive 's.
const WORD = String.raw`(?:(?:[\p{L}\d][\p{L}\d-]{0,40}\.){1,3}(?:com|net|org|info|tv|io|me|co|[a-z]{2})(?![\p{L}\d])|(?:(?:\p{Lu}\.){2,5})|[\p{Lu}][\p{L}\d&-]{0,60}(?:!(?=\s))?|[\p{L}]{0,30}\d[\p{L}\d]{0,30}\p{L}[\p{L}\d]{0,30}|\p{Ll}{2,6}\d{1,3}(?![\p{L}\d])|\p{Ll}-\p{Ll}{2,4}(?![\p{L}\d-]))`;
const JOINER = `(?: (?:of|the|and|&|for|de|la|le|des|del|al|do|da|di|du))`;
const RUN = new RegExp(`(?<![\\p{L}\\d@#./])(?:[Tt]he )?${WORD}(?:${JOINER}{0,2} ${WORD}){0,7}`, "uy");
/** Words that open a sentence or phrase with a capital and belong to no name. */
const NOT_IN_NAME = /^(?:Citing|Quoting|As|In|On|At|From|By|For|With|But|And|When|While|After|Before|Speaking|Told|However|Meanwhile|Via) /;
const ARTICLE = /^[Tt]he /;

const isSmall = (c: number): boolean => c >= 0x61 && c <= 0x7a;
const isWordPart = (c: number): boolean => isSmall(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39);
const SPACE = 0x20;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const ASCII = 0x80;

/** Where a word in small ASCII letters from `i` on ends; `i` where none does, or where it goes on otherwise: "example.com", "r-tv". */
function plainEnd(text: string, i: number): number {
  let j = i;
  let end = text.charCodeAt(j);
  while (isSmall(end)) end = text.charCodeAt(++j);
  if (end === SPACE) return j;
  const after = text.charCodeAt(j + 1);
  const goesOn = end === DOT ? isWordPart(after) || after >= ASCII : end === HYPHEN || isWordPart(end) || end >= ASCII;
  return goesOn ? i : j;
}

/** Where a plain word from `i` on ends, if no run can begin with it; `i` where one can: "the Herald". */
function passed(text: string, i: number): number {
  const j = plainEnd(text, i);
  if (j !== i + 3 || !text.startsWith("the ", i)) return j;
  const next = plainEnd(text, i + 4);
  return next > i + 4 && !text.startsWith("the ", i + 4) ? j : i;
}

/**
 * Calls `found` with the matches of `RUN` in a stretch of text, in order: words that no run begins with are told by their letters, which is many times as
 * fast. They are told in the whole text, since a piece cut out of it costs more to look at letter by letter.
 */
function eachRun(text: string, { start, end }: Span, found: (match: RegExpExecArray) => void): void {
  let piece: string | null = null;
  for (let i = start; i < end; ) {
    const c = text.charCodeAt(i);
    if (c < ASCII) {
      const next = isWordPart(c) && !(i > start && isWordPart(text.charCodeAt(i - 1))) ? passed(text, i) : i + 1;
      if (next > i) {
        i = next;
        continue;
      }
    }
    piece ??= text.slice(start, end);
    RUN.lastIndex = i - start;
    const m = RUN.exec(piece);
    if (m) found(m);
    i += m ? m[0].length : (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
  }
}

/**
 * Runs of capitalised words in a stretch of a text, with offsets into that. Runs joined by "and" are given as a whole first and
 * then in parts.
 */
export function nameRuns(source: string, span: Span): readonly Run[] {
  const out: Run[] = [];
  const offset = span.start;
  eachRun(source, span, (m) => {
    let text = m[0];
    let at = m.index;
    for (let opener = NOT_IN_NAME.exec(text); opener; opener = NOT_IN_NAME.exec(text)) {
      text = text.slice(opener[0].length);
      at += opener[0].length;
    }
    const push = (t: string, i: number): void => {
      const the = ARTICLE.exec(t)?.[0].length ?? 0;
      if (t.length > the) out.push({ start: offset + i + the, end: offset + i + t.length, text: t.slice(the) });
    };
    push(text, at);
    if (text.includes(" and ")) {
      let from = 0;
      for (const part of text.split(" and ")) {
        push(part, at + from);
        from += part.length + " and ".length;
      }
    }
  });
  return out;
}
