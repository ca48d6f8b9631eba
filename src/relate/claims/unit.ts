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
  /** Units that hold each term. */
  readonly holders: readonly (readonly number[])[];
  readonly articles: number;
}

/** Sentences with fewer terms say too little to be held against others. */
const LEAST_TERMS = 2;

function gramsOf(text: string): string[] {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const out: string[] = [];
  for (let i = 0; i + 4 <= plain.length; i++) out.push(plain.slice(i, i + 4));
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

const ascending = (numbers: Iterable<number>): Int32Array => Int32Array.from(new Set(numbers)).sort();

function quotedShare(article: AnnotatedArticle, sentence: Sentence): number {
  const text = article.article.text.slice(sentence.start, sentence.end);
  let inside = 0;
  for (const m of text.matchAll(/["“”][^"“”]*(?:["“”]|$)/g)) inside += m[0].length;
  return text.length === 0 ? 0 : Math.min(1, inside / text.length);
}

/** The sentences of a story as units, with the weights of their terms. `articles` in a fixed order. */
export function unitsOf(articles: readonly AnnotatedArticle[]): StoryTerms {
  const termIds = new Numbering();
  const wordIds = new Numbering();
  const gramIds = new Numbering();
  const terms: Term[] = [];
  const kinds: TermKind[] = [];
  const units: Unit[] = [];
  for (const article of articles) {
    const drafts = article.sentences
      .map((sentence) => ({ sentence, found: sentence.tokens.flatMap((t) => termOf(t) ?? []) }))
      .filter((d) => new Set(d.found.map((t) => t.key)).size >= LEAST_TERMS);
    drafts.forEach(({ sentence, found }, place) => {
      const numbers = found.map((t) => {
        const id = termIds.of(t.key);
        if (id === terms.length) {
          terms.push(t);
          kinds.push(t.kind);
        } else if (t.kind === "name") kinds[id] = "name";
        return id;
      });
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
        grams: ascending(gramsOf(article.article.text.slice(sentence.start, sentence.end)).map((g) => gramIds.of(g))),
        negated: sentence.tokens.some(isNegation),
        quoted: quotedShare(article, sentence),
        vector,
      });
    });
  }
  const holders: number[][] = terms.map(() => []);
  const gramCount = new Float64Array(gramIds.ids.size);
  for (const u of units) {
    for (const t of u.terms) holders[t].push(u.index);
    for (const g of u.grams) gramCount[g]++;
  }
  const rare = (n: number): number => Math.log((units.length + 1) / (n + 0.5));
  const rarity = Float64Array.from(holders, (h) => rare(h.length));
  return {
    units,
    terms,
    kinds,
    rarity,
    weights: rarity.map((r, i) => Math.sqrt(r * terms[i].weight)),
    gramRarity: gramCount.map(rare),
    holders,
    articles: articles.length,
  };
}
