import { findMarked } from "../../annotate/quotes/marks.ts";
import type { AnnotatedArticle, NameMention, Quantity, Sentence, StatementMode, Token } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import { type Evidence, evidenceOf } from "../../model/evidence.ts";
import { type Span, touching } from "../../model/span.ts";
import type { DatedExpression } from "../../model/story.ts";
import { termWeight } from "../../text/term-weights.ts";

/** Everything about one sentence that a comparison looks at. */
export interface StatementView {
  readonly article: AnnotatedArticle;
  readonly sentence: Sentence;
  readonly mode: StatementMode;
  /** When the article appeared; null where nothing tells. */
  readonly published: Publication | null;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DatedExpression[];
  readonly names: readonly NameMention[];
  /** Whether a quotation of any form reaches into the sentence. */
  readonly reported: boolean;
  /** Stretches of the sentence that are somebody's own words, in quotation marks or (`marked` false) without. */
  readonly spoken: readonly Spoken[];
  /** Content lemmas with their weight (inverse document frequency); numbers left out. */
  readonly terms: ReadonlyMap<string, number>;
  /** Length of the vector `terms`. */
  readonly norm: number;
  /** Index of the quote (in the article's `quotes`) whose words it is; null for the article's own voice. */
  readonly quote: number | null;
}

export interface Spoken extends Span {
  readonly marked: boolean;
}

/** Parts of speech that carry content. */
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);
/** Verbs of saying and helpers stand in any two reports: they align nothing. */
const LIGHT = new Set("say tell add report be have do get make go take say accord claim state note explain".split(" "));

/** The stem under which inflections and most derivations of a word meet. */
export function stemOf(token: Token): string {
  const word = token.pos === "PROPN" ? token.lower : token.lemma;
  return word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a token carries content for the comparison of two statements. */
export function isContent(token: Token): boolean {
  return CONTENT.has(token.pos) && /\p{L}{2}/u.test(token.text) && !LIGHT.has(token.lemma);
}

/** Weighted content lemmas of tokens. */
export function termsOf(tokens: readonly Token[], weightOf: (stem: string) => number = termWeight): Map<string, number> {
  const terms = new Map<string, number>();
  for (const t of tokens) {
    if (!isContent(t)) continue;
    const stem = stemOf(t);
    if (!terms.has(stem)) terms.set(stem, weightOf(stem));
  }
  return terms;
}

/** Share of its weight that a word keeps which stands in every sentence of the story: the names that the story is about tell little apart. */
const EVERYWHERE = 0.25;

/** Weight of a word: its rarity in news at large times its rarity among the sentences of this story. */
function storyWeights(articles: readonly AnnotatedArticle[]): (stem: string) => number {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const a of articles)
    for (const s of a.sentences) {
      sentences++;
      for (const stem of new Set(s.tokens.filter(isContent).map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  const most = Math.log(sentences + 1);
  return (stem) => {
    const rarity = most === 0 ? 1 : Math.min(1, Math.log((sentences + 1) / (counts.get(stem) ?? 1)) / most);
    return termWeight(stem) * (EVERYWHERE + (1 - EVERYWHERE) * rarity);
  };
}

const normOf = (terms: ReadonlyMap<string, number>): number => Math.sqrt([...terms.values()].reduce((sum, w) => sum + w * w, 0));

/** Cosine of two sets of weighted terms: 0 (nothing shared) to 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, weight] of small) dot += weight * (large.get(term) ?? 0);
  const norms = normOf(a) * normOf(b);
  return norms === 0 ? 0 : dot / norms;
}

/** Cosine of two statements, with the lengths that their views hold: 0 to 1. */
export function likeness(a: StatementView, b: StatementView): number {
  const [small, large] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let dot = 0;
  for (const [term, weight] of small) dot += weight * (large.get(term) ?? 0);
  return a.norm * b.norm === 0 ? 0 : dot / (a.norm * b.norm);
}

/** Views of all sentences of the articles, by article id, in the order of the text. */
export function viewsOf(
  articles: readonly AnnotatedArticle[],
  dates: readonly DatedExpression[],
  published: ReadonlyMap<ArticleId, Publication> = new Map(),
): ReadonlyMap<string, readonly StatementView[]> {
  const dated = new Map<string, DatedExpression[]>();
  for (const d of dates) append(dated, `${d.article}:${d.sentence}`, d);
  const weightOf = storyWeights(articles);
  return new Map(
    articles.map((article) => {
      const statements = new Map(article.statements.map((s) => [s.sentence, s]));
      const names = new Map<number, NameMention[]>();
      for (const n of article.names) append(names, n.sentence, n);
      const spoken = spokenBySentence(article);
      const reported = reportedSentences(article);
      const views = article.sentences.map((sentence): StatementView => {
        const statement = statements.get(sentence.index);
        const terms = termsOf(sentence.tokens, weightOf);
        return {
          article,
          sentence,
          mode: statement?.mode ?? "asserted",
          published: published.get(article.article.id) ?? null,
          quantities: statement?.quantities ?? [],
          dates: dated.get(`${article.article.id}:${sentence.index}`) ?? [],
          names: names.get(sentence.index) ?? [],
          reported: reported.has(sentence.index),
          spoken: spoken.get(sentence.index) ?? [],
          terms,
          norm: normOf(terms),
          quote: statement?.quote ?? null,
        };
      });
      return [article.article.id, views];
    }),
  );
}

function reportedSentences(article: AnnotatedArticle): ReadonlySet<number> {
  return new Set(article.quotes.flatMap((q) => q.content.flatMap((c) => touching(article.sentences, c).map((s) => s.index))));
}

function spokenBySentence(article: AnnotatedArticle): ReadonlyMap<number, readonly Spoken[]> {
  const { sentences } = article;
  const { text } = article.article;
  const stretches: Spoken[] = article.paragraphs.flatMap((p) =>
    findMarked(text, p).map((m) => ({ start: m.start, end: m.end, marked: true })),
  );
  for (const q of article.quotes) if (q.form === "unmarked") for (const span of q.content) stretches.push({ ...span, marked: false });
  const out = new Map<number, Spoken[]>();
  for (const stretch of stretches) {
    for (const sentence of touching(sentences, stretch)) {
      const part = { start: Math.max(stretch.start, sentence.start), end: Math.min(stretch.end, sentence.end), marked: stretch.marked };
      append(out, sentence.index, part);
    }
  }
  return out;
}

/** The whole sentence as evidence. */
export function sentenceEvidence(view: StatementView): Evidence {
  return evidenceOf(view.article.article, view.sentence);
}

/** Index of the first token of the view that ends after `offset`. */
export function tokenAt(view: StatementView, offset: number): number {
  const { tokens } = view.sentence;
  const i = tokens.findIndex((t) => t.end > offset);
  return i < 0 ? tokens.length : i;
}

/** Whether both statements name somebody or something and share none of the names: they speak of different things. */
export function apart(a: StatementView, b: StatementView): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false;
  const words = new Set(a.names.flatMap((n) => n.text.toLowerCase().split(/\s+/)));
  const whole = b.sentence.tokens.some((t) => words.has(t.lower));
  const own = new Set(b.names.flatMap((n) => n.text.toLowerCase().split(/\s+/)));
  return !whole && !a.sentence.tokens.some((t) => own.has(t.lower));
}
