import { cosineAmong, sharedOf, sumOf } from "../sets.ts";
import type { StoryTerms } from "../story-terms.ts";
import type { Measure } from "./measure.ts";

const NAMES = [
  "across",
  "coreLow",
  "coreShared",
  "coreCosine",
  "context",
  "lengthRatio",
  "longer",
  "quoteOne",
  "place",
  "leads",
  "articles",
] as const;

/** So many of the heaviest core terms make up the core: what a lead says of the story. */
const CORE_TERMS = 12;
/** What the words of the sentence before count for, as context: "the crash", "he". */
const BEFORE = 0.4;
const MOST_ARTICLES = 8;
/** Sentences at the head of an article. */
const HEAD = 3;

/** Where two sentences stand in the story: how much of its core they tell, their context, place, length, and share in quotation marks. */
export function storyMeasure(story: StoryTerms): Measure {
  const { units, weights, core, spread } = story;
  const terms = units.map((u) => u.terms);
  const byCore = cosineAmong(terms, core);
  const acrossArticles = cosineAmong(
    terms.map((list) => list.filter((t) => spread[t] > 1)),
    weights,
  );
  const wholeCore =
    [...core]
      .sort((x, y) => y - x)
      .slice(0, CORE_TERMS)
      .reduce((s, x) => s + x, 0) || 1;
  const coreOf = Float64Array.from(terms, (list) => sumOf(list, core) / wholeCore);
  const contexts = units.map((u) => {
    const map = new Map<number, number>();
    if (u.place > 0) for (const t of units[u.index - 1].terms) map.set(t, BEFORE * weights[t]);
    for (const t of u.terms) map.set(t, weights[t]);
    return { map, norm: Math.sqrt([...map.values()].reduce((s, x) => s + x * x, 0)) || 1 };
  });
  const contextCosine = (a: number, b: number): number => {
    let dot = 0;
    for (const [t, w] of contexts[a].map) dot += w * (contexts[b].map.get(t) ?? 0);
    return dot / (contexts[a].norm * contexts[b].norm);
  };
  return {
    names: NAMES,
    of: ({ a, b }) => {
      const x = units[a];
      const y = units[b];
      const short = Math.max(1, Math.min(x.words.length, y.words.length));
      const long = Math.max(1, x.words.length, y.words.length);
      const values: Record<(typeof NAMES)[number], number> = {
        across: acrossArticles(a, b),
        coreLow: Math.min(coreOf[a], coreOf[b]),
        coreShared: sumOf(sharedOf(x.terms, y.terms), core) / wholeCore,
        coreCosine: byCore(a, b),
        context: contextCosine(a, b),
        lengthRatio: short / long,
        longer: Math.log(long),
        quoteOne: Math.abs(x.quoted - y.quoted),
        place: Math.abs(x.place / x.of - y.place / y.of),
        leads: (x.place < HEAD ? 0.5 : 0) + (y.place < HEAD ? 0.5 : 0),
        articles: Math.min(MOST_ARTICLES, story.articles),
      };
      return NAMES.map((name) => values[name]);
    },
  };
}
