import type { AnnotatedArticle } from "../../model/annotated.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { alignWords, sharedInOrder } from "./align.ts";
import { termsOf, tokensIn, type Utterance } from "./utterance.ts";
import { wordsOf } from "./words.ts";

/** Fewest words that make a sentence recognisable as somebody's own words. */
const LEAST_WORDS = 6;
/** Share of a quotation's words, in order, that an unmarked sentence must hold to be the same words printed without marks. */
const VERBATIM = 0.62;
/** A wording shorter than this share of the other must make up for it. */
const LENGTH_SHARE = 0.75;
/** Share of the rare words of the shorter that must be shared before words are compared in order. */
const SHARED_TERMS = 0.5;

const FIRST_PERSON = /^(i|we|my|me|myself|i'm|i've|i'll|i'd|we're|we've|we'll|we'd)$/;

/** Of a mixed one only a part is somebody's own words. */
const isMarked = (u: Utterance): boolean => u.form === "direct";

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
    for (const term of u.terms.keys()) {
      const list = index.get(term);
      if (list) list.push(i);
      else index.set(term, [i]);
    }
  });
  const totals = marked.map((u) => total(u.terms));
  /** Whether these are the words of a quotation of another article. */
  const printedElsewhere = (article: number, tokens: Utterance["tokens"], terms: Utterance["terms"]): boolean => {
    const shared = new Map<number, number>();
    for (const [term, weight] of terms) {
      const list = index.get(term) ?? [];
      if (list.length > COMMON) continue;
      for (const i of list) if (marked[i].article !== article) shared.set(i, (shared.get(i) ?? 0) + weight);
    }
    const words = wordsOf(tokens);
    const own = total(terms);
    for (const [i, weight] of shared) {
      if (weight < SHARED_TERMS * Math.min(own, totals[i])) continue;
      const theirs = wordsOf(marked[i].tokens);
      const [less, more] = [Math.min(theirs.length, words.length), Math.max(theirs.length, words.length)];
      const common = sharedInOrder(alignWords(words, theirs));
      if (common >= LEAST_WORDS - 1 && common >= VERBATIM * Math.max(less, LENGTH_SHARE * more)) return true;
    }
    return false;
  };
  const settled = utterances.map((u): Utterance => {
    if (u.form !== "indirect" && u.form !== "unmarked") return u;
    if (isFirstPerson(u)) return { ...u, form: "unmarked", rule: u.form === "unmarked" ? u.rule : "quote/first-person" };
    const first = u.tokens.find((t) => /[\p{L}\p{N}]/u.test(t.text))?.lower;
    if (first === "that" || first === "to" || first === "how" || first === "whether") return u;
    if (printedElsewhere(u.article, u.tokens, u.terms)) return { ...u, form: "unmarked", rule: "quote/printed-elsewhere" };
    // Where words without marks begin is the least sure part of an attribution: the rest of the sentence may be the speaker's too.
    const whole = wholeSide(articles[u.article], u);
    if (whole === null) return u;
    const tokens = tokensIn(articles[u.article], [whole], u.sentence);
    const terms = termsOf(tokens);
    if (!printedElsewhere(u.article, tokens, terms)) return u;
    return { ...u, content: [whole], tokens, terms, form: "unmarked", rule: "quote/printed-elsewhere" };
  });
  const taken = articles.map(() => [] as Span[]);
  for (const u of settled) for (const span of u.content) taken[u.article].push(span);
  const byArticle = articles.map(() => [] as Utterance[]);
  for (const u of settled) byArticle[u.article].push(u);
  const found: Utterance[] = [];
  articles.forEach((a, article) => {
    const spoken = new Set<number>();
    for (const s of byArticle[article]) spoken.add(s.sentence);
    for (const s of a.sentences) {
      if (spoken.has(s.index) || /["“”«»]/.test(a.article.text.slice(s.start, s.end))) continue;
      if (taken[article].some((t) => overlaps(t, s))) continue;
      const tokens = tokensIn(a, [s], s.index);
      if (wordsOf(tokens).length < LEAST_WORDS) continue;
      const terms = termsOf(tokens);
      if (!printedElsewhere(article, tokens, terms)) continue;
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

/** All of the sentence that stands on the content's side of its cue and source; null where the content is cut in two, or nothing is added. */
function wholeSide({ article, sentences }: AnnotatedArticle, u: Utterance): Span | null {
  if (u.candidate === null || u.content.length !== 1) return null;
  const sentence = sentences[u.sentence];
  const aside = [...u.candidate.cue, ...u.candidate.source].filter((s) => overlaps(s, sentence));
  if (aside.length === 0) return null;
  const [content] = u.content;
  const from = Math.max(sentence.start, ...aside.filter((s) => s.end <= content.start).map((s) => s.end));
  const to = Math.min(sentence.end, ...aside.filter((s) => s.start >= content.end).map((s) => s.start));
  const text = article.text.slice(from, to);
  const start = from + (text.length - text.replace(/^[\s,:;–—-]+/, "").length);
  const end = from + text.replace(/[\s,:;–—-]+$/, "").length;
  return start < content.start || end > content.end ? { start: Math.min(start, content.start), end: Math.max(end, content.end) } : null;
}

/** A word that stands in more quotations than this tells nothing; keeps cost near-linear. */
const COMMON = 40;

const total = (terms: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const w of terms.values()) sum += w;
  return sum;
};
