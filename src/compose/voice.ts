import type { AnnotatedArticle, Sentence } from "../model/annotated.ts";
import { sharedLength } from "../model/span.ts";

/** A speaker or a reader: "we", "you". "US" is none. */
const PERSON = /^(?:i|me|my|mine|we|us|our|ours|you|your|yours)$/;
/** Words of a quotation of at least this share of a sentence speak for it. */
const SPOKEN = 0.4;

/**
 * Whether a sentence shows whose voice it is in: the article's own, in the third person, or that of a speaker whom the sentence itself
 * names. "We are introducing …" out of a press release and "Lucky I escaped." out of a long quotation do not.
 */
export function showsVoice({ article, quotes }: AnnotatedArticle, sentence: Sentence): boolean {
  const within = quotes.filter((q) => q.content.some((c) => sharedLength(c, sentence) > 0));
  const named = within.filter((q) =>
    q.source.some((s) => sharedLength(s, sentence) > 0 && !PERSON.test(article.text.slice(s.start, s.end).toLowerCase())),
  );
  const spoken = named.flatMap((q) => q.content);
  const stray = within.filter((q) => q.form !== "indirect" && !named.includes(q)).flatMap((q) => q.content);
  if (stray.reduce((n, c) => n + sharedLength(c, sentence), 0) >= SPOKEN * (sentence.end - sentence.start)) return false;
  return !sentence.tokens.some(
    (t) => PERSON.test(t.lower) && !/^(?:US|MY)$/.test(t.text) && !spoken.some((c) => c.start <= t.start && t.end <= c.end),
  );
}
