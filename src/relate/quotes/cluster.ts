import type { Utterance } from "./utterance.ts";

/** A word that stands in more utterances than this joins nothing by itself; keeps cost near-linear. */
const COMMON = 120;
// Chosen on the labelled stories, one left out at a time; see docs/figures.md.
const THRESHOLD = 0.5;
/** What one speaker on both sides adds to the likeness, and two different known ones take off. */
const SAME_SPEAKER = 0.1;
const OTHER_SPEAKER = -0.2;
/** Fewest rare words two utterances must share. */
const LEAST_SHARED = 2;

/** Groups utterances that are one utterance in several wordings: lists of indexes. `speakers`: entity id or null for each. */
export function clusterUtterances(utterances: readonly Utterance[], speakers: readonly (string | null)[]): readonly (readonly number[])[] {
  const links = likePairs(utterances, speakers);
  // Average link: a group takes in what is like its members on average, so that one loose link chains nothing.
  const group = utterances.map((_, i) => i);
  const members = new Map(utterances.map((_, i) => [i, [i]]));
  const score = new Map(links.map((l) => [`${l.a},${l.b}`, l.score]));
  const like = (x: number, y: number): number => score.get(x < y ? `${x},${y}` : `${y},${x}`) ?? 0;
  for (const { a, b } of [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [ga, gb] = [group[a], group[b]];
    if (ga === gb) continue;
    const [ma, mb] = [members.get(ga) ?? [], members.get(gb) ?? []];
    let sum = 0;
    for (const x of ma) for (const y of mb) sum += like(x, y);
    if (sum / (ma.length * mb.length) < THRESHOLD) continue;
    for (const y of mb) group[y] = ga;
    members.set(ga, [...ma, ...mb]);
    members.delete(gb);
  }
  return [...members.values()].map((m) => m.sort((x, y) => x - y));
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

function likePairs(utterances: readonly Utterance[], speakers: readonly (string | null)[]): readonly Link[] {
  const index = new Map<string, number[]>();
  const totals = utterances.map((u) => [...u.terms.values()].reduce((n, w) => n + w * w, 0));
  const out: Link[] = [];
  utterances.forEach((u, b) => {
    const shared = new Map<number, { sum: number; count: number }>();
    for (const [term, weight] of u.terms) {
      const list = index.get(term) ?? [];
      if (list.length <= COMMON)
        for (const a of list) {
          const s = shared.get(a) ?? { sum: 0, count: 0 };
          shared.set(a, { sum: s.sum + weight * weight, count: s.count + 1 });
        }
      list.push(b);
      index.set(term, list);
    }
    for (const [a, { sum, count }] of shared) {
      if (count < LEAST_SHARED && !(count === u.terms.size && count === utterances[a].terms.size)) continue;
      if (utterances[a].article === u.article && utterances[a].sentence === u.sentence) continue;
      const cosine = sum / Math.sqrt(totals[a] * totals[b]);
      const part = sum / Math.min(totals[a], totals[b]);
      const [x, y] = [speakers[a], speakers[b]];
      const bonus = x === null || y === null ? 0 : x === y ? SAME_SPEAKER : OTHER_SPEAKER;
      const score = Math.max(cosine, 0.75 * part * Math.min(1, count / 4)) + bonus;
      if (score > 0.15) out.push({ a, b, score });
    }
  });
  return out;
}
