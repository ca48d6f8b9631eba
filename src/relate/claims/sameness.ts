import { findStatements } from "../../annotate/statements/find.ts";
import type { AnnotatedArticle, Sentence } from "../../model/annotated.ts";
import { plainArticle } from "../../model/article.ts";
import { parse } from "../../text/nlp.ts";
import { meaningMeasure } from "./measures/meaning.ts";
import { overlapMeasure } from "./measures/overlap.ts";
import table from "./sameness.json" with { type: "json" };
import { termsOfStory } from "./story-terms.ts";

/** A text as an article of one sentence. */
function asArticle(id: string, text: string): AnnotatedArticle {
  const { tokens } = parse(text, { start: 0, end: text.length });
  const sentence: Sentence = { start: 0, end: text.length, index: 0, paragraph: 0, tokens };
  const article = plainArticle(text, { id, source: id });
  const sentences = tokens.length === 0 ? [] : [sentence];
  return {
    article,
    paragraphs: [],
    sentences,
    names: [],
    quotes: [],
    dates: [],
    statements: findStatements(article, sentences, []),
    credits: [],
  };
}

/** Features of two sentences out of any story: rarity here does not exist, so that all grams weigh alike and terms by reference weight. Null: nothing to compare. */
export function samenessFeatures(a: string, b: string): readonly number[] | null {
  const story = termsOfStory([asArticle("a", a), asArticle("b", b)]);
  if (story.units.length < 2) return null;
  const flat = {
    ...story,
    weights: story.reference,
    rarity: story.rarity.map(() => 1),
    gramRarity: story.gramRarity.map(() => 1),
    trigramRarity: story.trigramRarity.map(() => 1),
  };
  const pair = { a: 0, b: 1, cosine: 0 };
  const [x, y] = story.units;
  return [
    ...overlapMeasure(flat).of(pair),
    ...meaningMeasure(flat).of(pair),
    Math.min(x.words.length, y.words.length) / Math.max(x.words.length, y.words.length, 1),
  ];
}

/**
 * How much two sentences mean the same, 0 to 1, with no story around them. Method: ridge regression over the overlap and meaning
 * features of claims, fitted by eval/fit/claims-sameness.ts on pairs of news headlines scored by readers.
 */
export function samenessOf(a: string, b: string): number {
  const values = samenessFeatures(a, b);
  if (values === null) return 0;
  const score = table.weights.reduce((sum, w, i) => sum + w * values[i], table.bias);
  return Math.min(1, Math.max(0, score));
}
