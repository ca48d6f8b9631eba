import { evidenceOf } from "../../model/evidence.ts";
import type { Span } from "../../model/span.ts";
import type { Alignment, Comparison } from "./difference.ts";
import { marksInDoubt } from "./marks-in-doubt.ts";
import { wordsOfName } from "./names-spelled.ts";
import { perView } from "./per-view.ts";
import { wordsPosition } from "./quote-wording.ts";
import { wordsOf } from "./quoted-words.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";
import { changesOf, mostMaterial } from "./word-changes.ts";

/** Own words of somebody that stand in two aligned sentences, in marks in at least one, with other words in the same place. */
export function compareQuoted(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  for (const x of spokenIn(a))
    for (const y of spokenIn(b)) {
      if ((!x.marked && !y.marked) || areOthers(x.source, y.source)) continue;
      const least = x.marked && y.marked ? undefined : UNMARKED_SHARE;
      const change = mostMaterial(changesOf(x.words, y.words, least));
      if (change === undefined) continue;
      return [
        { kind: "wording", rule: "conflict/wording", verdict: "differ", a: wordsPosition(change.a, a), b: wordsPosition(change.b, b) },
      ];
    }
  if (alignment.score < CLOSE && !alignment.claimed) return [];
  return held(a, b) ?? held(b, a) ?? [];
}

const SAYING = /\b(?:said|says|told|added|stated|wrote|explained)\b/;

/** Likeness from which an unmarked sentence of another article may hold the marked words of this one. */
const CLOSE = 0.6;
/** Share of the marked words that an unmarked sentence must have for it to be the same utterance. */
const UNMARKED_SHARE = 0.7;

/** Words that stand in marks in one sentence and, changed, without marks in the other. */
function held(marked: StatementView, plain: StatementView): readonly Comparison[] | null {
  if (!plain.reported) return null;
  const whole = wordsIn(plain);
  for (const { marked: inMarks, words } of spokenIn(marked)) {
    if (!inMarks || words.length < LEAST_MARKED || words.length > whole.length) continue;
    // More than one change is a retelling, which may choose its words.
    const changes = changesOf(words, whole, UNMARKED_SHARE);
    if (changes.length !== 1 || changes[0].a.length !== changes[0].b.length || changes[0].a.length > LONGEST_SWAP) continue;
    const at = changes[0].b[0].start;
    const before = plain.article.article.text.slice(plain.sentence.start, at);
    if (!SAYING.test(before) && !plain.article.quotes.some((quote) => quote.content.some((c) => c.start <= at && at < c.end))) continue;
    const [p, q] = [wordsPosition(changes[0].a, marked), wordsPosition(changes[0].b, plain)];
    return [{ kind: "wording", rule: "conflict/wording", verdict: "differ", a: p, b: q }];
  }
  return null;
}

/** In an unmarked sentence only a word or two in the place of as many are another wording; longer changes are a retelling. */
const LONGEST_SWAP = 2;
/** Shorter stretches in marks are single words taken over, not an utterance. */
const LEAST_MARKED = 6;

/** Somebody's own words in a sentence; none where its marks do not tell where they end. */
const spokenIn = perView((view) =>
  view.spoken.length === 0 || marksInDoubt(sentenceEvidence(view).text)
    ? []
    : view.spoken.map((s) => ({
        marked: s.marked,
        source: sourceOf(view, s),
        words: wordsOf([evidenceOf(view.article.article, s)], "direct"),
      })),
);

/** Words of the name of whoever says what stands at a place; null where no name does. */
function sourceOf(view: StatementView, at: Span): readonly string[] | null {
  const quote = view.article.quotes.find((q) => q.sourceKind === "name" && q.content.some((c) => c.start < at.end && at.start < c.end));
  const source = quote?.source[0];
  return source === undefined ? null : wordsOfName(view.article.article.text.slice(source.start, source.end));
}

/** Two speakers who are named and share no word of their names. */
const areOthers = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a !== null && b !== null && !a.some((w) => b.includes(w));

const wordsIn = perView((view) => wordsOf([sentenceEvidence(view)], "direct"));
