import { byCodeUnit } from "../../model/id.ts";
import type { ClaimGroup } from "../../model/story.ts";
import { perView } from "./per-view.ts";
import { likeness, type StatementView } from "./view.ts";

/** Two statements of different articles on the same thing. `claim`: the claim that holds both; null for pairs found here alone. */
export interface AlignedPair {
  readonly a: StatementView;
  readonly b: StatementView;
  /** Cosine of their weighted content words, 0 to 1. */
  readonly score: number;
  readonly claim: string | null;
}

/** How many of a sentence's rarest words look for partners, and how many sentences share such a word at most: keeps cost near-linear. */
const PROBES = 8;
const LONGEST_POSTING = 120;
/** Partners kept for each sentence, best first. */
const PARTNERS = 24;
/** Least cosine for a pair that no claim holds. Claims reach their precision by more than words; here only words count. */
export const LEAST_COSINE = 0.3;
/** Statements of a claim that are compared with each other; a claim of more is compared through these. */
const LARGEST_CLAIM = 40;

const keyOf = perView((v) => `${v.article.article.id}:${String(v.sentence.index).padStart(6, "0")}`);

/** Pairs of statements worth comparing: those of one claim, and those whose weighted words are alike. Independent of input order. */
export function alignedPairs(views: ReadonlyMap<string, readonly StatementView[]>, claims: readonly ClaimGroup[]): readonly AlignedPair[] {
  const pairs = new Map<string, AlignedPair>();
  const add = (x: StatementView, y: StatementView, claim: string | null, score?: number): void => {
    const [a, b] = keyOf(x) < keyOf(y) ? [x, y] : [y, x];
    const key = `${keyOf(a)} ${keyOf(b)}`;
    if (!pairs.has(key)) pairs.set(key, { a, b, score: score ?? likeness(a, b), claim });
  };
  for (const claim of [...claims].sort((a, b) => byCodeUnit(a.id, b.id))) {
    const held = new Map<string, StatementView>();
    for (const s of claim.statements) {
      const view = views.get(s.article)?.[s.sentence];
      if (view !== undefined) held.set(keyOf(view), view);
    }
    const list = [...held].sort((a, b) => byCodeUnit(a[0], b[0])).slice(0, LARGEST_CLAIM);
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) if (list[i][1].article !== list[j][1].article) add(list[i][1], list[j][1], claim.id);
  }
  const all = [...views.entries()].sort((a, b) => byCodeUnit(a[0], b[0])).flatMap(([, list]) => list);
  const postings = new Map<string, StatementView[]>();
  for (const view of all)
    for (const term of view.terms.keys()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [view]);
      else list.push(view);
    }
  for (const view of all) {
    const probes = [...view.terms]
      .filter(([term]) => (postings.get(term)?.length ?? 0) > 1 && (postings.get(term)?.length ?? 0) <= LONGEST_POSTING)
      .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
      .slice(0, PROBES);
    const partners = new Set<StatementView>();
    for (const [term] of probes) for (const other of postings.get(term) ?? []) if (other.article !== view.article) partners.add(other);
    const scored = [...partners]
      .map((other) => ({ other, score: likeness(view, other) }))
      .filter((p) => p.score >= LEAST_COSINE)
      .sort((p, q) => q.score - p.score || byCodeUnit(keyOf(p.other), keyOf(q.other)))
      .slice(0, PARTNERS);
    for (const { other, score } of scored) add(view, other, null, score);
  }
  return [...pairs].sort((p, q) => byCodeUnit(p[0], q[0])).map(([, pair]) => pair);
}
