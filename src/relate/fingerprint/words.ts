import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { stemWeight } from "../stories/stem-weights.ts";
import { quotedSpans } from "./quoted.ts";

/** A word of an article's own text. */
export interface OwnWord extends Span {
  /** Lower case, without the commonest endings. */
  readonly stem: string;
  readonly weight: number;
  readonly sentence: number;
  /** Something stands before it that is left out (a quotation): no passage runs over it. */
  readonly gap: boolean;
}

export const WORD = /[\p{L}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;

/** "reported", "reports", "reporting" → "report": enough to see the same word; not a lemma. */
export function stem(word: string): string {
  const w = word.replace(/['’]s$/, "");
  if (w.length > 5 && w.endsWith("ing")) return w.slice(0, -3);
  if (w.length > 4 && w.endsWith("ed")) return w.slice(0, -2);
  if (w.length > 4 && w.endsWith("es")) return w.slice(0, -2);
  if (w.length > 3 && w.endsWith("s") && !w.endsWith("ss")) return w.slice(0, -1);
  return w.length > 4 && w.endsWith("e") ? w.slice(0, -1) : w;
}

/** The words of an article's sentences, quotations and posts left out. */
export function ownWords(annotated: AnnotatedArticle): readonly OwnWord[] {
  const { article, sentences } = annotated;
  const quoted = quotedSpans(annotated);
  const out: OwnWord[] = [];
  let q = 0;
  let gap = true;
  for (const sentence of sentences) {
    for (const m of article.text.slice(sentence.start, sentence.end).matchAll(WORD)) {
      const start = sentence.start + m.index;
      const end = start + m[0].length;
      while (q < quoted.length && quoted[q].end <= start) q++;
      if (q < quoted.length && quoted[q].start < end) {
        gap = true;
        continue;
      }
      const lower = m[0].toLowerCase();
      const stemmed = stem(lower);
      out.push({ start, end, stem: stemmed, weight: stemWeight(stemmed), sentence: sentence.index, gap });
      gap = false;
    }
  }
  return out;
}
