import type { Article } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import type { Snippet } from "./parts/search.ts";
import { folded, type Term, WORD } from "./query.ts";

/** About two lines of a terminal. */
const SNIPPET_LENGTH = 240;
/** What stands before the first word found, at most. */
const LEAD_LENGTH = 60;

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

function findings(text: string, terms: readonly Term[]): readonly Found[] {
  const wanted = terms.filter((t) => !t.not).map((t) => ({ ...t, words: t.words.map(folded) }));
  const words = [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length, form: folded(m[0]) }));
  const found: Found[] = [];
  words.forEach((_, i) => {
    const term = wanted.findIndex(({ words: forms, prefix }) =>
      forms.every((form, k) => (prefix && k === forms.length - 1 ? words[i + k]?.form.startsWith(form) : words[i + k]?.form === form)),
    );
    if (term >= 0) found.push({ start: words[i].start, end: words[i + wanted[term].words.length - 1].end, term });
  });
  return found;
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
