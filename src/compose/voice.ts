import type { AnnotatedArticle, QuoteCandidate, Sentence } from "../model/annotated.ts";
import { append } from "../model/append.ts";
import { bySpan, type Span, sharedLength, touching } from "../model/span.ts";

/** A speaker or a reader: "we", "you". "US" is none. */
const PERSON = /^(?:i|me|my|mine|we|us|our|ours|you|your|yours)$/;
/** Words of a quotation of at least this share of a sentence speak for it. */
const SPOKEN = 0.4;

/**
 * Whether a sentence of the article shows whose voice it is in: the article's own, in the third person, or that of a speaker whom the
 * sentence itself names. "We are introducing …" out of a press release and "Lucky I escaped." out of a long quotation do not.
 */
export function voicesOf({ article, sentences, quotes }: AnnotatedArticle): (sentence: Sentence) => boolean {
  const quotesIn = new Map<number, QuoteCandidate[]>();
  for (const q of quotes)
    for (const index of new Set(q.content.flatMap((c) => touching(sentences, c).map((s) => s.index)))) append(quotesIn, index, q);
  const isNamed = (s: Span, sentence: Sentence): boolean =>
    sharedLength(s, sentence) > 0 && !PERSON.test(article.text.slice(s.start, s.end).toLowerCase());
  return (sentence) => {
    const within = quotesIn.get(sentence.index) ?? [];
    const named = new Set(within.filter((q) => q.source.some((s) => isNamed(s, sentence))));
    const stray = within.filter((q) => q.form !== "indirect" && !named.has(q)).flatMap((q) => q.content);
    if (stray.reduce((n, c) => n + sharedLength(c, sentence), 0) >= SPOKEN * (sentence.end - sentence.start)) return false;
    const isSpoken = coverOf([...named].flatMap((q) => q.content));
    return !sentence.tokens.some((t) => PERSON.test(t.lower) && !/^(?:US|MY)$/.test(t.text) && !isSpoken(t));
  };
}

/** Whether one of the spans holds all of another span. Asked of spans from left to right. */
function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort(bySpan);
  let next = 0;
  let reach = 0;
  return (span) => {
    while (next < sorted.length && sorted[next].start <= span.start) reach = Math.max(reach, sorted[next++].end);
    return span.end <= reach;
  };
}
