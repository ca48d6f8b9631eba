import type { AnnotatedArticle } from "../../model/annotated.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { TextOverlap } from "../../model/story.ts";
import { type Alignment, align, type Fingerprint, fingerprint } from "./align.ts";

/**
 * Share of the shorter side in exact runs above which two articles share text. Independent reports of one event stay under .13 once
 * quotations and posts are left out, copies and rewrites start at .23.
 */
const SHARED = 0.17;
/** The same where most sentences of one side are rewrites of the other's. */
const SHARED_WITH_REWRITES = 0.1;
const REWRITTEN = 0.5;
const REWRITTEN_BACK = 0.3;
/** Fewer words in common prove nothing. */
const LEAST_WORDS = 24;
/**
 * Longest run of the same words below which two articles only share names and turns of phrase ("told the Riverton Herald that the mayor
 * had"), unless many such runs make up a rewrite. Copies and rewrites have one of 13 or more, credited retellings of 7.
 */
const LONGEST_RUN = 10;
/** Share of the shorter side in exact runs from which an article is a copy with edits and cuts, and below it a rewrite. */
const COPIED = 0.75;
const REWRITE = 0.4;
/** Runs of words that two articles must have in common to be compared at all. */
const LEAST_SHINGLES = 6;
/** A run in more articles than this ties each of them to the first `ANCHORS` only, so that the cost stays linear in a flood of copies. */
const MANY = 40;
const ANCHORS = 8;

/**
 * Pairs of articles that share text, with the passages on both sides (UTF-16 offsets). Quotations and public posts are left out of
 * both texts first: many print the same ones without copying each other. Shares are of what is left. In order of ids.
 */
export function findOverlaps(articles: readonly AnnotatedArticle[]): readonly TextOverlap[] {
  const prints = articles.map(fingerprint).sort((a, b) => byCodeUnit(a.id, b.id));
  const out: TextOverlap[] = [];
  for (const [i, j] of candidates(prints)) {
    const overlap = judge(prints[i], prints[j], align(prints[i], prints[j]));
    if (overlap) out.push(overlap);
  }
  return out;
}

/** Pairs of numbers, lower first, that have enough runs of words in common; in order. */
function candidates(prints: readonly Fingerprint[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  prints.forEach((p, i) => {
    for (const key of p.shingles.keys()) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [i]);
      else list.push(i);
    }
  });
  const hits = new Map<number, number>();
  for (const list of holders.values()) {
    for (let y = 1; y < list.length; y++) {
      const from = list.length > MANY ? Math.min(y, ANCHORS) : y;
      for (let x = 0; x < from; x++) {
        const pair = list[x] * prints.length + list[y];
        hits.set(pair, (hits.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...hits]
    .filter(([, n]) => n >= LEAST_SHINGLES)
    .map(([pair]) => pair)
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / prints.length), pair % prints.length] as const);
}

function judge(a: Fingerprint, b: Fingerprint, found: Alignment): TextOverlap | null {
  const exact = Math.max(found.exactA, found.exactB);
  const share = Math.max(found.shareA, found.shareB);
  const back = Math.min(found.shareA, found.shareB);
  const shared =
    found.words >= LEAST_WORDS && (exact >= SHARED || (exact >= SHARED_WITH_REWRITES && share >= REWRITTEN && back >= REWRITTEN_BACK));
  if (!shared || (found.longest < LONGEST_RUN && exact < REWRITE)) return null;
  const kind = exact >= COPIED ? "copy" : exact >= REWRITE || share >= REWRITTEN ? "rewrite" : "passages";
  return { a: a.id, b: b.id, shareOfA: found.shareA, shareOfB: found.shareB, kind, passages: found.passages };
}
