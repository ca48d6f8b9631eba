import type { Article } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import type { Snippet } from "./parts/search.ts";
import { folded, type Term, WORD } from "./query.ts";

/** About two lines of a terminal. */
const SNIPPET_LENGTH = 240;
/** What stands before the first word found, at most. */
const LEAD_LENGTH = 60;
/** The beginning of a word, as `WORD` has it, at a place. */
const BEGINNING = /[\p{L}\p{N}\p{Co}](?<![\p{L}\p{N}\p{Co}]\p{Mn}*[\p{L}\p{N}\p{Co}])/uy;

/**
 * The passage of an article that holds most of what was looked for, the earliest of equal ones; its beginning where the words stand in the headline
 * alone. Offsets are UTF-16 code units into the article's text. Linear in the length of the text.
 */
export function snippetOf({ text, removed }: Pick<Article, "text" | "removed">, terms: readonly Term[]): Snippet {
  const found = findings(text, terms).filter((f) => !removed.some((r) => r.start < f.end && f.start < r.end));
  const best = densest(found);
  const start = best === null ? 0 : wordStart(text, Math.max(0, found[best].start - LEAD_LENGTH), found[best].start);
  const end = wordEnd(text, start, start + SNIPPET_LENGTH);
  return {
    start,
    end,
    text: text.slice(start, end),
    found: found.filter((f) => f.start >= start && f.end <= end).map(({ start, end }) => ({ start, end })),
  };
}

interface Found extends Span {
  readonly term: number;
}

/**
 * Where the terms stand. Only words that begin with a letter of a term are looked at, which is a tenth of a text; what is no ASCII may fold to
 * any letter and is looked at always.
 */
function findings(text: string, terms: readonly Term[]): readonly Found[] {
  const wanted = terms.filter((t) => !t.not).map((t) => ({ ...t, words: t.words.map(folded) }));
  const found: Found[] = [];
  for (const { index: start } of text.matchAll(beginnings(wanted.map((t) => t.words[0])))) {
    BEGINNING.lastIndex = start;
    if (!BEGINNING.test(text)) continue;
    for (let term = 0; term < wanted.length; term++) {
      const end = endOf(wanted[term], text, start);
      if (end === null) continue;
      found.push({ start, end, term });
      break;
    }
  }
  return found;
}

/** The characters with which words may begin that are these forms. Quick to make and to run: most of them do begin one. */
function beginnings(forms: readonly string[]): RegExp {
  const letters = new Set(forms.map((form) => form[0]).filter((c) => c < "\x80"));
  return new RegExp(`[${[...letters].map((c) => c + c.toUpperCase()).join("")}\\u{80}-\\u{10FFFF}](?<![A-Za-z0-9].)`, "gu");
}

/** Where the term ends that begins with the word at `start`; null: it does not stand there. */
function endOf({ words, prefix }: Term, text: string, start: number): number | null {
  WORD.lastIndex = start;
  for (const [i, wanted] of words.entries()) {
    const form = folded(WORD.exec(text)?.[0] ?? "");
    if (prefix && i === words.length - 1 ? !form.startsWith(wanted) : form !== wanted) return null;
  }
  return WORD.lastIndex;
}

/** Index of the finding with which the passage of most different terms begins; null where nothing was found. */
function densest(found: readonly Found[]): number | null {
  let best: number | null = null;
  let most = 0;
  let last = 0;
  const inside = new Map<number, number>();
  for (let first = 0; first < found.length; first++) {
    for (; last < found.length && found[last].end <= found[first].start - LEAD_LENGTH + SNIPPET_LENGTH; last++)
      inside.set(found[last].term, (inside.get(found[last].term) ?? 0) + 1);
    if (inside.size > most) [best, most] = [first, inside.size];
    const left = (inside.get(found[first].term) ?? 0) - 1;
    if (left > 0) inside.set(found[first].term, left);
    else inside.delete(found[first].term);
    last = Math.max(last, first + 1);
  }
  return best ?? (found.length > 0 ? 0 : null);
}

/** The first start of a word from `from` on, not after `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const space = /\s/g;
  space.lastIndex = from - 1;
  const hit = space.exec(text);
  return hit && hit.index < latest ? hit.index + 1 : latest;
}

/** The last end of a word up to `upTo`. */
function wordEnd(text: string, start: number, upTo: number): number {
  if (upTo >= text.length) return text.length;
  const part = text.slice(start, upTo + 1);
  const space = part.search(/\s\S*$/);
  if (space > 0) return start + space;
  // One word without end: cut, but not through a pair of code units.
  return /[\uD800-\uDBFF]/.test(text[upTo - 1]) ? upTo - 1 : upTo;
}
