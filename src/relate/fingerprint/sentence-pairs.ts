import type { OwnWord } from "./words.ts";

/** A sentence's own words as word numbers. */
export interface OwnSentence {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly stems: ReadonlyMap<string, number>;
}

export interface SentencePair {
  readonly a: OwnSentence;
  readonly b: OwnSentence;
  /** 0 to 1: weighted share of words in both, of the words in either (Dice). */
  readonly likeness: number;
}

/** Shortest sentence, in words of its own, that can be told to be a rewrite of another. */
const LEAST_WORDS = 6;
/**
 * Weighted Dice above which a sentence is a rewrite of another. Independent sentences on the same fact reach .35 to .45 (the same names
 * and numbers); rewrites stay above .5.
 */
const REWRITTEN = 0.5;
/** A word in more sentences of a text than this leads to no candidates. */
const MOST_SENTENCES = 12;

export function ownSentences(words: readonly OwnWord[]): readonly OwnSentence[] {
  const out: OwnSentence[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && words[i].sentence === words[from].sentence) continue;
    if (i - from >= LEAST_WORDS) {
      const stems = new Map<string, number>();
      for (const w of words.slice(from, i)) stems.set(w.stem, w.weight);
      let weight = 0;
      for (const w of stems.values()) weight += w;
      out.push({ from, to: i, weight, stems });
    }
    from = i;
  }
  return out;
}

/** For each sentence of `a` the sentence of `b` that it rewrites, if there is one. */
export function pairSentences(a: readonly OwnSentence[], b: readonly OwnSentence[]): readonly SentencePair[] {
  const index = new Map<string, number[]>();
  b.forEach((s, i) => {
    for (const stem of s.stems.keys()) {
      const list = index.get(stem);
      if (list === undefined) index.set(stem, [i]);
      else list.push(i);
    }
  });
  const out: SentencePair[] = [];
  for (const s of a) {
    const shared = new Map<number, number>();
    for (const [stem, weight] of s.stems) {
      const list = index.get(stem);
      if (list === undefined || list.length > MOST_SENTENCES) continue;
      for (const i of list) shared.set(i, (shared.get(i) ?? 0) + weight);
    }
    let best: SentencePair | null = null;
    for (const i of shared.keys()) {
      let both = 0;
      for (const [stem, weight] of s.stems) if (b[i].stems.has(stem)) both += weight;
      const likeness = (2 * both) / (s.weight + b[i].weight || 1);
      if (likeness >= REWRITTEN && (best === null || likeness > best.likeness || (likeness === best.likeness && b[i].from < best.b.from)))
        best = { a: s, b: b[i], likeness };
    }
    if (best) out.push(best);
  }
  return out;
}
