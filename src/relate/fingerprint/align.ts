import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { SharedPassage } from "../../model/story.ts";
import { type OwnSentence, ownSentences, pairSentences } from "./sentence-pairs.ts";
import { findTiles, shingleIndex, type Tile } from "./tiles.ts";
import { type OwnWord, ownWords } from "./words.ts";

/** An article made ready for comparing. */
export interface Fingerprint {
  readonly id: string;
  readonly words: readonly OwnWord[];
  readonly shingles: ReadonlyMap<string, readonly number[]>;
  readonly sentences: readonly OwnSentence[];
}

export function fingerprint(annotated: AnnotatedArticle): Fingerprint {
  const words = ownWords(annotated);
  return { id: annotated.article.id, words, shingles: shingleIndex(words), sentences: ownSentences(words) };
}

/** Two runs with at most this many other words between them, on both sides, are one passage with edits. */
const EDIT_WORDS = 8;

export interface Alignment {
  /** Share of each side's own words in runs that stand word for word on the other side. */
  readonly exactA: number;
  readonly exactB: number;
  /** The same with rewritten sentences. */
  readonly shareA: number;
  readonly shareB: number;
  /** Words of `a` in exact runs, and the longest run. */
  readonly words: number;
  readonly longest: number;
  readonly passages: readonly SharedPassage[];
}

/** What two articles share: runs of the same words, joined over small edits, and sentences in other words. */
export function align(a: Fingerprint, b: Fingerprint): Alignment {
  const tiles = findTiles(a.words, b.words, b.shingles);
  const inA = new Uint8Array(a.words.length);
  const inB = new Uint8Array(b.words.length);
  for (const t of tiles) {
    inA.fill(1, t.a, t.a + t.length);
    inB.fill(1, t.b, t.b + t.length);
  }
  const exact = { a: count(inA), b: count(inB) };
  const passages = [...joinTiles(tiles)].map((t) => ({
    a: { start: a.words[t.a].start, end: a.words[t.aEnd - 1].end },
    b: { start: b.words[t.b].start, end: b.words[t.bEnd - 1].end },
  }));
  for (const pair of pairSentences(a.sentences, b.sentences)) {
    const covered = count(inA.subarray(pair.a.from, pair.a.to)) / (pair.a.to - pair.a.from);
    if (covered < 0.5)
      passages.push({
        a: { start: a.words[pair.a.from].start, end: a.words[pair.a.to - 1].end },
        b: { start: b.words[pair.b.from].start, end: b.words[pair.b.to - 1].end },
      });
    inA.fill(1, pair.a.from, pair.a.to);
    inB.fill(1, pair.b.from, pair.b.to);
  }
  passages.sort((p, q) => p.a.start - q.a.start || p.a.end - q.a.end || p.b.start - q.b.start);
  const of = (n: number, words: readonly OwnWord[]): number => (words.length === 0 ? 0 : n / words.length);
  return {
    exactA: of(exact.a, a.words),
    exactB: of(exact.b, b.words),
    shareA: of(count(inA), a.words),
    shareB: of(count(inB), b.words),
    words: exact.a,
    longest: tiles.reduce((n, t) => Math.max(n, t.length), 0),
    passages,
  };
}

function count(flags: Uint8Array): number {
  let n = 0;
  for (const f of flags) n += f;
  return n;
}

/** Joins neighbouring runs that keep their order and lie within small edits of each other. */
function joinTiles(tiles: readonly Tile[]): readonly { a: number; aEnd: number; b: number; bEnd: number }[] {
  const out: { a: number; aEnd: number; b: number; bEnd: number }[] = [];
  for (const t of tiles) {
    const last = out.at(-1);
    const gapA = last ? t.a - last.aEnd : -1;
    const gapB = last ? t.b - last.bEnd : -1;
    if (last && gapA <= EDIT_WORDS && gapB >= 0 && gapB <= EDIT_WORDS) {
      last.aEnd = t.a + t.length;
      last.bEnd = t.b + t.length;
    } else out.push({ a: t.a, aEnd: t.a + t.length, b: t.b, bEnd: t.b + t.length });
  }
  return out;
}
