import type { AnnotatedArticle, QuoteCandidate, QuoteForm, Token } from "../../model/annotated.ts";
import { covers, overlaps, type Span } from "../../model/span.ts";
import { termWeight } from "../../text/term-weights.ts";

/** One sentence of somebody's words in one article: what is compared across articles. A quotation of several sentences is several of these. */
export interface Utterance {
  /** Number of the article, in order of ids. */
  readonly article: number;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly form: QuoteForm;
  readonly rule: string;
  /** The candidate it comes from; null for words found by their likeness to a quotation of another article. */
  readonly candidate: QuoteCandidate | null;
  readonly tokens: readonly Token[];
  /** Content words (lemmas) with their rarity. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Below this a word says nothing about what is said: function words and the commonest verbs stand under it (the reference collection's top hundred). */
const LEAST_WEIGHT = 0.8;
/** A piece of fewer words stays with the sentence before. */
const LEAST_WORDS = 2;

const isWord = (t: Token): boolean => /[\p{L}\p{N}]/u.test(t.text);

/** Content words of tokens, weighted by how rare they are. */
export function termsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const t of tokens) {
    if (!isWord(t) || t.pos === "DET" || t.pos === "ADP" || t.pos === "AUX" || t.pos === "PRON" || t.pos === "CCONJ" || t.pos === "SCONJ")
      continue;
    // "panicked", "trafficking": forms of verbs in -ic, whose k the tagger takes for the verb's own.
    const lemma = t.lemma.replace(/[’']/g, "'").replace(/ick(ed|ing)$/, "ic");
    const weight = termWeight(lemma);
    if (weight >= LEAST_WEIGHT) out.set(lemma, weight);
  }
  return out;
}

/** Tokens of an article that lie inside the spans. */
export function tokensIn(annotated: AnnotatedArticle, spans: readonly Span[], sentence: number): readonly Token[] {
  return annotated.sentences[sentence].tokens.filter((t) => spans.some((s) => covers(s, t)));
}

/** Cuts a candidate into utterances, one for each sentence its content touches. */
export function utterancesOf(annotated: AnnotatedArticle, article: number, candidate: QuoteCandidate): readonly Utterance[] {
  const q = withClauseBefore(annotated, candidate);
  const pieces: { sentence: number; content: Span[] }[] = [];
  for (const span of q.content)
    for (let i = firstSentence(annotated, span.start); i < annotated.sentences.length && annotated.sentences[i].start < span.end; i++) {
      const s = annotated.sentences[i];
      if (!overlaps(s, span)) continue;
      const piece = { start: Math.max(s.start, span.start), end: Math.min(s.end, span.end) };
      const last = pieces.at(-1);
      const words = tokensIn(annotated, [piece], i).filter(isWord).length;
      if (last?.sentence === i) last.content.push(piece);
      else if (words < LEAST_WORDS && last) last.content.push(piece);
      else if (words > 0) pieces.push({ sentence: i, content: [piece] });
    }
  return pieces.map(({ sentence, content }) => {
    const tokens = tokensIn(annotated, content, sentence);
    return {
      article,
      sentence,
      content,
      cue: q.cue[0] ?? null,
      form: q.form,
      rule: q.rule,
      candidate: q,
      tokens,
      terms: withSurroundings(annotated, q, sentence, tokens),
    };
  });
}

/** Fewest words of a clause before the source that can be what is said. */
const CLAUSE_WORDS = 4;

/** "told reporters", "told a news conference": so many words after the cue may be whoever hears it. */
const HEARER_WORDS = 3;

/**
 * "The dam will hold, the mayor told reporters in an interview on Monday": what follows the cue only says where and when; the words said stand before the
 * source.
 */
function withClauseBefore(annotated: AnnotatedArticle, q: QuoteCandidate): QuoteCandidate {
  if (q.form !== "indirect" || q.content.length !== 1 || q.source.length === 0 || q.content[0].start < q.source[0].end) return q;
  const sentence = annotated.sentences[firstSentence(annotated, q.source[0].start)];
  if (sentence === undefined || q.content[0].end > sentence.end) return q;
  const tokens = sentence.tokens.filter((t) => covers(q.content[0], t));
  if (tokens.some((t) => t.pos === "VERB" || t.pos === "AUX")) return q;
  if (tokens.filter(isWord).length > HEARER_WORDS && !/^(in|on|at|during|via|through|by)$/.test(tokens[0].lower)) return q;
  const before = sentence.tokens.filter((t) => t.end <= q.source[0].start);
  if (
    before.at(-1)?.text !== "," ||
    before.filter(isWord).length < CLAUSE_WORDS ||
    !before.some((t) => t.pos === "VERB" || t.pos === "AUX")
  )
    return q;
  return { ...q, content: [{ start: sentence.start, end: before[before.length - 2].end }], rule: "quote/clause-before" };
}

/** Weight of a word of the same sentence outside reported words: their limits are the least sure part of an attribution without marks. */
const OUTSIDE = 0.5;

/** Content words of an utterance; where no marks bound it, those of its sentence too, at less weight. */
function withSurroundings(
  annotated: AnnotatedArticle,
  q: QuoteCandidate,
  sentence: number,
  tokens: readonly Token[],
): ReadonlyMap<string, number> {
  const own = termsOf(tokens);
  if (q.form === "direct") return own;
  const aside = [...q.source, ...q.cue];
  const rest = annotated.sentences[sentence].tokens.filter((t) => !aside.some((s) => overlaps(s, t)));
  const out = new Map(own);
  for (const [term, weight] of termsOf(rest)) if (!out.has(term)) out.set(term, OUTSIDE * weight);
  return out;
}

/** Index of the first sentence that ends after `at`. */
export function firstSentence({ sentences }: AnnotatedArticle, at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid].end <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}
