import type { Article } from "./article.ts";
import type { Span } from "./span.ts";
import type { Word } from "./word.ts";

/** Universal part-of-speech tags, as the NLP library gives them. */
export type PartOfSpeech = string;

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** What stands here, as an object that other places share. */
  readonly word: Word;
}

/** A sentence of the report. Sentences inside removed parts are left out. */
export interface Sentence extends Span {
  readonly index: number;
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

export type NameKind = "person" | "organisation" | "place" | "other";

/** A name as it stands, without titles and without possessive 's. */
export interface NameMention extends Span {
  readonly text: string;
  readonly kind: NameKind;
  /** A title or role right beside it: "Foreign Minister", "spokeswoman". */
  readonly title: Span | null;
  readonly sentence: number;
}

export type QuoteForm = "direct" | "unmarked" | "indirect" | "mixed";

/** A quotation or attribution that one article shows. */
export interface QuoteCandidate {
  /** Quoted or reported words with their quotation marks and without the cue: several spans where the cue interrupts. */
  readonly content: readonly Span[];
  /** Whoever says it, as named in this place; empty where the text does not tell. */
  readonly source: readonly Span[];
  /** "said", "told CNN", "according to"; empty where there is none. */
  readonly cue: readonly Span[];
  readonly form: QuoteForm;
  /** What kind of expression names the source. "carried": taken over from the quote before. */
  readonly sourceKind: "name" | "pronoun" | "noun" | "carried" | "none";
  /** 0 to 1: how sure the rule or model is that this is a quote. */
  readonly confidence: number;
  readonly rule: string;
}

/** "unmarked" candidates that need other articles to decide carry a low confidence; relate/quotes settles them. */

/** A time expression, not yet a day: `value` says how to reach it from an anchor. Forms of `value`: annotate/dates/value.ts. */
export interface TimeExpression<V = unknown> extends Span {
  readonly text: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: V;
  readonly sentence: number;
  readonly rule: string;
}

export type StatementMode = "asserted" | "planned" | "possible" | "denied";

/** A number that a statement gives. */
export interface Quantity extends Span {
  /** The number in plain form: "half a million" → 500000. */
  readonly value: number;
  /** "over", "at least": the value is a lower bound; "up to", "nearly": an upper one; "about": neither. */
  readonly bound: "exact" | "about" | "above" | "below" | "at-least" | "at-most";
  /** Unit or currency: "m", "USD", "%"; null for plain counts. */
  readonly unit: string | null;
  /** Lemma of what is counted: "people", "excavator"; null where it does not show. */
  readonly counted: string | null;
}

/**
 * "main": stated in its own right. "report": says who says so ("officials said"). "relative" and "participle": said of a noun in
 * passing. "adverbial": places what the sentence states, with a verb of its own or without ("after the crash").
 */
export type ClauseKind = "main" | "report" | "relative" | "participle" | "adverbial";

/** A clause of a sentence. From its first word to its last; where another interrupts it, that lies within. */
export interface StatementClause extends Span {
  readonly kind: ClauseKind;
  /** Numbers of its tokens within the sentence, ascending; not always in one run: "the ferry, which leaked, sank". */
  readonly tokens: readonly number[];
  /** Token of the main verb; -1: none. */
  readonly verb: number;
  /** Tokens of whoever does what the verb says (in the passive: undergoes it); may lie in another clause that it shares its subject with. */
  readonly subject: readonly number[];
  readonly passive: boolean;
  /** How this clause is put; what a report denies or doubts is denied or possible. */
  readonly mode: StatementMode;
  readonly negated: boolean;
}

/** A sentence as something that can be agreed or disagreed with. Its clauses are read from its tokens where they are compared (annotate/statements/clause-modes.ts). */
export interface StatementCandidate extends Span {
  readonly sentence: number;
  readonly mode: StatementMode;
  readonly negated: boolean;
  readonly quantities: readonly Quantity[];
  /** Index of the quote (in `quotes`) whose content it stands in; null where it is in the article's own voice. */
  readonly quote: number | null;
}

export type CreditRelation =
  | "reported"
  | "told"
  | "citing"
  | "dateline"
  | "byline"
  | "tag"
  | "copyright"
  | "according-to"
  | "site"
  | "feed-source";

/** Where the article, or the feed that told of it ("feed-source": an empty span at 0), says that it has something from. */
export interface Credit extends Span {
  /** The canonical name: "Reuters", "Nikkei Asia", as the data files or the text give it. */
  readonly name: string;
  readonly relation: CreditRelation;
  /** Sentence it stands in; null for bylines, tags and other places outside sentences. */
  readonly sentence: number | null;
  readonly rule: string;
}

/** What one article alone shows. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly quotes: readonly QuoteCandidate[];
  readonly dates: readonly TimeExpression[];
  readonly statements: readonly StatementCandidate[];
  readonly credits: readonly Credit[];
}
