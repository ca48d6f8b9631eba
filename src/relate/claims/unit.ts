import type { AnnotatedArticle, Sentence } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import { addVector, vectorSize } from "../../text/vectors.ts";
import { isNegation, type Term, type TermKind, termOf } from "./terms.ts";

/** A sentence made ready to be held against others. Terms and grams are numbered within the story. */
export interface Unit {
  readonly index: number;
  readonly article: ArticleId;
  readonly sentence: Sentence;
  /** Place among the article's units, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** Numbers of the terms, ascending, each once. */
  readonly terms: Int32Array;
  /** All words in order, numbered, function words too. */
  readonly words: Int32Array;
  /** Numbers of the character four-grams, ascending, each once. */
  readonly grams: Int32Array;
  /** Four-grams of the words that are no names. */
  readonly matterGrams: Int32Array;
  /** Three-grams within words. */
  readonly trigrams: Int32Array;
  /** Pairs of terms that follow each other, at most one term between. */
  readonly pairs: Int32Array;
  readonly negated: boolean;
  /** Share of the sentence that stands in quotation marks, 0 to 1. */
  readonly quoted: number;
  readonly vector: Float64Array;
}

export interface StoryTerms {
  readonly units: readonly Unit[];
  readonly terms: readonly Term[];
  readonly kinds: readonly TermKind[];
  /** Weight of each term in this story: reference weight × rarity here. */
  readonly weights: Float64Array;
  /** Rarity of each term in this story alone. */
  readonly rarity: Float64Array;
  readonly gramRarity: Float64Array;
  readonly trigramRarity: Float64Array;
  readonly pairRarity: Float64Array;
  /** Units that hold each term. */
  readonly holders: readonly (readonly number[])[];
  /** How much each term belongs to the story's core: reference weight × square of the share of articles that have it in title or lead. */
  readonly core: Float64Array;
  /** In how many articles each term stands. */
  readonly spread: Float64Array;
  readonly articles: number;
}

/** Sentences with fewer terms say too little to be held against others. */
const LEAST_TERMS = 2;

function gramsOf(text: string, size: number): string[] {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const out: string[] = [];
  for (let i = 0; i + size <= plain.length; i++) out.push(plain.slice(i, i + size));
  return out;
}

class Numbering {
  readonly ids = new Map<string, number>();
  of(key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
    }
    return id;
  }
}

/** So many sentences are an article's lead. */
const LEAD = 4;

const ascending = (numbers: Iterable<number>): Int32Array => Int32Array.from(new Set(numbers)).sort();

function quotedShare(article: AnnotatedArticle, sentence: Sentence): number {
  const text = article.article.text.slice(sentence.start, sentence.end);
  let inside = 0;
  for (const m of text.matchAll(/["“”][^"“”]*(?:["“”]|$)/g)) inside += m[0].length;
  return text.length === 0 ? 0 : Math.min(1, inside / text.length);
}

/** Terms of a sentence. Of a name of several words the last stands for all: "Prime Minister" of two reports must not weigh as two facts. */
function termsOf(sentence: Sentence): Term[] {
  const out: Term[] = [];
  let before: { end: number } | null = null;
  for (const token of sentence.tokens) {
    const term = termOf(token);
    if (term === null) continue;
    if (term.kind === "name" && before !== null && token.start - before.end <= 1) out.pop();
    out.push(term);
    before = term.kind === "name" ? token : null;
  }
  return out;
}

/** The sentences of a story as units, with the weights of their terms. `articles` in a fixed order. */
export function unitsOf(articles: readonly AnnotatedArticle[]): StoryTerms {
  const termIds = new Numbering();
  const wordIds = new Numbering();
  const gramIds = new Numbering();
  const trigramIds = new Numbering();
  const pairIds = new Numbering();
  const terms: Term[] = [];
  const kinds: TermKind[] = [];
  const units: Unit[] = [];
  for (const article of articles) {
    const drafts = article.sentences
      .map((sentence) => ({
        sentence,
        found: termsOf(sentence),
        plain: sentence.tokens
          .filter((t) => termOf(t)?.kind !== "name")
          .map((t) => t.text)
          .join(" "),
      }))
      .filter((d) => new Set(d.found.map((t) => t.key)).size >= LEAST_TERMS);
    drafts.forEach(({ sentence, found, plain }, place) => {
      const numbers = found.map((t) => {
        const id = termIds.of(t.key);
        if (id === terms.length) {
          terms.push(t);
          kinds.push(t.kind);
        } else if (t.kind === "name") kinds[id] = "name";
        return id;
      });
      const text = article.article.text.slice(sentence.start, sentence.end);
      const vector = new Float64Array(vectorSize);
      for (const t of found) addVector(vector, t.row, t.weight);
      units.push({
        index: units.length,
        article: article.article.id,
        sentence,
        place,
        of: drafts.length,
        terms: ascending(numbers),
        words: Int32Array.from(sentence.tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text)).map((t) => wordIds.of(t.lower))),
        grams: ascending(gramsOf(text, 4).map((g) => gramIds.of(g))),
        matterGrams: ascending(gramsOf(plain, 4).map((g) => gramIds.of(g))),
        trigrams: ascending(
          gramsOf(text, 3)
            .filter((g) => !/. ./.test(g))
            .map((g) => trigramIds.of(g)),
        ),
        pairs: ascending(
          numbers.flatMap((t, i) =>
            [1, 2]
              .filter((d) => i + d < numbers.length)
              .map((d) => pairIds.of(t < numbers[i + d] ? `${t} ${numbers[i + d]}` : `${numbers[i + d]} ${t}`)),
          ),
        ),
        negated: sentence.tokens.some(isNegation),
        quoted: quotedShare(article, sentence),
        vector,
      });
    });
  }
  const holders: number[][] = terms.map(() => []);
  const gramCount = new Float64Array(gramIds.ids.size);
  const trigramCount = new Float64Array(trigramIds.ids.size);
  const pairCount = new Float64Array(pairIds.ids.size);
  for (const u of units) {
    for (const t of u.terms) holders[t].push(u.index);
    for (const g of u.grams) gramCount[g]++;
    for (const g of u.trigrams) trigramCount[g]++;
    for (const g of u.pairs) pairCount[g]++;
  }
  const spread = Float64Array.from(holders, (h) => new Set(h.map((u) => units[u].article)).size);
  const leads = Float64Array.from(holders, (h) => new Set(h.filter((u) => units[u].place < LEAD).map((u) => units[u].article)).size);
  const core = leads.map((n, t) => terms[t].weight * (n / articles.length) ** 2);
  const rare = (n: number): number => Math.log((units.length + 1) / (n + 0.5));
  const rarity = Float64Array.from(holders, (h) => rare(h.length));
  return {
    units,
    terms,
    kinds,
    rarity,
    weights: rarity.map((r, i) => Math.sqrt(r * terms[i].weight)),
    gramRarity: gramCount.map(rare),
    trigramRarity: trigramCount.map(rare),
    pairRarity: pairCount.map(rare),
    holders,
    core,
    spread,
    articles: articles.length,
  };
}
