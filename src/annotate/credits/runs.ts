import type { Span } from "../../model/span.ts";

/** A run of capitalised words that may name an outlet: "The Riverton Herald", "9to5example", "example.com". */
export interface Run extends Span {
  readonly text: string;
}

// A word of a name: capitalised, or digits and letters mixed, or a domain, or short with a hyphen ("r-tv"). No possessive 's.
const WORD = String.raw`(?:(?:[\p{L}\d][\p{L}\d-]{0,40}\.){1,3}(?:com|net|org|info|tv|io|me|co|[a-z]{2})(?![\p{L}\d])|(?:(?:\p{Lu}\.){2,5})|[\p{Lu}][\p{L}\d&-]{0,60}(?:!(?=\s))?|[\p{L}]{0,30}\d[\p{L}\d]{0,30}\p{L}[\p{L}\d]{0,30}|\p{Ll}{2,6}\d{1,3}(?![\p{L}\d])|\p{Ll}-\p{Ll}{2,4}(?![\p{L}\d-]))`;
const JOINER = `(?: (?:of|the|and|&|for|de|la|le|des|del|al|do|da|di|du))`;
const RUN = new RegExp(`(?<![\\p{L}\\d@#./])(?:[Tt]he )?${WORD}(?:${JOINER}{0,2} ${WORD}){0,7}`, "gu");
/** Words that open a sentence or phrase with a capital and belong to no name. */
const NOT_IN_NAME = /^(?:Citing|Quoting|As|In|On|At|From|By|For|With|But|And|When|While|After|Before|Speaking|Told|However|Meanwhile|Via) /;
const ARTICLE = /^[Tt]he /;

/**
 * Runs of capitalised words in a piece of text, with offsets into the whole text. Runs joined by "and" are given as a whole first and
 * then in parts.
 */
export function nameRuns(piece: string, offset: number): readonly Run[] {
  const out: Run[] = [];
  for (const m of piece.matchAll(RUN)) {
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
  }
  return out;
}
