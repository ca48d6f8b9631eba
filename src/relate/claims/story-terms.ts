import { clausesOf } from "../../annotate/statements/clause-modes.ts";
import type { AnnotatedArticle, Sentence, StatementClause } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { quotedShare } from "./reads-alone.ts";
import { statedIn } from "./stated.ts";
import { type Term, type TermKind, termOf } from "./terms.ts";
import type { Unit, UnitClause } from "./unit.ts";

/** The sentences of a story and what its terms weigh in it. */
export interface StoryTerms {
  readonly units: readonly Unit[];
  readonly terms: readonly Term[];
  readonly kinds: readonly TermKind[];
  /** Number of each term's first letters: terms of one family begin alike. */
  readonly beginnings: Int32Array;
  /** Weight of each term: root of reference weight × rarity in the story. */
  readonly weights: Float64Array;
  readonly reference: Float64Array;
  /** ln((sentences + 1) / (sentences with the term + ½)). */
  readonly rarity: Float64Array;
  readonly gramRarity: Float64Array;
  readonly trigramRarity: Float64Array;
  /** Sentences that hold each term. */
  readonly holders: readonly (readonly number[])[];
  /** How much each term belongs to the story's core: reference weight × square of the share of articles that lead with it. */
  readonly core: Float64Array;
  /** In how many articles each term stands. */
  readonly spread: Float64Array;
  readonly articles: number;
}

/** Sentences with fewer terms say too little to be held against others. */
const LEAST_TERMS = 2;
/** So many sentences are an article's lead. */
const LEAD = 4;
/** Words of a sentence beyond this are not compared: cost stays bounded on text without full stops. */
const MOST_WORDS = 120;
/** Sentences of an article beyond this are not compared: no report is so long, and cost stays bounded on a book. */
const MOST_SENTENCES = 500;
const BEGINNING = 4;

class Numbering {
  private readonly ids = new Map<string, number>();
  of(key: string): number {
    const id = this.ids.get(key);
    if (id !== undefined) return id;
    this.ids.set(key, this.ids.size);
    return this.ids.size - 1;
  }
  get size(): number {
    return this.ids.size;
  }
}

const ascending = (numbers: Iterable<number>): Int32Array => Int32Array.from(new Set(numbers)).sort();

/** Character n-grams of a text in small letters, anything but letters and digits taken as one space. */
export function gramsOf(text: string, size: number): string[] {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const out: string[] = [];
  for (let i = 0; i + size <= plain.length; i++) out.push(plain.slice(i, i + size));
  return out;
}

interface ClauseDraft {
  readonly clause: StatementClause;
  readonly reports: boolean;
  readonly main: boolean;
  readonly passive: boolean;
  readonly terms: readonly number[];
  readonly subject: readonly number[];
  readonly verb: number;
}

interface Draft {
  readonly terms: readonly Term[];
  /** By term: whether the sentence states it. */
  readonly main: readonly boolean[];
  readonly verb: Term | null;
  /** Clauses, with places in `terms`. */
  readonly clauses: readonly ClauseDraft[];
  /** Words that are no names. */
  readonly matter: string;
}

function readSentence(sentence: Sentence, read: readonly StatementClause[], reported: readonly Span[]): Draft {
  const terms: Term[] = [];
  const main: boolean[] = [];
  const matter: string[] = [];
  const tokens = sentence.tokens.slice(0, MOST_WORDS);
  const stated = statedIn(tokens, read, reported);
  let verb: Term | null = null;
  let nameEnd = -1;
  /** By token: the number of its term; -1: none of its own. */
  const termAt: number[] = [];
  tokens.forEach((token, i) => {
    const term = termOf(token, sentence.tokens[i + 1]);
    if (term?.kind !== "name") matter.push(token.text);
    termAt.push(-1);
    if (term === null) return;
    // Of a name of several words the last stands for all: "Prime Minister Jane Roe" must not weigh as four facts.
    if (term.kind === "name" && nameEnd >= 0 && token.start - nameEnd <= 1) {
      terms.pop();
      main.pop();
      for (let k = i - 1; k >= 0; k--) if (termAt[k] === terms.length) termAt[k] = -1;
    }
    termAt[i] = terms.length;
    terms.push(term);
    main.push(stated.main[i]);
    if (i === stated.verb) verb = term;
    nameEnd = term.kind === "name" ? token.end : -1;
  });
  const termsAt = (numbers: readonly number[]): number[] => numbers.map((n) => termAt[n] ?? -1).filter((n) => n >= 0);
  const clauses = read.map((c): ClauseDraft => {
    const subject = termsAt(c.subject);
    return {
      clause: c,
      reports: c.kind === "report",
      main: c.kind === "main",
      passive: c.passive,
      terms: [...subject, ...termsAt(c.tokens)],
      subject,
      verb: c.verb < 0 ? -1 : (termAt[c.verb] ?? -1),
    };
  });
  return { terms, main, verb, clauses, matter: matter.join(" ") };
}

/** Spans of reported words by the number of the sentence they stand in; both in order of place. */
function reportedUnder(sentences: readonly Sentence[], quotes: AnnotatedArticle["quotes"]): ReadonlyMap<number, readonly Span[]> {
  const spans = quotes.flatMap((q) => q.content).sort((a, b) => a.start - b.start || a.end - b.end);
  const out = new Map<number, Span[]>();
  let from = 0;
  for (const { index, start, end } of sentences) {
    while (from < spans.length && spans[from].end <= start) from++;
    for (let i = from; i < spans.length && spans[i].start < end; i++) {
      const list = out.get(index);
      if (list === undefined) out.set(index, [spans[i]]);
      else list.push(spans[i]);
    }
  }
  return out;
}

/** The sentences of a story as units, with the weights of their terms. Numbers follow the order of `articles`, which must be fixed. */
export function termsOfStory(articles: readonly AnnotatedArticle[]): StoryTerms {
  const termIds = new Numbering();
  const wordIds = new Numbering();
  const gramIds = new Numbering();
  const trigramIds = new Numbering();
  const terms: Term[] = [];
  const kinds: TermKind[] = [];
  const units: Unit[] = [];
  for (const { article, sentences, quotes } of articles) {
    const reported = reportedUnder(sentences, quotes);
    const drafts = sentences
      .slice(0, MOST_SENTENCES)
      .map((sentence) => ({ sentence, ...readSentence(sentence, clausesOf(sentence.tokens), reported.get(sentence.index) ?? []) }))
      .filter((d) => new Set(d.terms.map((t) => t.key)).size >= LEAST_TERMS);
    drafts.forEach((draft, place) => {
      const { sentence } = draft;
      const tokens = sentence.tokens.slice(0, MOST_WORDS);
      const text = article.text.slice(sentence.start, tokens[tokens.length - 1].end);
      const numbers = draft.terms.map((t) => {
        const id = termIds.of(t.key);
        if (id === terms.length) {
          terms.push(t);
          kinds.push(t.kind);
        } else if (t.kind === "name") kinds[id] = "name";
        return id;
      });
      const stated = numbers.filter((_, i) => draft.main[i]);
      const all = ascending(numbers);
      const placeOf = new Map([...all].map((t, i) => [t, i]));
      const placesOf = (list: readonly number[]): Int32Array => ascending(list.map((i) => placeOf.get(numbers[i]) as number));
      const clauses = draft.clauses
        .map(
          (c): UnitClause => ({
            clause: c.clause,
            reports: c.reports,
            main: c.main,
            passive: c.passive,
            terms: placesOf(c.terms),
            subject: placesOf(c.subject),
            verb: c.verb < 0 ? -1 : (placeOf.get(numbers[c.verb]) as number),
          }),
        )
        .filter((c) => c.terms.length > 0);
      units.push({
        index: units.length,
        article: article.id,
        sentence,
        place,
        of: drafts.length,
        terms: all,
        clauses,
        stated: ascending(stated.length < LEAST_TERMS ? numbers : stated),
        verb: draft.verb === null ? -1 : termIds.of(draft.verb.key),
        words: Int32Array.from(tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text)).map((t) => wordIds.of(t.lower))),
        grams: ascending(gramsOf(text, 4).map((g) => gramIds.of(g))),
        matterGrams: ascending(gramsOf(draft.matter, 4).map((g) => gramIds.of(g))),
        // three-grams across a space are left out: they tell word order, which four-grams tell better
        trigrams: ascending(gramsOf(text, 3).flatMap((g) => (/\S \S/.test(g) ? [] : [trigramIds.of(g)]))),
        quoted: quotedShare(text),
      });
    });
  }
  const holders: number[][] = terms.map(() => []);
  const grams = new Float64Array(gramIds.size);
  const trigrams = new Float64Array(trigramIds.size);
  for (const u of units) {
    for (const t of u.terms) holders[t].push(u.index);
    for (const g of u.grams) grams[g]++;
    for (const g of u.trigrams) trigrams[g]++;
  }
  const rare = (n: number): number => Math.log((units.length + 1) / (n + 0.5));
  const articlesAmong = (list: readonly number[]): number => new Set(list.map((u) => units[u].article)).size;
  const rarity = Float64Array.from(holders, (h) => rare(h.length));
  const reference = Float64Array.from(terms, (t) => t.weight);
  const beginnings = new Numbering();
  return {
    units,
    terms,
    kinds,
    beginnings: Int32Array.from(terms, (t) => beginnings.of(t.key.slice(0, BEGINNING))),
    weights: rarity.map((r, t) => Math.sqrt(r * reference[t])),
    reference,
    rarity,
    gramRarity: grams.map(rare),
    trigramRarity: trigrams.map(rare),
    holders,
    core: Float64Array.from(holders, (h, t) => {
      const leading = articlesAmong(h.filter((u) => units[u].place < LEAD));
      return reference[t] * (leading / articles.length) ** 2;
    }),
    spread: Float64Array.from(holders, articlesAmong),
    articles: articles.length,
  };
}
