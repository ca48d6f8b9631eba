import type { AnnotatedArticle } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication } from "../../model/dossier.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { TextOverlap } from "../../model/story.ts";

/** Share of an article's own words in another above which it repeats that one almost word for word. */
const REPEATED = 0.85;

/** For each article that repeats another almost word for word: the one it repeats (the earliest of them; undated ones by id). */
export function duplicatesIn(
  articles: readonly AnnotatedArticle[],
  overlaps: readonly TextOverlap[],
  published: ReadonlyMap<ArticleId, Publication>,
): ReadonlyMap<ArticleId, ArticleId> {
  const day = (id: ArticleId): string => {
    const p = published.get(id);
    return p?.latest ?? p?.earliest ?? "9999";
  };
  const length = new Map(articles.map((a) => [a.article.id, a.article.text.length]));
  // The original first: the earlier, then the longer.
  const before = (a: ArticleId, b: ArticleId): number =>
    byCodeUnit(day(a), day(b)) || (length.get(b) ?? 0) - (length.get(a) ?? 0) || byCodeUnit(a, b);
  const out = new Map<ArticleId, ArticleId>();
  const note = (copy: ArticleId, original: ArticleId): void => {
    if (before(original, copy) >= 0) return;
    const known = out.get(copy);
    if (known === undefined || before(original, known) < 0) out.set(copy, original);
  };
  for (const same of exactCopies(articles)) {
    const [original, ...copies] = [...same].sort(before);
    for (const copy of copies) note(copy, original);
  }
  for (const o of overlaps) {
    if (o.kind !== "copy") continue;
    if (o.shareOfA >= REPEATED) note(o.a, o.b);
    if (o.shareOfB >= REPEATED) note(o.b, o.a);
  }
  return out;
}

/** Articles whose sentences are the same to the letter, white space aside: copies however short they are. */
function exactCopies(articles: readonly AnnotatedArticle[]): readonly (readonly ArticleId[])[] {
  const byWords = new Map<string, ArticleId[]>();
  for (const { article, sentences } of articles) {
    const words = sentences.map((s) => article.text.slice(s.start, s.end).replace(/\s+/g, " ")).join("\n");
    if (words !== "") append(byWords, words, article.id);
  }
  return [...byWords.values()].filter((ids) => ids.length > 1);
}
