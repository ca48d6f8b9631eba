import { likeness } from "../../text/vectors.ts";
import type { Candidate } from "./candidates.ts";
import { CONTEXT_FEATURES } from "./context.ts";
import type { StoryTerms, Unit } from "./unit.ts";

/** What is measured on a pair of sentences, in the order of the model's inputs. */
const OWN_FEATURES = [
  "cosine",
  "cosineReference",
  "cosineRarity",
  "coverLow",
  "coverHigh",
  "softLow",
  "softHigh",
  "softReference",
  "vector",
  "grams",
  "gramsLow",
  "rarest",
  "rarest2",
  "rarest3",
  "sharedTerms",
  "names",
  "nameWeight",
  "namesMissed",
  "numbers",
  "numbersMissed",
  "verbs",
  "nouns",
  "run",
  "common",
  "lengthRatio",
  "shorter",
  "longer",
  "quoteBoth",
  "quoteOne",
  "negation",
  "place",
  "leads",
  "rankLow",
  "rankHigh",
  "rankInLow",
  "rankInHigh",
  "gapLow",
  "gapHigh",
  "hubLow",
  "hubHigh",
  "around",
  "beside",
  "articles",
  "matter",
  "matterSoft",
  "matterSoftHigh",
  "matterGrams",
  "nameCosine",
  "trigrams",
  "pairs",
  "left",
  "leftHigh",
  "quotes",
  "gramsRankLow",
  "gramsRankHigh",
  "gramsGapLow",
  "gramsGapHigh",
  "gramsAround",
  "gramsBeside",
  "gramsHubLow",
  "gramsHubHigh",
  "coreLow",
  "coreHigh",
  "coreShared",
  "coreCosine",
  "across",
  "acrossLow",
  "acrossHigh",
  "acrossSoft",
  "context",
  "strictLow",
  "strictHigh",
] as const;

export const FEATURES = [...OWN_FEATURES, ...CONTEXT_FEATURES] as const;

/** Cosines in [0, 1] from pairs of words, kept once they are known. */
class Likeness {
  private readonly known = new Map<number, number>();
  constructor(private readonly story: StoryTerms) {}
  of(s: number, t: number): number {
    if (s === t) return 1;
    const low = Math.min(s, t);
    const high = Math.max(s, t);
    const key = low * this.story.terms.length + high;
    let value = this.known.get(key);
    if (value === undefined) {
      value = this.compute(low, high);
      this.known.set(key, value);
    }
    return value;
  }
  private compute(s: number, t: number): number {
    const a = this.story.terms[s];
    const b = this.story.terms[t];
    if (a.kind === "number" || b.kind === "number") return 0;
    let prefix = 0;
    const shorter = Math.min(a.key.length, b.key.length);
    while (prefix < shorter && a.key[prefix] === b.key[prefix]) prefix++;
    const byForm = prefix >= 4 ? (2 * prefix) / (a.key.length + b.key.length) : 0;
    const byCompany = a.kind === "name" || b.kind === "name" ? 0 : likeness(a.row, b.row);
    return Math.max(byForm >= 0.7 ? byForm * 0.9 : 0, byCompany > 0.4 ? byCompany : 0);
  }
}

function sharedOf(a: Int32Array, b: Int32Array): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      out.push(a[i]);
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return out;
}

/** Longest run of equal words, and longest common subsequence. */
function runs(a: Int32Array, b: Int32Array): { run: number; common: number } {
  let longest = 0;
  let run = new Int32Array(b.length + 1);
  let common = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const nextRun = new Int32Array(b.length + 1);
    const nextCommon = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] === b[j - 1]) {
        nextRun[j] = run[j - 1] + 1;
        if (nextRun[j] > longest) longest = nextRun[j];
        nextCommon[j] = common[j - 1] + 1;
      } else nextCommon[j] = Math.max(common[j], nextCommon[j - 1]);
    }
    run = nextRun;
    common = nextCommon;
  }
  return { run: longest, common: common[b.length] };
}

/** Words beyond this are not walked through for runs: cost stays bounded on sentences that never end. */
const MOST_WORDS = 80;

/** Rank, gap and neighbourhood of a pair by a measure. */
function ranksOf(story: StoryTerms, candidates: readonly Candidate[], measure: (a: Unit, b: Unit) => number) {
  const { units } = story;
  const rows = units.map(() => new Map<number, number>());
  for (const c of candidates) {
    const m = measure(units[c.a], units[c.b]);
    rows[c.a].set(c.b, m);
    rows[c.b].set(c.a, m);
  }
  const hubs = rows.map(
    (r) =>
      [...r.values()]
        .sort((x, y) => y - x)
        .slice(0, 10)
        .reduce((s, x) => s + x, 0) / 10,
  );
  const inArticle = rows.map((r) => {
    const out = new Map<string, number[]>();
    for (const [v, m] of r) {
      const list = out.get(units[v].article);
      if (list === undefined) out.set(units[v].article, [m]);
      else list.push(m);
    }
    for (const list of out.values()) list.sort((x, y) => y - x);
    return out;
  });
  const same = (u: number, v: number): boolean => v >= 0 && v < units.length && units[u].article === units[v].article;
  return (c: Candidate) => {
    const m = rows[c.a].get(c.b) ?? 0;
    const listA = inArticle[c.a].get(units[c.b].article) ?? [];
    const listB = inArticle[c.b].get(units[c.a].article) ?? [];
    const rank = (l: readonly number[]): number => 1 / (1 + l.indexOf(m));
    const gap = (l: readonly number[]): number => m - (l[0] === m ? (l[1] ?? 0) : l[0]);
    let around = 0;
    let beside = 0;
    for (const i of [-1, 1]) {
      for (const j of [-1, 1]) if (same(c.a, c.a + i) && same(c.b, c.b + j)) around = Math.max(around, rows[c.a + i].get(c.b + j) ?? 0);
      if (same(c.a, c.a + i)) beside = Math.max(beside, rows[c.a + i].get(c.b) ?? 0);
      if (same(c.b, c.b + i)) beside = Math.max(beside, rows[c.b + i].get(c.a) ?? 0);
    }
    return {
      gramsRankLow: Math.min(rank(listA), rank(listB)),
      gramsRankHigh: Math.max(rank(listA), rank(listB)),
      gramsGapLow: Math.min(gap(listA), gap(listB)),
      gramsGapHigh: Math.max(gap(listA), gap(listB)),
      gramsAround: around,
      gramsBeside: beside,
      gramsHubLow: m - Math.max(hubs[c.a], hubs[c.b]),
      gramsHubHigh: m - Math.min(hubs[c.a], hubs[c.b]),
    };
  };
}

export interface PairFeatures extends Candidate {
  readonly values: Float64Array;
}

/** Measures each candidate pair. Values are bounded; what each means: `FEATURES`. */
export function measurePairs(
  story: StoryTerms,
  candidates: readonly Candidate[],
  context: (pair: Candidate) => readonly number[],
): readonly PairFeatures[] {
  const { units, weights, rarity, terms, kinds, gramRarity } = story;
  const alike = new Likeness(story);
  const total = (u: Unit, w: ArrayLike<number>): number => u.terms.reduce((sum, t) => sum + w[t], 0) || 1;
  const reference = Float64Array.from(terms, (t) => t.weight);
  const weightOf = Float64Array.from(units, (u) => total(u, weights));
  const norm = (w: ArrayLike<number>): Float64Array =>
    Float64Array.from(units, (u) => Math.sqrt(u.terms.reduce((sum, t) => sum + w[t] ** 2, 0)) || 1);
  const normReference = norm(reference);
  const normRarity = norm(rarity);
  const gramNorm = Float64Array.from(units, (u) => Math.sqrt(u.grams.reduce((sum, g) => sum + gramRarity[g] ** 2, 0)) || 1);
  const gramTotal = Float64Array.from(units, (u) => u.grams.reduce((sum, g) => sum + gramRarity[g], 0) || 1);
  const vectorNorm = Float64Array.from(units, (u) => Math.hypot(...u.vector) || 1);
  const cosineIn = (part: (u: Unit) => ArrayLike<number>, w: ArrayLike<number>): ((a: Unit, b: Unit) => number) => {
    const norm = Float64Array.from(units, (u) => {
      let n = 0;
      const list = part(u);
      for (let i = 0; i < list.length; i++) n += w[list[i]] ** 2;
      return Math.sqrt(n) || 1;
    });
    return (a, b) => {
      const x = part(a);
      const y = part(b);
      let i = 0;
      let j = 0;
      let dot = 0;
      while (i < x.length && j < y.length) {
        if (x[i] === y[j]) {
          dot += w[x[i]] ** 2;
          i++;
          j++;
        } else if (x[i] < y[j]) i++;
        else j++;
      }
      return dot / (norm[a.index] * norm[b.index]);
    };
  };
  const matterOf = units.map((u) => u.terms.filter((t) => kinds[t] !== "name"));
  const namesOf = units.map((u) => u.terms.filter((t) => kinds[t] === "name"));
  const matterCosine = cosineIn((u) => matterOf[u.index], weights);
  const nameCosine = cosineIn((u) => namesOf[u.index], weights);
  const matterGrams = cosineIn((u) => u.matterGrams, gramRarity);
  const trigrams = cosineIn((u) => u.trigrams, story.trigramRarity);
  const pairCosine = cosineIn((u) => u.pairs, story.pairRarity);
  const coreCosine = cosineIn((u) => u.terms, story.core);
  const acrossOf = units.map((u) => u.terms.filter((t) => story.spread[t] > 1));
  const across = cosineIn((u) => acrossOf[u.index], weights);
  const coreTotal =
    [...story.core]
      .sort((x, y) => y - x)
      .slice(0, 12)
      .reduce((s, x) => s + x, 0) || 1;
  const coreOf = Float64Array.from(units, (u) => u.terms.reduce((s, t) => s + story.core[t], 0) / coreTotal);
  const contexts = units.map((u) => {
    const map = new Map<number, number>();
    if (u.place > 0) for (const t of units[u.index - 1].terms) map.set(t, 0.4 * weights[t]);
    for (const t of u.terms) map.set(t, weights[t]);
    return { map, norm: Math.sqrt([...map.values()].reduce((s, x) => s + x * x, 0)) || 1 };
  });
  const contextCosine = (a: number, b: number): number => {
    let dot = 0;
    for (const [t, w] of contexts[a].map) dot += w * (contexts[b].map.get(t) ?? 0);
    return dot / (contexts[a].norm * contexts[b].norm);
  };
  const gramCosine = cosineIn((u) => u.grams, gramRarity);
  const byGrams = ranksOf(story, candidates, gramCosine);
  const cosines = new Map<number, number>();
  const key = (a: number, b: number): number => (a < b ? a * units.length + b : b * units.length + a);
  const best = units.map(() => [0, 0]);
  const partners = units.map((): number[] => []);
  /** Best two cosines of a unit within each other article. */
  const inArticle = units.map(() => new Map<string, number[]>());
  for (const c of candidates) {
    cosines.set(key(c.a, c.b), c.cosine);
    for (const [u, v] of [
      [c.a, c.b],
      [c.b, c.a],
    ]) {
      partners[u].push(c.cosine);
      const list = inArticle[u].get(units[v].article);
      if (list === undefined) inArticle[u].set(units[v].article, [c.cosine]);
      else list.push(c.cosine);
      const top = best[u];
      if (c.cosine > top[0]) best[u] = [c.cosine, top[0]];
      else if (c.cosine > top[1]) top[1] = c.cosine;
    }
  }
  const hub = partners.map((p) => {
    const sorted = [...p].sort((x, y) => y - x);
    const few = sorted.slice(0, 10);
    return few.length === 0 ? 0 : few.reduce((s, x) => s + x, 0) / 10;
  });
  const sameArticle = (u: number, v: number): boolean => v >= 0 && v < units.length && units[u].article === units[v].article;
  const cosineOf = (a: number, b: number): number => cosines.get(key(a, b)) ?? 0;

  return candidates.map((c): PairFeatures => {
    const a = units[c.a];
    const b = units[c.b];
    const shared = sharedOf(a.terms, b.terms);
    const sum = (list: readonly number[], w: ArrayLike<number>): number => list.reduce((s, t) => s + w[t], 0);
    const square = (list: readonly number[], w: ArrayLike<number>): number => list.reduce((s, t) => s + w[t] ** 2, 0);
    const coverA = sum(shared, weights) / weightOf[c.a];
    const coverB = sum(shared, weights) / weightOf[c.b];
    const soft = (from: Unit, to: Unit, w: ArrayLike<number>): number => {
      let covered = 0;
      let whole = 0;
      for (const t of from.terms) {
        let most = 0;
        for (const s of to.terms) {
          const x = alike.of(t, s);
          if (x > most) most = x;
        }
        covered += w[t] * most;
        whole += w[t];
      }
      return whole === 0 ? 0 : covered / whole;
    };
    const softA = soft(a, b, weights);
    const softB = soft(b, a, weights);
    let dot = 0;
    for (let d = 0; d < a.vector.length; d++) dot += a.vector[d] * b.vector[d];
    const grams = sharedOf(a.grams, b.grams);
    const gramSum = sum(grams, gramRarity);
    const rarest = shared.map((t) => weights[t]).sort((x, y) => y - x);
    const ofKind = (u: Unit, kind: string): number[] => [...u.terms].filter((t) => kinds[t] === kind);
    const share = (kind: string): [number, number] => {
      const mine = ofKind(a, kind);
      const theirs = ofKind(b, kind);
      const both = shared.filter((t) => kinds[t] === kind);
      const low = Math.min(mine.length, theirs.length);
      return [low === 0 ? 0 : both.length / low, low === 0 || both.length > 0 ? 0 : 1];
    };
    const softKind = (kind: string): number => {
      const mine = ofKind(a, kind);
      const theirs = ofKind(b, kind);
      if (mine.length === 0 || theirs.length === 0) return 0;
      let most = 0;
      for (const t of mine) for (const s of theirs) most = Math.max(most, alike.of(t, s) * Math.min(weights[t], weights[s]));
      return most;
    };
    const [names, namesMissed] = share("name");
    const [numbers, numbersMissed] = share("number");
    const { run, common } = runs(a.words.subarray(0, MOST_WORDS), b.words.subarray(0, MOST_WORDS));
    const shortest = Math.max(1, Math.min(a.words.length, b.words.length));
    const longest = Math.max(1, a.words.length, b.words.length);
    const listA = inArticle[c.a].get(b.article) ?? [];
    const listB = inArticle[c.b].get(a.article) ?? [];
    const above = (list: readonly number[]): number => list.filter((x) => x > c.cosine).length;
    const gap = (list: readonly number[]): number => {
      let other = 0;
      let skipped = false;
      for (const x of list) {
        if (x === c.cosine && !skipped) skipped = true;
        else if (x > other) other = x;
      }
      return c.cosine - other;
    };
    let around = 0;
    let beside = 0;
    for (const i of [-1, 1]) {
      for (const j of [-1, 1])
        if (sameArticle(c.a, c.a + i) && sameArticle(c.b, c.b + j)) around = Math.max(around, cosineOf(c.a + i, c.b + j));
      if (sameArticle(c.a, c.a + i)) beside = Math.max(beside, cosineOf(c.a + i, c.b));
      if (sameArticle(c.b, c.b + i)) beside = Math.max(beside, cosineOf(c.a, c.b + i));
    }
    const rankA = 1 / (1 + above(partners[c.a]));
    const rankB = 1 / (1 + above(partners[c.b]));
    const rankInA = 1 / (1 + above(listA));
    const rankInB = 1 / (1 + above(listB));
    const gapA = gap(listA);
    const gapB = gap(listB);
    const softMatter = (from: Unit, to: Unit): [number, number] => {
      let covered = 0;
      let whole = 0;
      let left = 0;
      for (const t of matterOf[from.index]) {
        let most = 0;
        for (const s of matterOf[to.index]) {
          const x = alike.of(t, s);
          if (x > most) most = x;
        }
        covered += weights[t] * most;
        whole += weights[t];
        if (most < 0.5) left = Math.max(left, weights[t]);
      }
      return [whole === 0 ? 0 : covered / whole, left];
    };
    const [matterA, leftA] = softMatter(a, b);
    const [matterB, leftB] = softMatter(b, a);
    const softOver = (from: Int32Array, to: Int32Array, least: number): number => {
      let covered = 0;
      let whole = 0;
      for (const t of from) {
        let most = 0;
        for (const s of to) {
          const x = alike.of(t, s);
          if (x > most) most = x;
        }
        if (most >= least) covered += weights[t] * most;
        whole += weights[t];
      }
      return whole === 0 ? 0 : covered / whole;
    };
    const acrossA = softOver(acrossOf[c.a], acrossOf[c.b], 1);
    const acrossB = softOver(acrossOf[c.b], acrossOf[c.a], 1);
    const acrossSoftA = softOver(acrossOf[c.a], acrossOf[c.b], 0.6);
    const acrossSoftB = softOver(acrossOf[c.b], acrossOf[c.a], 0.6);
    const strictA = softOver(a.terms, b.terms, 0.6);
    const strictB = softOver(b.terms, a.terms, 0.6);
    const quoteBoth = Math.min(a.quoted, b.quoted);
    const values: Record<(typeof OWN_FEATURES)[number], number> = {
      cosine: c.cosine,
      cosineReference: square(shared, reference) / (normReference[c.a] * normReference[c.b]),
      cosineRarity: square(shared, rarity) / (normRarity[c.a] * normRarity[c.b]),
      coverLow: Math.min(coverA, coverB),
      coverHigh: Math.max(coverA, coverB),
      softLow: Math.min(softA, softB),
      softHigh: Math.max(softA, softB),
      softReference: (soft(a, b, reference) + soft(b, a, reference)) / 2,
      vector: dot / (vectorNorm[c.a] * vectorNorm[c.b]),
      grams: square(grams, gramRarity) / (gramNorm[c.a] * gramNorm[c.b]),
      gramsLow: gramSum / Math.min(gramTotal[c.a], gramTotal[c.b]),
      rarest: rarest[0] ?? 0,
      rarest2: rarest[1] ?? 0,
      rarest3: rarest[2] ?? 0,
      sharedTerms: Math.min(8, shared.length),
      names,
      nameWeight: Math.min(
        12,
        sum(
          shared.filter((t) => kinds[t] === "name"),
          weights,
        ),
      ),
      namesMissed,
      numbers,
      numbersMissed,
      verbs: softKind("verb"),
      nouns: softKind("noun"),
      run: Math.min(12, run),
      common: common / shortest,
      lengthRatio: shortest / longest,
      shorter: Math.log(shortest),
      longer: Math.log(longest),
      quoteBoth,
      quoteOne: Math.max(a.quoted, b.quoted) - quoteBoth,
      negation: a.negated === b.negated ? 0 : 1,
      place: Math.abs(a.place / a.of - b.place / b.of),
      leads: (a.place < 3 ? 0.5 : 0) + (b.place < 3 ? 0.5 : 0),
      rankLow: Math.min(rankA, rankB),
      rankHigh: Math.max(rankA, rankB),
      rankInLow: Math.min(rankInA, rankInB),
      rankInHigh: Math.max(rankInA, rankInB),
      gapLow: Math.min(gapA, gapB),
      gapHigh: Math.max(gapA, gapB),
      hubLow: c.cosine - Math.max(hub[c.a], hub[c.b]),
      hubHigh: c.cosine - Math.min(hub[c.a], hub[c.b]),
      around,
      beside,
      articles: Math.min(8, story.articles),
      matter: matterCosine(a, b),
      matterSoft: Math.min(matterA, matterB),
      matterSoftHigh: Math.max(matterA, matterB),
      matterGrams: matterGrams(a, b),
      nameCosine: nameCosine(a, b),
      trigrams: trigrams(a, b),
      pairs: pairCosine(a, b),
      left: Math.min(leftA, leftB),
      leftHigh: Math.max(leftA, leftB),
      quotes: quoteBoth * gramCosine(a, b),
      ...byGrams(c),
      coreLow: Math.min(coreOf[c.a], coreOf[c.b]),
      coreHigh: Math.max(coreOf[c.a], coreOf[c.b]),
      coreShared: sum(shared, story.core) / coreTotal,
      coreCosine: coreCosine(a, b),
      across: across(a, b),
      acrossLow: Math.min(acrossA, acrossB),
      acrossHigh: Math.max(acrossA, acrossB),
      acrossSoft: (acrossSoftA + acrossSoftB) / 2,
      context: contextCosine(c.a, c.b),
      strictLow: Math.min(strictA, strictB),
      strictHigh: Math.max(strictA, strictB),
    };
    return { ...c, values: Float64Array.from([...OWN_FEATURES.map((name) => values[name]), ...context(c)]) };
  });
}
