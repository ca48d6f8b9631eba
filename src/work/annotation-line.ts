import { annotate } from "../annotate/annotate.ts";
import type { AnnotatedArticle } from "../model/annotated.ts";
import type { Article, Problem } from "../model/article.ts";
import { resolveDates } from "../relate/dates/resolve.ts";
import { attempt } from "./attempt.ts";

const pair = (s: { start: number; end: number }): [number, number] => [s.start, s.end];

/**
 * A line of `firsthand annotate`: dates are resolved against the article's own date where it states one. An article on which an annotator
 * fails has a line with nothing in it; why goes to `onProblem`.
 */
export function annotationLine(
  article: Article,
  onProblem?: (problem: Problem) => void,
  annotator: (article: Article) => AnnotatedArticle = annotate,
): Record<string, unknown> {
  const empty = { id: article.key, sentences: [], names: [], quotes: [], dates: [], credits: [] };
  return attempt(article, () => lineOf(article, annotator(article)), onProblem) ?? empty;
}

function lineOf(article: Article, a: AnnotatedArticle): Record<string, unknown> {
  const stated = article.stated?.value ?? null;
  const dates = resolveDates([a], new Map([[article.id, { earliest: stated, latest: stated }]]));
  return {
    id: article.key,
    sentences: a.sentences.map(pair),
    names: a.names.map((n) => ({ start: n.start, end: n.end, text: n.text, kind: n.kind })),
    quotes: a.quotes.map((q) => ({
      content: q.content.map(pair),
      source: q.source.map(pair),
      cue: q.cue.map(pair),
      form: q.form,
      speaker: q.source.length > 0 ? q.source.map((s) => article.text.slice(s.start, s.end)).join(" ") : null,
    })),
    dates: dates.map((d) => ({ start: d.start, end: d.end, type: d.type, value: d.timex, edtf: d.edtf })),
    credits: a.credits.map((c) => ({ start: c.start, end: c.end, name: c.name, relation: c.relation })),
  };
}
