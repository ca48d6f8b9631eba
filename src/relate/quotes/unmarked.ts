import type { AnnotatedArticle } from "../../model/annotated.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { alignWords, sharedInOrder } from "./align.ts";
import { termsOf, tokensIn, type Utterance } from "./utterance.ts";
import { wordsOf } from "./words.ts";

/** Fewest words that make a sentence recognisable as somebody's own words. */
const LEAST_WORDS = 6;
/** Share of a quotation's words, in order, that an unmarked sentence must hold to be the same words printed without marks. */
const VERBATIM = 0.62;
/** Share of the rare words of the shorter that must be shared before words are compared in order. */
const SHARED_TERMS = 0.5;

const FIRST_PERSON = /^(i|we|my|our|me|us|myself|ourselves|i'm|i've|i'll|i'd|we're|we've|we'll|we'd)$/;

const isMarked = (u: Utterance): boolean => u.form === "direct" || u.form === "mixed";

/** Whether reported words stand in the first person though no marks show it: own words. "We cannot go on, Mora said." */
export function isFirstPerson(u: Utterance): boolean {
  const first = u.tokens.find((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (first === undefined || first.lower === "that" || first.lower === "how" || first.lower === "whether" || first.lower === "to")
    return false;
  return u.tokens.some((t) => FIRST_PERSON.test(t.lower));
}

/**
 * Settles words without marks: reported words in the first person, and reported words that another article prints inside marks, are somebody's own
 * words ("unmarked"); so is a sentence without any attribution that another article quotes word for word, or nearly.
 */
export function settleUnmarked(articles: readonly AnnotatedArticle[], utterances: readonly Utterance[]): readonly Utterance[] {
  const marked = utterances.filter((u) => isMarked(u) && wordsOf(u.tokens).length >= LEAST_WORDS && u.terms.size >= 2);
  const index = new Map<string, number[]>();
  marked.forEach((u, i) => {
    for (const term of u.terms.keys()) index.set(term, [...(index.get(term) ?? []), i]);
  });
  /** The quotation of another article whose words these are; null where there is none. */
  const printedElsewhere = (article: number, tokens: Utterance["tokens"], terms: Utterance["terms"]): Utterance | null => {
    const shared = new Map<number, number>();
    for (const [term, weight] of terms) {
      const list = index.get(term) ?? [];
      if (list.length > COMMON) continue;
      for (const i of list) if (marked[i].article !== article) shared.set(i, (shared.get(i) ?? 0) + weight);
    }
    let best: Utterance | null = null;
    let most = 0;
    const words = wordsOf(tokens);
    for (const [i, weight] of [...shared].sort((a, b) => a[0] - b[0])) {
      const other = marked[i];
      if (weight < SHARED_TERMS * Math.min(total(terms), total(other.terms))) continue;
      const theirs = wordsOf(other.tokens);
      const common = sharedInOrder(alignWords(words, theirs));
      const share = common / Math.max(Math.min(theirs.length, words.length), 0.75 * Math.max(theirs.length, words.length));
      if (common >= LEAST_WORDS - 1 && share >= VERBATIM && share > most) {
        best = other;
        most = share;
      }
    }
    return best;
  };
  const settled = utterances.map((u): Utterance => {
    if (u.form !== "indirect" && u.form !== "unmarked") return u;
    if (isFirstPerson(u)) return { ...u, form: "unmarked", rule: u.form === "unmarked" ? u.rule : "quote/first-person" };
    const first = u.tokens.find((t) => /[\p{L}\p{N}]/u.test(t.text))?.lower;
    if (first === "that" || first === "to" || first === "how" || first === "whether") return u;
    return printedElsewhere(u.article, u.tokens, u.terms) ? { ...u, form: "unmarked", rule: "quote/printed-elsewhere" } : u;
  });
  const taken = articles.map(() => [] as Span[]);
  for (const u of settled) taken[u.article].push(...u.content);
  const found: Utterance[] = [];
  articles.forEach((a, article) => {
    const spoken = new Set<number>();
    for (const s of settled) if (s.article === article) spoken.add(s.sentence);
    for (const s of a.sentences) {
      if (spoken.has(s.index) || /["“”«»]/.test(a.article.text.slice(s.start, s.end))) continue;
      if (taken[article].some((t) => overlaps(t, s))) continue;
      const tokens = tokensIn(a, [s], s.index);
      if (wordsOf(tokens).length < LEAST_WORDS) continue;
      const terms = termsOf(tokens);
      if (printedElsewhere(article, tokens, terms) === null) continue;
      found.push({
        article,
        sentence: s.index,
        content: [s],
        cue: null,
        form: "unmarked",
        rule: "quote/printed-elsewhere",
        candidate: null,
        tokens,
        terms,
      });
    }
  });
  return [...settled, ...found].sort(
    (x, y) => x.article - y.article || x.content[0].start - y.content[0].start || x.content[0].end - y.content[0].end,
  );
}

/** A word that stands in more quotations than this tells nothing; keeps cost near-linear. */
const COMMON = 80;

const total = (terms: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const w of terms.values()) sum += w;
  return sum;
};
