import type { AnnotatedArticle, Sentence } from "../model/annotated.ts";
import type { Claim } from "../model/dossier.ts";
import { type Evidence, evidenceOf } from "../model/evidence.ts";
import { byCodeUnit } from "../model/id.ts";
import { touching } from "../model/span.ts";
import type { Story } from "../model/story.ts";
import { readsAlone } from "../relate/claims/reads-alone.ts";
import { centrality, supportOf } from "./central.ts";
import { voicesOf } from "./voice.ts";

/** Length of the summary in sentences, by the form of the dossier. */
const LEAST = 3;
const MOST = 7;
/** Sentences that read worse alone (mostly a quotation, leaning on the one before, without a full stop) are left to the claims. */
const READABLE = 0.75;
/** Two sentences of the summary share at most this part of the shorter one's long words: beyond it they repeat each other. */
const REPEATS = 0.5;
/** A sentence must bring at least this much of the support that the first brought: else the summary is complete. */
const WORTH = 0.15;
/** What a sentence counts for a claim of whose other statements it has nothing: it states the claim in passing, and says something else. */
const OWN = 0.3;
/** Sentences from an article's head are written to be read first. */
const HEAD_BONUS = 1.25;
const HEAD = 3;

interface Choice {
  readonly article: AnnotatedArticle;
  readonly sentence: Sentence;
  /** By claim: which part of the sentence's matter the claim's other statements have too. */
  readonly claims: Map<number, number>;
  readonly readable: number;
}

/**
 * Three to seven sentences of the articles that cover the best-supported claims without repeating each other: what most reports state
 * first, then in the order in which the articles tell them. Chosen one by one: the sentence that adds most support not yet covered, readable alone. Where the articles
 * agree on too little, the leads of the most central articles fill up. A dateline at the head of a sentence is left out.
 */
export function pickSummary(story: Story, claims: readonly Claim[]): readonly Evidence[] {
  const articles = new Map(story.articles.map((a) => [a.article.id, a]));
  const choices = new Map<string, Choice>();
  claims.forEach((claim, number) => {
    const told = articlesByWord(claim);
    for (const s of claim.statements) {
      const article = articles.get(s.article);
      const sentence = article && touching(article.sentences, s)[0];
      if (article === undefined || sentence === undefined) continue;
      const key = `${s.article}:${sentence.index}`;
      const known = choices.get(key);
      const choice = known ?? { article, sentence, claims: new Map(), readable: readsAlone(article.article.text, sentence) };
      choice.claims.set(number, sharedPart(sentence, s.article, told));
      choices.set(key, choice);
    }
  });
  const voices = new Map(story.articles.map((a) => [a, voicesOf(a)]));
  const showsVoice = (article: AnnotatedArticle, sentence: Sentence): boolean => voices.get(article)?.(sentence) ?? false;
  const candidates = [...choices.values()]
    .filter((c) => c.readable >= READABLE && showsVoice(c.article, c.sentence))
    .sort((a, b) => byCodeUnit(a.article.article.id, b.article.article.id) || a.sentence.index - b.sentence.index);
  const support = claims.map((c) => supportOf(c) - 1);
  const covered = new Set<number>();
  const chosen: Choice[] = [];
  let first = 0;
  while (chosen.length < MOST) {
    let best: Choice | null = null;
    let most = 0;
    for (const c of candidates) {
      if (chosen.some((x) => repeats(x, c))) continue;
      let gain = 0;
      for (const [claim, part] of c.claims) if (!covered.has(claim)) gain += support[claim] * (OWN + (1 - OWN) * part);
      const value = gain * c.readable * (c.sentence.index < HEAD ? HEAD_BONUS : 1);
      if (value > most) {
        best = c;
        most = value;
      }
    }
    if (best === null || (chosen.length >= LEAST && most < WORTH * first)) break;
    if (chosen.length === 0) first = most;
    chosen.push(best);
    for (const claim of best.claims.keys()) covered.add(claim);
  }
  // What most reports state opens the summary; the rest follows in the order of the story.
  const picked = [...chosen.slice(0, 1), ...inOrder(chosen.slice(1), claims, story)];
  return picked.length >= LEAST ? picked.map((c) => withoutDateline(c.article, c.sentence)) : fillUp(story, claims, picked, showsVoice);
}

/** By word of a claim's statements: the articles that have it. */
function articlesByWord(claim: Claim): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  for (const s of claim.statements)
    for (const word of s.text.toLowerCase().match(WORD) ?? []) {
      const articles = out.get(word);
      if (articles === undefined) out.set(word, new Set([s.article]));
      else articles.add(s.article);
    }
  return out;
}

function sharedPart(sentence: Sentence, article: string, told: ReadonlyMap<string, ReadonlySet<string>>): number {
  const own = sentence.tokens.filter((t) => t.text.length > 3 || /\d/.test(t.text));
  const elsewhere = (articles: ReadonlySet<string> | undefined): boolean =>
    articles !== undefined && articles.size > (articles.has(article) ? 1 : 0);
  return own.filter((t) => elsewhere(told.get(t.lower))).length / Math.max(1, own.length);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.,'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

/** Long words and numbers of a sentence: what it tells. */
function matter(c: { readonly sentence: Sentence }): Set<string> {
  return new Set(c.sentence.tokens.filter((t) => t.text.length > 3 || /\d/.test(t.text)).map((t) => t.lemma));
}

function repeats(a: { readonly sentence: Sentence }, b: { readonly sentence: Sentence }): boolean {
  const x = matter(a);
  const y = matter(b);
  let both = 0;
  for (const w of x) if (y.has(w)) both++;
  return both > REPEATS * Math.max(1, Math.min(x.size, y.size));
}

/**
 * In the order of the story: what is first reported on an earlier day comes first, and what is reported on one day stands as in the
 * articles, where the claims of each sentence stand on average; then by article and place.
 */
function inOrder(chosen: readonly Choice[], claims: readonly Claim[], story: Story): readonly Choice[] {
  const lengths = new Map(story.articles.map((a) => [a.article.id, Math.max(1, a.article.text.length)]));
  const dayOf = (article: string): string => story.published.get(article)?.latest?.slice(0, 10) ?? "";
  const placed = chosen.map((c) => {
    const statements = [...c.claims.keys()].flatMap((n) => claims[n].statements);
    const place = statements.reduce((sum, s) => sum + s.start / (lengths.get(s.article) ?? 1), 0) / Math.max(1, statements.length);
    // an article without a day says nothing about the order
    const days = statements.map((s) => dayOf(s.article)).filter((day) => day !== "");
    return { c, day: days.sort(byCodeUnit)[0] ?? "", place };
  });
  return placed
    .sort(
      (a, b) =>
        byCodeUnit(a.day, b.day) ||
        a.place - b.place ||
        byCodeUnit(a.c.article.article.id, b.c.article.article.id) ||
        a.c.sentence.index - b.c.sentence.index,
    )
    .map(({ c }) => c);
}

/** Adds sentences from the heads of the most central articles, until there are enough or none is left. */
function fillUp(
  story: Story,
  claims: readonly Claim[],
  picked: readonly Choice[],
  showsVoice: (article: AnnotatedArticle, sentence: Sentence) => boolean,
): readonly Evidence[] {
  const central = centrality(claims);
  const out: { article: AnnotatedArticle; sentence: Sentence }[] = [...picked];
  const order = [...story.articles].sort(
    (a, b) => (central.get(b.article.id) ?? 0) - (central.get(a.article.id) ?? 0) || byCodeUnit(a.article.id, b.article.id),
  );
  for (const article of order)
    for (const sentence of article.sentences) {
      if (out.length >= LEAST) break;
      const next = { article, sentence };
      if (readsAlone(article.article.text, sentence) < READABLE || !showsVoice(article, sentence) || out.some((x) => repeats(x, next)))
        continue;
      out.push(next);
    }
  if (out.length > 0) return out.map((c) => withoutDateline(c.article, c.sentence));
  // Nothing reads alone: a lead that leans on something is better than no word of what the story is about.
  const lead = order.map(leadOf).find((e) => e !== null);
  return lead ? [lead] : [];
}

/** "LONDON, Jan 2 (Agency) - ", "(Agency) ": where and by whom, at the head of a first sentence. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.,'’ ]+(?:,[^()—–-]{1,30})?\s*(?:\([^)]{2,40}\)\s*)?[—–-]{1,2}|\([\p{Lu}][^)]{1,30}\)\s*(?:[—–-]{1,2})?)\s+/u;

function withoutDateline({ article }: AnnotatedArticle, { start, end }: Sentence): Evidence {
  const head = DATELINE.exec(article.text.slice(start, Math.min(end, start + 120)));
  const from = head === null ? start : start + head[0].length;
  return evidenceOf(article, { start: from < end ? from : start, end });
}

/** The first sentence of an article that reads alone, else its first sentence; null where it has none. */
export function leadOf(article: AnnotatedArticle): Evidence | null {
  const lead = article.sentences.slice(0, 6).find((s) => readsAlone(article.article.text, s) >= READABLE) ?? article.sentences[0];
  return lead === undefined ? null : withoutDateline(article, lead);
}
