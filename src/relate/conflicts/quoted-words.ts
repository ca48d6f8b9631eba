import type { QuoteVariant } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import { spellingKey } from "./spelling.ts";

/** A word of a quotation; `key` is the same for other spellings. */
export interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly article: string;
}

/** Longest quotation compared, in words. */
const LONGEST = 150;

/** The words that a quotation prints, in order. */
export function wordsOf(evidence: readonly Evidence[], form: QuoteVariant["form"]): readonly Word[] {
  const out: Word[] = [];
  // Of words partly in marks only those count; a span without marks counts where none of the spans has any.
  const marked = form === "mixed" && evidence.some((e) => MARKS.test(e.text));
  for (const e of evidence) {
    // Brackets are the reporter's own words.
    const plain = e.text.replace(/\[[^\]]{0,80}\]|\([^()]{0,80}\)/g, (m) => " ".repeat(m.length));
    const text = marked ? markedOnly(plain) : plain;
    for (const m of text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) {
      if (out.length >= LONGEST) return out;
      const start = e.start + m.index;
      out.push({
        text: m[0],
        key: ORDINALS.get(m[0].toLowerCase()) ?? spellingKey(m[0].replace(/-/g, "")),
        start,
        end: start + m[0].length,
        article: e.article,
      });
    }
  }
  return out;
}

const MARKED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<!\p{L})[‘'][^‘]*?[’'](?!\p{L})/gu;
const MARKS = new RegExp(MARKED.source, "u");

/** The text with all that stands outside quotation marks blanked. */
function markedOnly(text: string): string {
  const keep = new Array<boolean>(text.length).fill(false);
  for (const m of text.matchAll(MARKED)) keep.fill(true, m.index, m.index + m[0].length);
  return Array.from({ length: text.length }, (_, i) => (keep[i] ? text[i] : " ")).join("");
}

/** "11th" and "eleventh" are one word in two spellings. */
const ORDINALS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, i) => [`${i + 1}${["st", "nd", "rd"][i] ?? "th"}`, word]),
);
