import type { Sentence, TimeExpression } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { monthDay } from "./rules/absolute.ts";
import type { TimeValue } from "./value.ts";

/** The line under a post of a network that news shows: "— Ada Example (@ada) March 3, 2021". */
const FOOT = /^[—–-]\s?[^\n]{1,80}\(@\w{1,20}\)/u;

/**
 * The day under an embedded post. The line itself is taken out of the text as boilerplate, but it says when the sentence before it was
 * written; the expression belongs to that sentence. Rule: "date/post-foot".
 */
export function datesUnderPosts(article: Article, sentences: readonly Sentence[]): readonly TimeExpression<TimeValue>[] {
  const out: TimeExpression<TimeValue>[] = [];
  let at = 0;
  for (const part of article.removed) {
    const text = article.text.slice(part.start, Math.min(part.end, part.start + 160));
    if (!FOOT.test(text)) continue;
    while (at < sentences.length && sentences[at].end <= part.start) at++;
    const sentence = sentences[at - 1];
    if (sentence === undefined || article.text.slice(sentence.end, part.start).trim() !== "") continue;
    monthDay.pattern.lastIndex = 0;
    const match = monthDay.pattern.exec(text);
    const found = match === null ? undefined : monthDay.read(match, { article, sentence, text, direction: () => "none" })[0];
    if (found === undefined || found.value.kind !== "absolute") continue;
    out.push({
      start: part.start + found.start,
      end: part.start + found.end,
      text: text.slice(found.start, found.end),
      type: "DATE",
      value: found.value,
      sentence: sentence.index,
      rule: "date/post-foot",
    });
  }
  return out;
}
